import Testing

@testable import KerasStores

struct TensorPathTests {
  @Test func `A path has a name, a parent and components`() {
    let path: TensorPath = "layers/dense/vars/0"
    #expect(path.name == "0")
    #expect(path.parent == "layers/dense/vars")
    #expect(path.components == ["layers", "dense", "vars", "0"])
    #expect(Array(path.selfAndAncestors) == [path, "layers/dense/vars", "layers/dense", "layers"])
    #expect(TensorPath("kernel").parent == nil)
    #expect(TensorPath("kernel").name == "kernel")
  }

  @Test func `A member is appended after a slash, to the root without one`() {
    #expect(TensorPath("layers").appending("dense") == "layers/dense")
    #expect(TensorPath("").appending("layers") == "layers")
  }

  @Test func `A path is inside the groups on its way, and in no group whose name only begins alike`() {
    let path: TensorPath = "layers/dense_1/vars/0"
    #expect(path.relative(to: "layers/dense_1") == "vars/0")
    #expect(path.relative(to: "") == "layers/dense_1/vars/0")
    #expect(path.isInside("layers"))
    #expect(!path.isInside("layers/dense"))
    #expect(!path.isInside(path))
  }

  @Test func `A component is found by its beginning`() {
    #expect(TensorPath("layers/dropout/seed_generator/vars/0").hasComponent(startingWith: "seed_generator"))
    #expect(TensorPath("seed_generator_2/vars/0").hasComponent(startingWith: "seed_generator"))
    #expect(!TensorPath("layers/my_seed_generator/0").hasComponent(startingWith: "seed_generator"))
  }

  @Test func `Paths with different code points differ, equivalent or not`() {
    let composed: TensorPath = "layers/\u{e9}", decomposed: TensorPath = "layers/e\u{301}"
    #expect(composed.text == decomposed.text)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(decomposed < composed)
    // A combining character after a slash belongs to the next component.
    #expect(TensorPath("layers/\u{301}a").components.count == 2)
  }

  @Test func `Control characters are escaped for messages alone`() {
    let path = TensorPath("layers/\u{1b}[31m")
    #expect(path.escaped == "layers/\\u{1b}[31m")
    #expect(path.description == "layers/\u{1b}[31m")
  }
}
