extension Rule {
  /// Of level error for scripts, pickles and executables.
  public static let zipUnexpectedMember = Rule(
    "KI324", "zip-unexpected-member", .warning,
    "A member that Keras does not write; an error for scripts, pickles and executables.",
    explanation: """
      Keras writes `config.json`, `metadata.json`, `model.weights.h5` (or `.npz`) and, below `assets/`, what \
      layers keep in files: vocabularies, mostly. Something else came into the archive later.

      Often it is harmless: a note, a `.DS_Store`, a picture. A script, a pickle or an executable program is not, \
      and is an error, among the assets too, told by the ending of its name or by its first bytes: unpickling runs \
      what the pickle says, and a script beside a model waits for somebody to run it. An archive within the \
      archive is named, and not looked into.

      Keras unpacks all members into a temporary folder where there are more than three, and reads only those that \
      its layers ask for; a custom layer may ask for a pickle.

      Ask what the member is there for. Zip the archive again without it: `zip -d model.keras NAME`.
      """)
}
