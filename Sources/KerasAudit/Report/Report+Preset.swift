extension Report {
  /// A file of a KerasHub preset, and what the audit says about it.
  public struct PresetPart: Sendable, Equatable {
    /// Its path in the preset's folder.
    public let name: String
    /// The class of the object that it states; nil for weights and other files.
    public let className: String?
    public let status: Status
    /// What was compared, or why nothing could be.
    public let detail: String

    package init(_ name: String, className: String? = nil, _ status: Status, _ detail: String) {
      self.name = name
      self.className = className
      self.status = status
      self.detail = detail
    }
  }
}
