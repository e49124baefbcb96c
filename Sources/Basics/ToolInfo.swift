/// The name and version of the tool, as reports state them, and the address of its site.
public enum ToolInfo {
  public static let name = "keras-inspect"
  public static let version = "0.1.0"

  /// The address at which the site that `make site` builds is published: reports link to its pages of rules, and the
  /// JSON Schemas are identified by their address there. Until there is a real one it is a name that cannot be
  /// registered: see RELEASING.md.
  public static let site = "https://keras-inspect.example/"
}
