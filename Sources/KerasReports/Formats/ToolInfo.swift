/// What reports say of the tool that made them.
public enum ToolInfo {
  public static let name = "keras-inspect"
  public static let version = "0.1.0"
}
