import HDF5
import Testing

@testable import KerasStores

@Suite struct RehearsalTests {
  @Test func `what is rehearsed with reads as a model of one layer`() throws {
    let store = try File.sample.withUnsafeBytes { sample in
      try Store.read(sample, "sample.h5", Store.ReadContext { _ in })
    }
    #expect(store.kind == .h5)
    #expect(store.faults.isEmpty)
    #expect(store.inventory?.layers.map(\.name) == ["dense"])
    #expect(store.inventory?.tensors.map(\.path) == ["model_weights/dense/kernel"])
    #expect(store.inventory?.tensors.map(\.shape) == [[2, 2]])
  }
}
