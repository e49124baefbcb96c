import HDF5
import KerasStores
import Testing

@Suite struct WarmupTests {
  @Test func `the file of the warm-up is a model of one layer`() throws {
    var builder = StoreBuilder("sample.h5")
    File.sample.withUnsafeBytes { sample in Store.read(sample, Store.ReadContext { builder.append($0) }) }
    let store = try builder.store()
    #expect(store.kind == .h5)
    #expect(store.issues.isEmpty)
    #expect(store.inventory?.layers.map(\.name) == ["dense"])
    #expect(store.inventory?.tensors.map(\.path) == ["model_weights/dense/kernel"])
    #expect(store.inventory?.tensors.map(\.shape) == [[2, 2]])
  }
}
