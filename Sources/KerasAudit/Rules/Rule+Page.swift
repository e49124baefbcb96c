import Basics

extension Rule {
  /// The address of the page that explains this rule.
  public var page: String { ToolInfo.site + "rules/" + code + "/" }
}
