extension Rule {
  /// KI314 h5-virtual-dataset.
  public static let h5VirtualDataset = Rule(
    "KI314", "h5-virtual-dataset", .error, "A dataset is mapped from other files.",
    Explanation(
      meaning: """
        A *virtual dataset* stores no data: it lists parts of datasets in other files. The audit shows its declared \
        shape, names the first file and opens none.
        """,
      impact: """
        The HDF5 library opens the other files when the dataset is read, and some of them when its shape is requested. \
        A model can thus make Keras read any HDF5 file that its user may read.
        """,
      causes: [
        "The file was edited; Keras never writes a virtual dataset."
      ],
      fix: """
        Do not load the file. If the parts are known and harmless, read them in their own files and save the model \
        with all its weights in one file.
        """,
      affectedVersions: """
        Keras before 3.14.1, and Keras 2, read virtual datasets.

        Current Keras: 3.14.1 and later refuse virtual datasets.
        """,
      references: [.source("keras/src/saving/saving_lib.py")]))
}
