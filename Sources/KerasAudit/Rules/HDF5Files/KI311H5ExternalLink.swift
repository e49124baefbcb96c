extension Rule {
  /// KI311 h5-external-link.
  public static let h5ExternalLink = Rule(
    "KI311", "h5-external-link", .error, "The file has a link into another file.",
    Explanation(
      meaning: """
        A group of the HDF5 file has an *external link*: the name of another file and a path in it. The link can \
        replace a dataset, a layer's group or all of `model_weights`, and can be among `optimizer_weights`. The audit \
        names the other file and does not open it; what the link replaces counts as missing.
        """,
      impact: """
        A program that opens the link reads the other file. A model can thus make Keras read any HDF5 file that its \
        user may read, and use the content as weights: it shows in the model's answers, and Keras stores it when the \
        model is saved again.
        """,
      causes: [
        "The file was edited; Keras writes no links."
      ],
      fix: """
        Do not load the file. Ask its author for one that Keras saved. A copy made with `h5repack` still has the link.
        """,
      affectedVersions: """
        Keras before 3.14.1, and Keras 2, follow external links. The advisory of CVE-2026-1669 (Keras 3.0.0 to 3.13.1) \
        names them; its first fixes, 3.12.1 and 3.13.2, checked only external storage (KI313).

        Current Keras: 3.14.1 and later refuse external links.
        """,
      references: [.cve("CVE-2026-1669"), .source("keras/src/saving/saving_lib.py")]))
}
