extension Rule {
  /// Loading would read another file of the machine it is loaded on.
  public static let h5ExternalLink = Rule(
    "KI311", "h5-external-link", .error, "A link into another file.",
    explanation: """
      A group of the HDF5 file holds an *external link*: the name of another file, and a path in it. Whoever opens \
      the link reads that file. So a model can have Keras read any HDF5 file that its user may read, and take what \
      is there for weights: they show in what the model answers, and are stored in it when it is saved again.

      It may stand for a dataset, a layer's group or all of `model_weights`, and among `optimizer_weights` as \
      well. Keras writes no links. The audit names the file and does not open it; what should stand in the link's \
      place counts as missing.

      Keras refuses external links from 3.14.1 on. Before that, and in Keras 2, they are followed; the advisory of \
      CVE-2026-1669 (Keras 3.0.0 to 3.13.1) names them, its first remedy, 3.12.1 and 3.13.2, looked at external \
      storage alone (KI313).

      Do not load the file. Ask whoever made it for one that Keras saved; a copy made with `h5repack` still has \
      the link.
      """)
}
