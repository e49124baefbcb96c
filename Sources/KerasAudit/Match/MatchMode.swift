/// How layers are matched to stored weights.
public enum MatchMode: String, Sendable, CaseIterable {
  /// As the Keras that loads the file does; if that leaves faults, whatever leaves the fewest.
  case auto
  /// By layer name only, as `load_weights(by_name=True)` does.
  case name
  /// By position only, as Keras reads legacy files.
  case order
  /// By object path only, as Keras 3 reads its own files; in a legacy file, whose groups have names, the same as
  /// `name`.
  case path
}
