extension LayerEdit {
  /// Policies of mixed precision: Keras 3 takes the name of one, in every release.
  static let dtypePolicy = LayerEdit("dtype-policy", "the target does not know this form of a dtype policy") { layer in
    guard let policy = layer["dtype"], policy.isSerialized, let name = policy.className else { return }
    if layer.target.has("dtype_policies", name), policy["module"]?.string == "keras" { return }
    guard let text = policy["config"]?["name"]?.string, plainPolicies.contains(name) else {
      return layer.leave(
        "the dtype policy \(name) is unknown to the target", "write a policy that it knows", at: "dtype")
    }
    layer.set("dtype", .string(text))
  }

  /// The policy of a layer by its name, for releases that have no classes of policies, or no such one.
  static let plainPolicy = LayerEdit("dtype-policy", "the release does not know the class of the policy") { layer in
    guard let policy = layer["dtype"], policy.isSerialized, let name = policy.className,
      !layer.target.has("dtype_policies", name), plainPolicies.contains(name),
      let text = policy["config"]?["name"]?.string
    else { return }
    layer.set("dtype", .string(text))
  }

  private static let plainPolicies = ["Policy", "PolicyV1", "DTypePolicy", "FloatDTypePolicy"]
}
