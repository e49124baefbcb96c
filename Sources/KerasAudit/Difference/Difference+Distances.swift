import KerasStores

extension Difference {
  /// The same with the distances of the tensors that differ, read a second time, and without those within a tolerance.
  ///
  /// - Parameter tolerance: tensors count as equal if no element differs by more; nil if any difference counts.
  public func measured(_ options: Audit.Options, tolerance: Double? = nil) -> Difference {
    var difference = self
    difference.tolerance = tolerance
    let pairs = Array(Set(layers.flatMap(\.properties).compactMap(\.measurable)))
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    guard !pairs.isEmpty else { return difference }
    var reading = ReadOptions(limits: options.limits)
    reading.comparison = TensorComparison(with: after.weightsFile, pairs)
    var distances: [TensorComparison.TensorPair: TensorDistance] = [:]
    do throws(StoreError) {
      let store = try options.reader.open(before.weightsFile, reading)
      for (index, distance) in store.distances where pairs.indices.contains(index) {
        distances[pairs[index]] = distance
      }
      difference.notes += store.issues.map { Note("distances of tensors: \($0.description)", limit: $0.limit) }
    } catch {
      difference.notes.append(Note("the distances of tensors are not known: \(error)", limit: error.limit))
    }
    difference.layers = layers.compactMap { $0.measured(distances, tolerance: tolerance) }
    return difference
  }

  /// The tensors whose values differ, the farthest apart first, with the name of their layer and their own.
  public var distances: [(layer: [String], weight: String, values: Values)] {
    let all = layers.flatMap { layer in
      layer.properties.compactMap { property in
        property.values.map { (layer.before ?? layer.after ?? [], property.weightName, $0) }
      }
    }
    // Equally far tensors stay in the order of the model.
    return all.enumerated().sorted { a, b in
      let ranks = [a, b].map { $0.element.2.distance?.rank ?? (1, .infinity, 0) }
      return ranks[0] == ranks[1] ? a.offset < b.offset : ranks[0] > ranks[1]
    }.map { ($0.element.0, $0.element.1, $0.element.2) }
  }
}

extension TensorDistance {
  /// The greater, the farther apart.
  fileprivate var rank: (Int, Double, Double) { (notFinite > 0 ? 1 : 0, absolute, relative) }
}

extension Report.Model {
  fileprivate var weightsFile: String { weightsPath ?? path }
}

extension Difference.LayerChange {
  /// The same with distances; nil if nothing but values within the tolerance differs.
  fileprivate func measured(
    _ distances: [TensorComparison.TensorPair: TensorDistance], tolerance: Double?
  ) -> Difference.LayerChange? {
    var changed = self
    changed.properties = properties.compactMap { property in
      guard let pair = property.measurable, let distance = distances[pair] else { return property }
      if let tolerance, distance.isWithin(tolerance) { return nil }
      var property = property
      property.values?.distance = distance
      return property
    }
    guard changed.properties.isEmpty, !properties.isEmpty, kind == .changed else { return changed }
    return isRenamed ? .init(.renamed, before: before, after: after, className: className, isRenamed: true) : nil
  }
}

extension Difference.PropertyChange {
  /// The tensors, if their values were read on both sides, so that a distance can be measured.
  fileprivate var measurable: TensorComparison.TensorPair? {
    values?.before?.digest != nil && values?.after?.digest != nil ? values?.tensors : nil
  }

  /// `kernel` for the property `values.kernel`.
  fileprivate var weightName: String {
    property.hasPrefix("values.") ? String(property.dropFirst("values.".count)) : property
  }
}
