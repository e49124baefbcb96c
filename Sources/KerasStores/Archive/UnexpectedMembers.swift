import FileFormats

extension ZipMember {
  /// What is unexpected about a member that Keras does not write, or that is a program; nil if nothing is.
  var unexpectedContent: Store.ReadIssue? {
    if let issue = Store.ReadIssue.unexpected(name, firstBytes: firstBytes) { return issue }
    // A part of the model that cannot be read is an issue of reading it.
    return isUnreadable && !Archive.Part.all.contains(name)
      ? Store.ReadIssue(
        .zipUnexpectedMember, object: name,
        reason: "it is compressed by a method that Keras does not use, so that its content was not examined")
      : nil
  }
}

extension Store.ReadIssue {
  private static let expected: Set<String> = [
    Archive.Part.architecture, Archive.Part.metadata, Archive.Part.weights, Archive.Part.arrays,
    Archive.Part.oldWeights,
  ]

  /// As many bytes of a member are examined; a pickle may begin with a long text.
  private static let examinedBytes = 4 << 20

  /// What is unexpected about a member of an archive, or about a file of the folder that it was unpacked into; nil for
  /// what Keras writes. The assets of a layer may be of any kind but programs and other models.
  ///
  /// - Parameter firstBytes: the first bytes of the content, up to a number.
  static func unexpected(_ name: String, firstBytes: (Int) -> [UInt8]) -> Store.ReadIssue? {
    guard !expected.contains(name) else { return nil }
    let content = name.hasSuffix("/") ? [] : firstBytes(examinedBytes)
    let active = content.withUnsafeBytes { ActiveContent($0, isCut: $0.count == examinedBytes) }
    if let program = active.flatMap(program) ?? program(named: name) {
      return Store.ReadIssue(.zipProgram, object: name, reason: "it is \(program)")
    }
    if let active {
      let what = active == .page ? "a web page, which may have scripts" : "a document that may have macros"
      return Store.ReadIssue(.zipUnexpectedMember, object: name, reason: "it is \(what)")
    }
    let format = content.withUnsafeBytes { FileFormat($0) }
    if format?.isArchive == true || content.withUnsafeBytes({ EmbeddedZip.isPresent(in: $0) }) {
      return Store.ReadIssue(
        .zipContainer, object: name,
        reason: "it is an archive inside the archive, which is not read: it may hold programs or models")
    }
    if format == .hdf5 || content.withUnsafeBytes({ HDF5Superblock(in: $0) != nil }) {
      return Store.ReadIssue(
        .zipContainer, object: name,
        reason: "it is an HDF5 file inside the archive, which is not read: it may hold a model or links")
    }
    if name.hasPrefix("assets/") { return nil }
    return Store.ReadIssue(.zipUnexpectedMember, object: name, reason: "Keras writes no member of this name")
  }

  private static func program(_ content: ActiveContent) -> String? {
    switch content {
    case .pickle: pickle
    case .script: script
    case .program: executable
    case .page, .document: nil
    }
  }

  private static func program(named name: String) -> String? {
    // A library may have a version behind its ending: `libm.so.6`.
    if name.contains(".so.") { return executable }
    return name.lastIndex(of: ".").flatMap { endings[name[name.index(after: $0)...].lowercased()] }
  }

  private static let script = "a script, which Keras neither writes nor needs"
  static let pickle = "a Python pickle, which runs code when it is loaded"
  private static let executable = "an executable program"

  private static let endings: [String: String] = {
    let kinds = [
      script: """
      py pyw pyc pyo pyz ipynb sh bash zsh csh ksh fish bat cmd ps1 ps1xml psm1 psd1 psc1 vbs vbe js jse mjs cjs wsf
      wsh sct hta pl pm rb lua tcl awk php php3 php4 php5 phtml phar jsp asp aspx cgi applescript scpt desktop url
      reg inf msc service scf library-ms r jl vb ws application gadget appref-ms settingcontent-ms groovy kts coffee
      tsx mts cts el elc command action workflow terminal htm html xhtml mht mhtml svg swf chm hlp
      """,
      pickle: "pkl pickle pck dill joblib cloudpickle pt pth",
      executable: """
      exe dll so dylib pyd com scr msi msp mst jar class lnk elf cpl pif sys drv ocx wasm node app appimage apk deb
      rpm dmg pkg mpkg iso vhd vhdx run ko whl egg docm xlsm pptm xll xlam
      """,
    ]
    var endings: [String: String] = [:]
    for (kind, list) in kinds {
      for ending in list.split(whereSeparator: \.isWhitespace) { endings[String(ending)] = kind }
    }
    return endings
  }()
}
