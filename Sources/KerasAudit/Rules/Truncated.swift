extension Rule {
  /// A download that stopped, a disk that was full: what is left may still be audited.
  public static let truncated = Rule(
    "KI501", "truncated", .error, "The file is shorter than its superblock or directory says.")
}
