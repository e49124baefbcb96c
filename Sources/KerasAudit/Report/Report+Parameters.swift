import Basics
import KerasStores

extension Report {
  /// A number of parameters, and what determines it.
  public struct Count: Sendable, Hashable {
    /// The parameters of weights whose shape the configuration determines.
    public package(set) var configured = 0
    /// The parameters of weights with a size that the configuration leaves open and the stored tensor states.
    public package(set) var fromFile = 0
    /// False if there are, or may be, more parameters: of weights of unknown size, or of a custom class.
    public package(set) var isExact = true

    /// The known parameters: all of them if the count is exact.
    public var atLeast: Int { configured.addingSaturated(fromFile) }
    /// The number; nil if it is unknown.
    public var value: Int? { isExact ? atLeast : nil }
    /// The count according to the configuration alone.
    public var accordingToConfiguration: Count {
      Count(configured: configured, isExact: isExact && fromFile == 0)
    }

    package init(configured: Int = 0, fromFile: Int = 0, isExact: Bool = true) {
      self.configured = configured
      self.fromFile = fromFile
      self.isExact = isExact
    }

    /// Whether an unknown number may be the other, known one; two numbers of one kind only if they are equal.
    func mayEqual(_ other: Count) -> Bool {
      switch (value, other.value) {
      case (nil, nil), (_?, _?): atLeast == other.atLeast
      case (nil, let known?): atLeast <= known
      case (let known?, nil): other.atLeast <= known
      }
    }

    static func + (a: Count, b: Count) -> Count {
      Count(
        configured: a.configured.addingSaturated(b.configured), fromFile: a.fromFile.addingSaturated(b.fromFile),
        isExact: a.isExact && b.isExact)
    }
  }

  /// The parameters of a layer or of the model.
  public struct Parameters: Sendable, Equatable {
    public package(set) var trainableCount = Count()
    public package(set) var nonTrainableCount = Count()
    /// The elements of its stored tensors; nil if its weights are known, if no weights were given, or if the file does
    /// not say which tensors are its own.
    public package(set) var stored: Int?

    public var count: Count { trainableCount + nonTrainableCount }
    /// The number; nil if it is unknown.
    public var total: Int? { count.value }
    /// The number; nil if it is unknown.
    public var trainable: Int? { trainableCount.value }
    /// The number; nil if it is unknown.
    public var nonTrainable: Int? { nonTrainableCount.value }

    package init(trainable: Count = Count(), nonTrainable: Count = Count(), stored: Int? = nil) {
      trainableCount = trainable
      nonTrainableCount = nonTrainable
      self.stored = stored
    }

    /// Exact numbers that the configuration determines.
    package init(total: Int, trainable: Int) {
      self.init(trainable: Count(configured: trainable), nonTrainable: Count(configured: total - trainable))
    }
  }
}

extension Report.Count: CustomStringConvertible {
  /// `123`, `at least 123`, `unknown`.
  public var description: String {
    isExact ? String(atLeast) : atLeast > 0 ? "at least \(atLeast)" : "unknown"
  }
}
