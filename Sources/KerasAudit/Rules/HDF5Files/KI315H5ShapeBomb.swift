extension Rule {
  /// Loading would take all the memory there is.
  public static let h5ShapeBomb = Rule(
    "KI315", "h5-shape-bomb", .error,
    "A dataset that declares far more than it stores: above 4 GiB, and 1,000 times what is there.",
    explanation: """
      A dataset's shape is a few bytes, whatever it says. Elements that were never written count as zeros, and \
      such as are equal pack to almost nothing, so that a file of a few kilobytes can declare terabytes. Reading \
      it takes that much memory, and the program that loads it dies, and perhaps its machine.

      The bound is Keras' own: a dataset is refused that would take more than 4 GiB and more than 1,000 times the \
      bytes that are stored for it. Trained weights hardly pack at all.

      CVE-2026-0897 was published for Keras 3.0.0 to 3.13.0; that bound came with Keras 3.15.0. Keras 2 has none.

      Do not load the file. Where the configuration asks for a weight of that size, it is as hostile as the file.
      """)
}
