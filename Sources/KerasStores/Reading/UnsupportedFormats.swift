/// What people hand over in place of a model, and how to tell.
enum UnsupportedFormats {
  /// A clause that says what the bytes are and, where there is something sure to say, what to do.
  static func name(_ bytes: UnsafeRawBufferPointer) -> String {
    if let known = signatures.first(where: { bytes.has($0.bytes, at: $0.offset) }) { return known.name }
    if isSafetensors(bytes) { return "it is a safetensors file, not a Keras model" }
    let start = String(decoding: utf8(UnsafeRawBufferPointer(rebasing: bytes.prefix(512))), as: UTF8.self)
      .drop { $0.isWhitespace }
    if let known = texts.first(where: { start.lowercased().hasPrefix($0.prefix) }) { return known.name }
    if bytes.prefix(4096).allSatisfy({ $0 == 0 }) {
      return "it begins with nothing but zeros, as a broken download does"
    }
    if isText(bytes) {
      return "it is a plain text, not a Keras model; it begins with \"\(String(start.prefix(40)).escapingControls)\""
    }
    let head = bytes.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return "it is neither HDF5 nor a zip archive nor JSON; its first bytes are \(head.joined(separator: " "))"
  }

  /// The length of a JSON text in eight bytes, then that text.
  static func isSafetensors(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let length = bytes.number(UInt64.self, at: 0), length >= 2, length <= UInt64(bytes.count - 8) else {
      return false
    }
    return bytes.has("{", at: 8)
  }

  private static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.prefix(512).allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0C, 0x0D].contains($0) }
  }

  private static let signatures: [(offset: Int, bytes: [UInt8], name: String)] = [
    (
      0, Array("version https://git-lfs.github.com/".utf8),
      "it is a Git LFS pointer, not the model itself; fetch it with `git lfs pull`"
    ),
    (0, [0x80, 0x02, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46], "it is a PyTorch file, not a Keras model"),
    (0, [0x80, 0x02], pickle),
    (0, [0x80, 0x03], pickle),
    (0, [0x80, 0x04], pickle),
    (0, [0x80, 0x05], pickle),
    (0, [0x1F, 0x8B], packed("gzip")),
    (0, Array("BZh".utf8), packed("bzip2")),
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], packed("xz")),
    (0, [0x28, 0xB5, 0x2F, 0xFD], packed("zstd")),
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], packed("7z")),
    (0, Array("Rar!".utf8), packed("rar")),
    (257, Array("ustar".utf8), packed("tar")),
    (0, [0x93] + Array("NUMPY".utf8), "it is a NumPy array (.npy), not a Keras model"),
    (4, Array("TFL3".utf8), "it is a TensorFlow Lite model; only what Keras itself saves is read"),
    (0, Array("GGUF".utf8), "it is a GGUF file, not a Keras model"),
    (0, [0x08, 0x01, 0x12], savedModel),
    (0, [0x08, 0x07, 0x12], onnx),
    (0, [0x08, 0x08, 0x12], onnx),
    (0, [0x08, 0x09, 0x12], onnx),
    (0, [0x89, 0x50, 0x4E, 0x47], "it is a PNG image"),
    (0, [0xFF, 0xD8, 0xFF], "it is a JPEG image"),
    (0, Array("GIF8".utf8), "it is a GIF image"),
    (0, Array("%PDF".utf8), "it is a PDF document"),
    (0, [0x7F] + Array("ELF".utf8), "it is an executable program"),
    (0, [0x00, 0x05, 0x16, 0x07], "it is an AppleDouble file, which macOS puts beside the real one (`._…`)"),
  ]

  private static let texts: [(prefix: String, name: String)] = [
    ("<!doctype html", html),
    ("<html", html),
    ("<head", html),
    ("<?xml", "it is an XML document, not a model: the download may have fetched an error message"),
    ("model_checkpoint_path", "it is the index of TensorFlow checkpoints, not a Keras model"),
    ("backend: tensorflow", yaml),
    ("class_name:", yaml),
  ]

  static let savedModel = "it is a TensorFlow SavedModel; load it with Keras and save it as .keras"
  private static let pickle = "it is a Python pickle, not a Keras model"
  private static let onnx = "it is an ONNX model; only what Keras itself saves is read"
  private static let html = "it is an HTML page, not a model: the download fetched a web page in its place"
  private static let yaml = "it is a model in YAML, as model.to_yaml() wrote it; only JSON is read"

  private static func packed(_ format: String) -> String {
    "it is packed with \(format); unpack it first"
  }
}
