/// Software of others that is linked into the release binary, for `--version --verbose`.
///
/// The texts of the licences are in `licenses/`, in the wheel and in the Debian package.
enum IncludedSoftware {
  /// What it is, its licence by SPDX identifier, and the file with the text.
  private static let parts: [(name: String, license: String, file: String)] = [
    ("Swift runtime, Foundation, ArgumentParser", "Apache-2.0 WITH Swift-exception", "swift"),
    ("HDF5", "BSD-3-Clause", "hdf5"),
    ("libaec", "BSD-2-Clause", "libaec"),
    ("zlib", "Zlib", "zlib"),
    ("libyaml", "MIT", "libyaml"),
    ("libstdc++", "GPL-3.0-or-later WITH GCC-exception-3.1", "libstdcxx"),
    ("libuuid", "BSD-3-Clause", "uuid"),
  ]

  static var text: String {
    let width = parts.map(\.name.count).max() ?? 0
    return "Licence: Apache-2.0. It contains, where they are linked statically:\n"
      + parts.map { part in
        let gap = String(repeating: " ", count: width - part.name.count)
        return "  \(part.name)\(gap)  \(part.license) (licenses/\(part.file).txt)"
      }.joined(separator: "\n")
  }
}
