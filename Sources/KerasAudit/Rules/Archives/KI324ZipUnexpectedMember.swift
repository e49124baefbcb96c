extension Rule {
  /// KI324 zip-unexpected-member.
  public static let zipUnexpectedMember = Rule(
    "KI324", "zip-unexpected-member", .warning,
    "A member that Keras does not write; an error for scripts, pickles, executables and archives.",
    Explanation(
      meaning: """
        Keras writes `config.json`, `metadata.json`, `model.weights.h5` (or `.npz`) and, below `assets/`, the files of \
        layers, mostly vocabularies. Anything else was added later. Scripts, pickles and executable programs are \
        errors, among the assets too; the audit recognizes them by the extension of the name or by the content. So \
        is an archive or an HDF5 file within the archive: the audit does not look into it, and it may hold a model \
        with code. Web pages, documents that may have macros, and members that are compressed by a method that Keras \
        does not use are warnings. Weights in two forms (`model.weights.h5` beside `model.weights.npz`) are reported, \
        since Keras reads only one of them.

        In a folder into which an archive was unpacked, only programs are reported, and containers among the assets: \
        other files may be there for any reason.
        """,
      impact: """
        A note, a `.DS_Store` or a picture is often harmless. Unpickling runs what the pickle says, and a script \
        beside a model waits for somebody to run it. Keras unpacks all members into a temporary folder if there are \
        more than three, and reads only those that its layers ask for; a custom layer may ask for a pickle, \
        or load a model from its assets.
        """,
      causes: [
        "A person or a program added a file to the archive after saving."
      ],
      fix: "Find out why the member is there. Zip the archive again without it: `zip -d model.keras NAME`.",
      references: [.source("keras/src/saving/saving_lib.py")]))
}
