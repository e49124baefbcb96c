import KerasLayers

extension Config {
  /// The builder of the whole configuration, which `RootObject` gives to every object.
  var modelBuilder: ModelBuilder { builder as? ModelBuilder ?? ModelBuilder(declared: DeclaredLayers(), .init()) }
}
