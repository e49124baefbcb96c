extension Rule {
  /// KI316 h5-unknown-filter.
  public static let h5UnknownFilter = Rule(
    "KI316", "h5-unknown-filter", .warning, "The HDF5 library loads a plug-in for a filter of a dataset.",
    Explanation(
      meaning: """
        Filters can compress a dataset; each is a number in the file. For a number that it does not know, the HDF5 \
        library searches the folders of `HDF5_PLUGIN_PATH` for a shared library and loads it into the process. Data \
        that other tools compress mostly use gzip, shuffle, szip or lzf, which the HDF5 library or h5py includes; \
        these raise no finding. The audit forbids the library to load plug-ins. Values that szip, n-bit or \
        scale-offset compressed are not read, and `--values` says so.
        """,
      impact: """
        The file selects by number which code runs. It cannot contain the shared library, but whoever can write to \
        such a folder can use it. Without the plug-in, loading fails if the plug-in really compressed the dataset.
        """,
      causes: [
        "Another tool compressed the data; Keras compresses nothing."
      ],
      fix: "Decompress the file with the tool that compressed it (`h5repack -f NONE`), or save the model again.",
      affectedVersions: "No release of Keras checks filters."))
}
