extension Rule {
  /// Unpacking would fill memory or disk.
  public static let zipBomb = Rule(
    "KI321", "zip-bomb", .error, "A member that expands beyond reason.",
    explanation: """
      Deflate packs a thousand equal bytes into one. A `.keras` archive of a few hundred kilobytes can hold a \
      configuration or an asset of hundreds of megabytes, and one of a few megabytes fills the memory or the disk \
      of the machine that loads it. `config.json` is read first of all, whatever `safe_mode` says.

      The audit refuses what Keras refuses: a member of more than 256 MiB and more than a hundred times what it \
      takes packed; members that do so only together; sizes that deflate cannot make; and a configuration of more \
      than 64 MiB. Nothing of it is unpacked.

      Keras 3.15.0 refuses configurations and weights of more than 4 GiB at that ratio, 3.15.1 also any member of \
      more than 256 MiB where the archive has assets. Earlier ones unpack whatever there is.

      Do not load the file, nor unpack it.
      """)
}
