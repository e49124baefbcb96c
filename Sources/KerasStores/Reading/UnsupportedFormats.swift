import Basics
import FileFormats

/// What files that are not Keras models are called, and what the user can do.
enum UnsupportedFormats {
  static let savedModel = "it is a TensorFlow SavedModel; load it with Keras and save it as .keras"

  /// The files of a folder that make Keras 2 take it for a SavedModel, whatever else it holds.
  ///
  /// - Source: `contains_saved_model` and `parse_saved_model` (`tensorflow/python/saved_model/loader_impl.py`, 2.15);
  ///   `SAVED_METADATA_PATH` (`keras/src/saving/legacy/saved_model/constants.py`, 2.15.0).
  static let savedModelFiles = [
    "saved_model.pb", "saved_model.pbtxt", "saved_model.cpb", "keras_metadata.pb",
  ]

  /// A clause that names a file by its format, or by its first bytes if they have no format that is known.
  static func clause(_ format: FileFormat?, _ bytes: UnsafeRawBufferPointer) -> String {
    format.map(clause) ?? clause(forUnknown: bytes)
  }

  private static func clause(_ format: FileFormat) -> String {
    switch format {
    case .hdf5: "it is an HDF5 file"
    case .json: "it is a JSON text"
    case .zip: "it is a zip archive"
    case .gzip: compressed("gzip")
    case .bzip2: compressed("bzip2")
    case .xz: compressed("xz")
    case .zstd: compressed("zstd")
    case .sevenZip: compressed("7z")
    case .rar: compressed("rar")
    case .tar: "it is a tar archive; unpack it first"
    case .numpyArray: "it is a NumPy array (.npy), not a Keras model"
    case .pickle: "it is a Python pickle, not a Keras model"
    case .pytorch: "it is a PyTorch file, not a Keras model"
    case .safetensors: "it is a safetensors file, not a Keras model"
    case .gguf: "it is a GGUF file, not a Keras model"
    case .tensorFlowLite: "it is a TensorFlow Lite model; only files that Keras saves are supported"
    case .savedModel: savedModel
    case .onnx: "it is an ONNX model; only files that Keras saves are supported"
    case .elf, .machO, .windowsProgram: "it is an executable program"
    case .script: "it is a script"
    case .gitLFSPointer: "it is a Git LFS pointer, not the model itself; fetch it with `git lfs pull`"
    case .appleDouble: "it is an AppleDouble file, which macOS writes beside the real one (`._…`)"
    case .html: "it is an HTML page, not a model: the download fetched a web page instead"
    case .xml: "it is an XML document, not a model: the download may have fetched an error message"
    case .png: "it is a PNG image"
    case .jpeg: "it is a JPEG image"
    case .gif: "it is a GIF image"
    case .pdf: "it is a PDF document"
    }
  }

  private static func compressed(_ format: String) -> String {
    "it is compressed with \(format); unpack it first"
  }

  private static func clause(forUnknown bytes: UnsafeRawBufferPointer) -> String {
    if bytes.prefix(4096).allSatisfy({ $0 == 0 }) { return "it begins with zeros only, like a broken download" }
    let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(512))
    let text = String(decoding: head.utf8Text, as: UTF8.self).drop { $0.isWhitespace }
    if text.hasPrefix("model_checkpoint_path") {
      return "it is the index of TensorFlow checkpoints, not a Keras model"
    }
    if text.hasPrefix("backend: tensorflow") || text.hasPrefix("class_name:") {
      return "it is a model in YAML, as model.to_yaml() wrote it; only JSON is supported"
    }
    if bytes.isWrittenLink { return ReadError.writtenLink.text }
    if head.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0C, 0x0D].contains($0) }) {
      return "it is plain text, not a Keras model; it begins with \"\(String(text.prefix(40)).escapingControls)\""
    }
    let first = bytes.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return "it is not HDF5, a zip archive or JSON; its first bytes are \(first.joined(separator: " "))"
  }
}
