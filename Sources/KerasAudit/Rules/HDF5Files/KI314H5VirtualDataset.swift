extension Rule {
  /// Loading would read the files that the dataset is composed of.
  public static let h5VirtualDataset = Rule(
    "KI314", "h5-virtual-dataset", .error, "A dataset mapped from other files.",
    explanation: """
      A *virtual dataset* stores nothing itself: it says which parts of which datasets, in which files, it is \
      composed of. The HDF5 library opens those files when the dataset is read, and some of them already when its \
      shape is asked for. So a model can have Keras read any HDF5 file that its user may read.

      Keras never writes a virtual dataset. The audit lists it with the shape that it was declared with, names the \
      first file and opens none.

      Keras refuses virtual datasets from 3.14.1 on. Before that, and in Keras 2, they are read.

      Do not load the file. If the parts are known and harmless, read them where they are and save the model with \
      all its weights in one file.
      """)
}
