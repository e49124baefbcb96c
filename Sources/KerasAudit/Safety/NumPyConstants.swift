import Basics
import KerasModels

extension LoadRisk {
  /// A constant of NumPy (`__numpy__`) whose dtype Keras does not write: of elements of many bytes each, or of arrays
  /// and records. Keras 3 creates the array when it reads the configuration.
  @Sendable static func oversizedConstant(_ object: ConfigObject) -> [LoadRisk] {
    guard object.className == "__numpy__" || object.className == "__tensor__" else { return [] }
    if object.isContainer(at: ["config", "dtype"]) {
      return [
        LoadRisk {
          Finding(
            .invalidConfig, layer: $0.layer, actual: .text("object"),
            message: "\($0.path).config.dtype is an object or a list, \(NumPyDType.isComposed)",
            hint: "Keras sets the memory aside when it reads the configuration")
        }
      ]
    }
    guard let dtype = object.string(at: ["config", "dtype"]), let fault = NumPyDType.fault(of: dtype) else { return [] }
    return [
      LoadRisk {
        Finding(
          .invalidConfig, layer: $0.layer, actual: .text(dtype),
          message: "\($0.path).config.dtype is '\(dtype.prefix(60))', \(fault)",
          hint: "Keras sets the memory aside when it reads the configuration")
      }
    ]
  }
}

/// The dtypes of constants in configurations.
private enum NumPyDType {
  /// More than any element of a constant in a real model takes.
  private static let largestElement = 1024

  static let isComposed = "which is a type of arrays or records; Keras writes plain types"

  /// What is wrong with a dtype, as the end of a message; nil for one that a model may have.
  static func fault(of text: String) -> String? {
    let letters = Array(text.utf8.drop { "<>|=".utf8.contains($0) })
    guard letters.allSatisfy(\.isPartOfName), letters.first.map({ !$0.isDigit }) ?? true else {
      return isComposed
    }
    guard let kind = letters.first, letters.dropFirst().allSatisfy(\.isDigit), letters.count > 1,
      let size = width(of: kind)
    else { return nil }
    let number = letters.dropFirst().reduce(0) { $0.multipliedSaturated(by: 10).addingSaturated(Int($1 - 48)) }
    let bytes = number.multipliedSaturated(by: size)
    return bytes > largestElement ? "which takes \(bytes.grouped) bytes for each element" : nil
  }

  /// The bytes of one character of a kind of text, or of bare bytes.
  private static func width(of kind: UInt8) -> Int? {
    switch kind {
    case UInt8(ascii: "S"), UInt8(ascii: "a"), UInt8(ascii: "V"): 1
    case UInt8(ascii: "U"): 4
    default: nil
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  fileprivate var isPartOfName: Bool {
    isDigit || self == UInt8(ascii: "_") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self
      || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self
  }
}
