extension LayerEdit {
  /// Padding that differs by side, which Keras 1 states in objects and flat lists.
  static let keras1Padding = LayerEdit("keras1-padding", "padding is a pair for each axis since Keras 2") { layer in
    guard let padding = layer["padding"] else { return }
    func side(_ key: String) -> JSONTree { padding[key] ?? 0 }
    switch layer.className {
    case "ZeroPadding1D" where padding.isObject: layer.set("padding", [side("left_pad"), side("right_pad")])
    case "ZeroPadding2D" where padding.isObject:
      layer.set("padding", [[side("top_pad"), side("bottom_pad")], [side("left_pad"), side("right_pad")]])
    case "ZeroPadding2D" where padding.items.count == 4:
      let sides = padding.items
      layer.set("padding", [[sides[0], sides[1]], [sides[2], sides[3]]])
    default: break
    }
  }
}
