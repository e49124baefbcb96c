extension FileForm {
  /// The keys of the declaration of a layer class (docs/declaring.md).
  static let declaration = FileForm.map([
    .init(
      name: "output", summary: "The shape of the output, `input` or sizes: [batch, units].",
      form: .either([.text, .list(.anything)])),
    .init(name: "weights", summary: "The shapes of the weights, by name.", form: .entries(weight)),
    .init(name: "like", summary: "The class whose shapes and weights it has, such as Dense.", form: .text),
    .init(
      name: "arguments", summary: "The arguments of that class, if they are not those of the configuration.",
      form: .entries(.anything)),
    .init(name: "wraps", summary: "The key of the configuration that holds a layer: the class wraps it.", form: .text),
    .init(
      name: "all_weights", summary: "Whether the weights of the wrapped layer are listed with those of the class.",
      form: .flag),
    .init(name: "defaults", summary: "What keys are that the configuration lacks.", form: .entries(.anything)),
    .init(name: "let", summary: "Names for values that are used more than once.", form: .entries(.anything)),
    .init(name: "parts", summary: "The layers that it makes for itself, by attribute.", form: .entries(.text)),
    .init(name: "build", summary: "A program that does what the class does to make its layers.", form: .text),
    .init(name: "call", summary: "The parameters of its call.", form: .list(.text)),
    .init(name: "required", summary: "Keys that its configuration always has.", form: .list(.text)),
    .init(name: "applies", summary: "The configurations that the declaration covers.", form: .text),
  ])

  /// The shape of a weight, or a map with it.
  private static let weight = FileForm.either([
    .text, .list(.anything),
    .map([
      .init(name: "shape", summary: "Its shape: [units].", form: .either([.text, .list(.anything)]), isRequired: true),
      .init(name: "trainable", summary: "Whether it is trainable.", form: .text),
      .init(name: "dtype", summary: "Its dtype, if it is not that of the layer.", form: .text),
      .init(name: "when", summary: "The condition under which the layer has it.", form: .text),
      .init(name: "for", summary: "A loop, if there are several: i in range(n).", form: .text),
      .init(name: "listed", summary: "Whether Keras lists it among the weights.", form: .text),
      .init(name: "last", summary: "Whether it comes after the weights of the parts.", form: .flag),
    ]),
  ])
}
