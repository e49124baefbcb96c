/// The release of Keras that wrote a file: its generation, and its package and version if they are stated.
package struct KerasRelease: Sendable, Equatable {
  /// The Python packages that Keras has been published as, each with its own version numbers.
  package enum Family: String, Sendable {
    case keras
    /// The first releases of what became Keras 3: 0.1.0 to 0.1.7.
    case kerasCore = "keras_core"
    /// Keras 2 since Keras 3 is out: 2.15 and later.
    case tfKeras = "tf_keras"

    /// The name that people know.
    package var label: String {
      switch self {
      case .keras: "Keras"
      case .kerasCore: "Keras Core"
      case .tfKeras: "tf-keras"
      }
    }
  }

  /// Defaults, key names and file formats differ between generations.
  package enum Generation: Int, Sendable, Comparable, CaseIterable {
    /// Keras 1.
    case keras1
    /// The multi-backend Keras 2.0 to 2.3.
    case keras2
    /// tf.keras and tf-keras.
    case tfKeras
    case keras3

    package static func < (a: Generation, b: Generation) -> Bool { a.rawValue < b.rawValue }

    /// The name used in the documentation.
    var label: String {
      switch self {
      case .keras1: "Keras 1"
      case .keras2: "Keras 2"
      case .tfKeras: "tf.keras"
      case .keras3: "Keras 3"
      }
    }
  }

  package let family: Family
  package let generation: Generation
  /// Nil if no version is stated, or no readable one.
  package let version: Version?

  package init(_ generation: Generation) {
    family = .keras
    self.generation = generation
    version = nil
  }

  /// The release with a stated version, such as `2.15.0`; nil if `Version` cannot read it.
  ///
  /// - Parameter isKerasCore: whether the file names classes of the package `keras_core`.
  package init?(_ text: String, isKerasCore: Bool = false) {
    guard let version = Version(text) else { return nil }
    self.version = version
    family = isKerasCore ? .kerasCore : version.isTFKeras ? .tfKeras : .keras
    generation = isKerasCore ? .keras3 : version.generation
  }

  /// The place of the version among those of Keras: Keras Core is a forerunner of 3.0.
  package var ordinal: Version? { family == .kerasCore ? Version(3, 0) : version }

  /// Whether the version is stated and precedes another; a version that is not stated precedes none.
  package func isOlder(than major: Int, _ minor: Int, _ patch: Int = 0) -> Bool {
    ordinal.map { $0 < Version(major, minor, patch) } ?? false
  }
}

extension KerasRelease {
  /// A version number of Keras. Numbers that are left out count as 0: `3.10` equals `3.10.0`.
  package struct Version: Sendable {
    let numbers: [Int]
    /// Whether the text ends in `-tf`, as tf.keras of TensorFlow 2.0 states it (`2.2.4-tf`).
    let isTensorFlow: Bool

    package init(_ numbers: Int...) {
      self.numbers = numbers
      isTensorFlow = false
    }

    /// Reads the numbers at the start of a text and ignores what follows: `2.15.0`, `3.10`, `2.2.4-tf`,
    /// `3.0.0.dev2023`, `3.0rc1`. Nil if the text does not begin with a number, or a number is too large.
    package init?(_ text: String) {
      var numbers: [Int] = [], current: Int?
      for byte in text.utf8 {
        if byte == UInt8(ascii: ".") {
          if let current { numbers.append(current) }
          if numbers.isEmpty { return nil }
          current = nil
          continue
        }
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
        let (tens, isTooLarge) = (current ?? 0).multipliedReportingOverflow(by: 10)
        let (number, isTooLargeByOnes) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
        if isTooLarge || isTooLargeByOnes { return nil }
        current = number
      }
      if let current { numbers.append(current) }
      if numbers.isEmpty { return nil }
      self.numbers = numbers
      isTensorFlow = text.hasSuffix("-tf")
    }

    /// Multi-backend Keras ended with 2.3; later versions 2 and those with `-tf` are tf.keras.
    package var generation: Generation {
      switch self[0] {
      case ...1: .keras1
      case 2: isTensorFlow || self[1] >= 4 ? .tfKeras : .keras2
      default: .keras3
      }
    }

    /// Whether only tf-keras has had it: Keras itself went from 2.15 to 3.0.
    fileprivate var isTFKeras: Bool { self[0] == 2 && self[1] > 15 }

    /// Whether it is below 1: a version of Keras 0.x or of Keras Core.
    package var isBeforeFirst: Bool { self[0] == 0 }

    /// False for a version that Keras has never had, such as 9.9.
    package var isPlausible: Bool { self[0] <= 3 }

    /// Whether it begins with all numbers of another: `3.15.1` begins with `3.15`.
    package func hasPrefix(_ other: Version) -> Bool { other.numbers.indices.allSatisfy { self[$0] == other[$0] } }

    private subscript(index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }
  }
}

extension KerasRelease.Version: Comparable {
  package static func < (a: Self, b: Self) -> Bool {
    for index in 0..<max(a.numbers.count, b.numbers.count) where a[index] != b[index] { return a[index] < b[index] }
    return false
  }

  package static func == (a: Self, b: Self) -> Bool { !(a < b) && !(b < a) }
}

extension KerasRelease.Version: CustomStringConvertible {
  /// The numbers alone: `2.2.4` for `2.2.4-tf`.
  package var description: String { numbers.map(String.init).joined(separator: ".") }
}
