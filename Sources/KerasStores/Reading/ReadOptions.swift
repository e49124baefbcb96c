import Basics

/// What to read of a file, and within which limits.
public struct ReadOptions: Sendable, Equatable {
  public var limits: Limits
  /// Whether to read the tensors' values, for their statistics.
  public var values: Bool
  /// Whether to count the values in ranges, if they are read.
  public var histograms = false
  /// The key of the digests of the values; nil for no digests.
  public var digestKey: TensorDigest.Key?
  /// Tensors of this file and another one to compare; then nothing else is read, and the store has only their
  /// distances.
  public var comparison: TensorComparison?

  public init(limits: Limits = Limits(), values: Bool = false, digestKey: TensorDigest.Key? = nil) {
    self.limits = limits
    self.values = values
    self.digestKey = digestKey
  }
}
