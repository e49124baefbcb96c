/// `RandomCrop` outside of training, which releases compute in three ways.
///
/// Source: `random_crop.py` of Keras 2.15, 3.5, 3.6 and 3.15.1. Up to 3.5 the layer resizes to the size and crops what
/// is over; 3.6 and 3.7 cut a box; later releases leave the image as it is.
enum RandomCropChange {
  private enum Form { case resized, cut, unchanged }

  static func changes(_ target: Target, _ file: ModelFile, _ facts: AuditFacts) -> [LoadProblem] {
    // An image of the right size is the same in each of them.
    guard !facts.randomCrops.isEmpty, let writer = file.form.writer, form(writer) != form(target) else { return [] }
    return facts.randomCrops.map {
      LoadProblem(reason: .randomCrop, detail: "", className: $0.className, layer: $0.path, path: "")
    }
  }

  private static func form(_ target: Target) -> Form {
    guard target.line == .keras3, target.isAtLeast(3, 6) else { return .resized }
    return target.isAtLeast(3, 8) ? .unchanged : .cut
  }
}
