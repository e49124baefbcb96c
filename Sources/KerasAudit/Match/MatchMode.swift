/// By what a layer is led to its weights.
public enum MatchMode: String, Sendable, CaseIterable {
  /// As the Keras that loads the file does it; where that does not work out, by whatever leaves the fewest faults.
  case auto
  /// By the names of layers alone, as `load_weights(by_name=True)` does it.
  case name
  /// By position alone, as Keras reads legacy files.
  case order
  /// By object path alone, as Keras 3 reads its own files; in a legacy file, where groups bear names, the same as `name`.
  case path
}
