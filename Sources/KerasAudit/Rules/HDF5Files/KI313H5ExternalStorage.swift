extension Rule {
  /// KI313 h5-external-storage.
  public static let h5ExternalStorage = Rule(
    "KI313", "h5-external-storage", .error, "The data of a dataset are in another file.",
    Explanation(
      meaning: """
        The dataset has a shape and a type in this file; for its elements it names another file and an offset. The \
        audit lists the dataset with its shape, names the other file and does not open it.
        """,
      impact: """
        The other file need not be HDF5: the bytes of any readable file become the numbers of a weight, for example \
        those of a password file, a key or a token. They show in the model's answers, and Keras stores them when the \
        model is saved again.
        """,
      causes: [
        "The file was edited; Keras never writes such a dataset, and no honest way of making a model produces one."
      ],
      fix: "Do not load the file with any version of Keras, and find out where it came from.",
      affectedVersions: """
        CVE-2026-1669 was published for Keras 3.0.0 to 3.13.1. Keras 2 reads such datasets.

        Current Keras: 3.12.1, 3.13.2 and later refuse such datasets in `.keras` and `.weights.h5` files; 3.14.1 and \
        later also refuse them in `.h5` files.
        """,
      references: [.cve("CVE-2026-1669"), .source("keras/src/saving/saving_lib.py")]))
}
