import KerasPolicy
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("*/conv2d_*", "vision_model/conv2d_1", true), ("*/conv2d_*", "a/b/conv2d_1", false),
    ("**/conv2d_*", "a/b/conv2d_1", true), ("**", "a/b", true), ("*", "a/b", false), ("*", "", true),
    ("dense_?", "dense_1", true), ("dense_?", "dense_10", false), ("dense_[0-3]", "dense_2", true),
    ("dense_[!0-3]", "dense_2", false), ("dense_[ab]", "dense_b", true), ("dense[", "dense[", true),
    ("a\\*b", "a*b", true), ("a\\*b", "axb", false), ("dense", "Dense", false), ("", "", true), ("", "a", false),
  ])
  func `a pattern matches paths`(pattern: String, path: String, isMatch: Bool) {
    #expect(Glob(pattern).matches(path) == isMatch)
  }

  @Test(arguments: ["dense", "a*b", "a[b]c", "a\\b", "?", "tf.math.add/x"])
  func `a quoted name matches itself alone`(name: String) {
    let pattern = Glob(Glob.quoting(name))
    #expect(pattern.literal == name)
    #expect(pattern.matches(name))
    #expect(!pattern.matches(name + "x"))
  }
}
