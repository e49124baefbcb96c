import KerasAudit

extension Part {
  /// `values: {finite: true}`: no weight holds NaN or an infinity.
  static let values = Part(key: "values") { entry, mistakes in
    (entry.members(&mistakes, known: ["finite"]) ?? []).compactMap { _, entry in
      guard entry.bool(&mistakes) == true else { return nil }
      return Demand(place: entry.place) { _ throws(Mistake) in
        throw Mistake(entry.place, "values.finite needs the tensors' contents, which this version does not read")
      }
    }
  } holding: { _ in
    nil
  }
}
