extension Store {
  /// A file of a KerasHub preset beside `config.json`, `metadata.json` and the backbone's weights.
  public struct PresetPart: Sendable, Equatable {
    /// Its path in the folder: `assets/tokenizer/vocabulary.txt`.
    public let name: String
    package let content: Content

    package enum Content: Sendable, Equatable {
      /// The text of a serialised object: `task.json`, `tokenizer.json`, ….
      case configuration([UInt8])
      /// The tensors of `task.weights.h5` or of a LoRA adapter.
      case weights([Inventory.Tensor])
      /// The number of tokens of a vocabulary; nil for a file that is not in its form.
      case vocabulary(Int?)
      /// A file that no reader here knows.
      case other
      /// It could not be read; an issue says why.
      case unreadable
    }

    package init(_ name: String, _ content: Content) { (self.name, self.content) = (name, content) }
  }
}
