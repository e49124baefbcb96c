import KerasLayers
import KerasReleases
import Testing

/// The releases that declarations state for their classes, compared with those whose wheels define them.
struct DeclaredReleaseTests {
  /// Classes that these releases keep in other modules than their layers.
  private static let elsewhere: Set = ["DepthwiseConv2D", "StochasticDepth", "LayerScale"]

  @Test func `a class is foreign to the releases that do not define it`() {
    var wrong: [String] = []
    for target in Target.all where !target.isKeras3 {
      let version = target.version.map(String.init).joined(separator: ".")
      // tf.keras states 2.4.0 since TensorFlow 2.3, and before that a version of multi-backend Keras.
      guard let release = KerasRelease(version),
        target.line == .multiBackend || !target.version.lexicographicallyPrecedes([2, 4])
      else {
        continue
      }
      for name in Catalogue.layers.flatMap(\.classes) where !Catalogue.has(name, in: release) {
        if target.has("layers", name), !Self.elsewhere.contains(name) { wrong.append("\(target.name) \(name)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    ("MultiHeadAttention", "2.4.0", "2.3.0-tf"), ("GroupNormalization", "2.11.0", "2.10.0"),
    ("SpectralNormalization", "2.13.1", "2.12.0"), ("Identity", "2.12.0", "2.11.0"), ("Highway", "2.3.1", "2.4.0"),
    ("Attention", "2.2.4-tf", "2.3.1"), ("Merge", "1.2.2", "2.5.0"), ("Dense", "1.0.0", nil),
  ])
  func `the releases of a class`(_ name: String, in first: String, notIn other: String?) throws {
    #expect(Catalogue.has(name, in: try #require(KerasRelease(first))))
    if let other { #expect(!Catalogue.has(name, in: try #require(KerasRelease(other)))) }
  }
}
