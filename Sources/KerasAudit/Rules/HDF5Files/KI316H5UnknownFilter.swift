extension Rule {
  /// The HDF5 library looks for a shared library and loads it into the process.
  public static let h5UnknownFilter = Rule(
    "KI316", "h5-unknown-filter", .warning, "A filter for which the HDF5 library loads a plug-in.",
    explanation: """
      A dataset can be packed by filters, each a number in the file. For a number that it does not know the HDF5 \
      library searches the folders of `HDF5_PLUGIN_PATH` for a shared library that does, and loads it into the \
      process: code runs that the file has asked for by number. The file cannot bring that library along, but \
      whoever can write to such a folder can use it.

      Keras packs nothing. Data that are packed by other tools mostly use gzip, shuffle, szip or lzf, which the \
      library or h5py brings along and which raise nothing here. The audit forbids the library to load plug-ins.

      No Keras looks at filters. Without the plug-in, loading fails where the dataset was really packed by it.

      Unpack the file with the tool that packed it (`h5repack -f NONE`), or save the model again.
      """)
}
