import KerasLayers

extension ConfigurationLoader {
  /// The argument of a class that decides what a loaded model computes and whose default is another one in another
  /// release.
  ///
  /// `ReleasePagesTests` compares them with every default that the tables say has changed.
  static let decisiveDefaults = [
    "LSTM": "recurrent_activation", "GRU": "recurrent_activation", "LSTMCell": "recurrent_activation",
    "GRUCell": "recurrent_activation", "ConvLSTM1D": "recurrent_activation", "ConvLSTM2D": "recurrent_activation",
    "ConvLSTM3D": "recurrent_activation", "BatchNormalization": "epsilon", "TextVectorization": "pad_to_max_tokens",
  ]

  /// Notes what the configuration does not state and the target fills in as the release that wrote it did not.
  mutating func noteDefaults(_ className: String, _ keywords: Keywords) {
    guard let argument = Self.decisiveDefaults[className], !keywords.has(argument), let writer = form.writer,
      let old = writer.defaultValue("layers", className, argument),
      let new = target.defaultValue("layers", className, argument), old != new,
      ![old, new].contains(ReleaseTables.ClassEntry.required), ![old, new].contains(ReleaseTables.ClassEntry.legacy),
      Double(old) == nil || Double(old) != Double(new)
    else { return }
    change(.defaultChanged, argument, className: className)
  }
}

extension Target {
  /// The default of an argument as the release's source writes it; nil where the class does not take it.
  func defaultValue(_ kind: String, _ className: String, _ argument: String) -> String? {
    ReleaseTables.shared.entry(kind, className)?.arguments[argument]?.first { $0.releases.contains(index) }?.value
  }
}
