/// The name and version of the tool, as reports state them.
public enum ToolInfo {
  public static let name = "keras-inspect"
  public static let version = "0.1.0"
}
