extension Rule {
  /// Loading would read the bytes of any file that can be read.
  public static let h5ExternalStorage = Rule(
    "KI313", "h5-external-storage", .error, "A dataset whose data lie in another file.",
    explanation: """
      The dataset has a shape and a type in this file, and for its elements the name of another one, with an \
      offset. That file need not be HDF5: the bytes of any file that can be read become the numbers of a weight, \
      and with them a password file, a key or a token. They show in what the model answers, and are stored in it \
      when it is saved again.

      Keras never writes such a dataset. The audit lists it with its shape, names the file and does not open it.

      This is CVE-2026-1669, published for Keras 3.0.0 to 3.13.1. Keras 3.12.1, 3.13.2 and later refuse such \
      datasets in `.keras` and `.weights.h5` files, and from 3.14.1 on in `.h5` files too. Keras 2 reads them.

      Do not load the file, whatever Keras is at hand, and find out where it came from: there is no honest way for \
      a model to come by this.
      """)
}
