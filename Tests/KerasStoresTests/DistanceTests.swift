import Basics
import Foundation
import Testing

@testable import HDF5
@testable import FileFormats
@testable import KerasStores

@Suite struct DistanceTests {
  private func distance(_ first: [Double], _ second: [Double]) -> TensorDistance {
    var distance = TensorDistance()
    first.withUnsafeBufferPointer { first in second.withUnsafeBufferPointer { distance.add(first, $0) } }
    return distance
  }

  @Test func `the largest differences and the cosine are those of all elements`() throws {
    let distance = distance([3, 4, 0], [4, 3, 0])
    #expect(distance.absolute == 1 && distance.relative == 0.25 && distance.differing == 2 && distance.count == 3)
    #expect(try abs(#require(distance.cosine) - 0.96) < 1e-12)
    #expect(self.distance([1, -1], [-1, 1]).cosine == -1 && self.distance([1], [-1]).relative == 2)
    #expect(self.distance([0, 0], [1, 2]).cosine == nil)
  }

  @Test func `NaN equals NaN, and nothing else is within a tolerance of it`() {
    #expect(distance([.nan, .infinity, 1], [.nan, .infinity, 1]).differing == 0)
    for (first, second) in [(Double.nan, 1.0), (1, .nan), (.infinity, -.infinity), (2, .infinity), (.nan, .infinity)] {
      let distance = distance([first, 1], [second, 1])
      #expect(distance.differing == 1 && distance.notFinite == 1 && distance.absolute == 0 && distance.cosine == 1)
      #expect(!distance.isWithin(.greatestFiniteMagnitude))
    }
    #expect(distance([0.5], [0.25]).isWithin(0.25) && !distance([0.5], [0.25]).isWithin(0.2499))
    #expect(distance([-0.0], [0.0]).differing == 0)
    #expect(distance([1e308], [-1e308]).absolute == .greatestFiniteMagnitude)
  }

  @Test func `an array in column order is read in row order`() throws {
    let stored: [Float] = [0, 3, 1, 4, 2, 5]
    try stored.withUnsafeBytes { bytes in
      let type = try #require(NumPyType("<f4"))
      let array = NumPyArray(shape: [2, 3], type: type, elements: bytes, isColumnMajor: true)
      let values = try #require(ArrayValues(array))
      var read = [Float](repeating: -1, count: 4)
      read.withUnsafeMutableBytes { target in
        values.read([.init(start: 0, count: 2, stride: 3), .init(start: 1, count: 2, stride: 1)], into: target)
      }
      #expect(read == [1, 2, 4, 5])
    }
  }

  private func distances(_ first: String, _ second: String, _ pairs: [TensorComparison.TensorPair]) throws -> [Int:
    TensorDistance]
  {
    var options = ReadOptions()
    options.comparison = TensorComparison(with: fixture("../values/\(second)"), pairs)
    return try InProcessReader().open(fixture("../values/\(first)"), options).distances
  }

  @Test(arguments: ["chunked", "packed", "reversed", "double"])
  func `storage makes no difference`(name: String) throws {
    let pairs = ["layers/dense/vars/0", "layers/dense_1/vars/1", "nowhere"].map { TensorComparison.TensorPair($0, $0) }
    let distances = try distances("model.weights.h5", "\(name).weights.h5", pairs)
    #expect(distances.keys.sorted() == [0, 1])
    #expect(distances.values.allSatisfy { $0.differing == 0 && $0.cosine.map { $0 > 1 - 1e-12 } ?? true })
    #expect(distances[0]?.count == 432)
    let other = try self.distances("\(name).weights.h5", "two_swapped.weights.h5", pairs)
    #expect(other[0]?.differing == 2)
  }

  @Test func `values that cannot be read have no distance, and a missing file is an error`() throws {
    let pairs = [TensorComparison.TensorPair("layers/dense/vars/0", "layers/dense/vars/0")]
    #expect(try distances("model.weights.h5", "unread.weights.h5", pairs) == [:])
    #expect(throws: StoreError.self) { try distances("model.weights.h5", "missing.weights.h5", pairs) }
  }
}
