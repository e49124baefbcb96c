import Foundation
import Testing

@Suite struct DiffTests {
  private static let folder = "fixtures/oracle/2.15.0/vqa"

  @Test(arguments: [
    ["model.h5", "model.keras"], ["model.h5", "model.json", "--weights-b", "v3.weights.h5"],
    ["weights.h5", "v3.weights.h5"], ["model.json", "model.keras"], ["model.h5", "weights.h5"],
  ])
  func `one model in two containers is no difference and exit status 0`(arguments: [String]) throws {
    let run = try Tool.run(
      ["diff"] + arguments.map { $0.hasPrefix("--") ? $0 : "\(DiffTests.folder)/\($0)" })
    let hasNoValues = arguments[0] == "model.json"
    let values = hasNoValues ? "there are no values to compare" : "values were not compared: --values compares them"
    #expect(run.status == 0 && run.output == "No difference; \(values)\n")
    let isPartly =
      ["model.json", "weights.h5"].contains(arguments[1]) && arguments[0] == "model.h5" && arguments.count == 2
    #expect(run.errors.isEmpty != (isPartly || arguments[0] == "model.json"))
  }

  @Test(arguments: [
    ["model.h5", "model.keras"], ["model.h5", "model.json", "--weights-b", "packed.weights.h5"],
    ["chunked.weights.h5", "reversed.weights.h5"], ["model.h5", "packed.weights.h5"],
  ])
  func `equal values are no difference, others are reported by layer and weight`(arguments: [String]) throws {
    func diff(_ names: [String]) throws -> Tool.Run {
      try Tool.run(["diff", "--values"] + names.map { $0.hasPrefix("--") ? $0 : "fixtures/values/\($0)" })
    }
    let same = try diff(arguments)
    #expect(same.status == 0 && same.output == "No difference; values were compared\n")
    if arguments.contains(where: { $0.hasSuffix(".weights.h5") }) {
      let other = try diff(arguments.dropLast() + ["two_swapped.weights.h5"])
      let words = other.output.split { " \n".contains($0) }.joined(separator: " ")
      #expect(
        other.status == 1
          && words.contains(" -0.3761 to 0.3778, mean -0.002751, deviation 0.2166 → other values, same statistics"))
      #expect(words.contains(" values of ") && other.output.hasSuffix("layers: 1 changed\n"))
    }
    let unread = try diff(["unread.weights.h5", "unread.weights.h5"])
    #expect(unread.status == 1 && unread.output.contains("not read → "))
    #expect(unread.errors.contains("layers/dense/vars/0: cannot read the values"))
  }

  @Test func `an unreadable part is exit status 2 even if nothing else differs`() throws {
    let file = "fixtures/damaged/links.weights.h5"
    let run = try Tool.run(["diff", file, file])
    #expect(run.status == 2 && run.output.hasPrefix("No difference in what could be read; "))
    #expect(run.errors.contains("symbolic link"))
  }

  @Test func `the report says how far apart tensors are`() throws {
    let files = ["packed", "two_swapped"].map { "fixtures/values/\($0).weights.h5" }
    let text = try Tool.run(["diff", "--values"] + files)
    let words = text.output.split { " \n".contains($0) }.joined(separator: " ")
    #expect(words.contains("Values, farthest apart first Largest difference Relative Cosine Elements that differ"))
    #expect(words.contains("layers/dense/vars/0 0.5737 1.839 0.9838 2 of 432"))
    let markdown = try Tool.run(["diff", "--values", "--format", "markdown"] + files)
    #expect(markdown.output.contains("| `layers/dense/vars/0` | 0.5737 | 1.839 | 0.9838 | 2 of 432 |"))
    for options in [[], ["--no-isolation"]] {
      let json = try Tool.run(["diff", "--values", "--format", "json"] + files + options)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      let distance = try #require((object["distances"] as? [[String: Any]])?.first?["distance"] as? [String: Any])
      #expect(try abs(#require(distance["absolute"] as? Double) - 0.5736631155014038) < 1e-12)
      #expect(distance["elements"] as? Int == 432 && distance["differing"] as? Int == 2)
      #expect(object["values_compared"] as? Bool == true && object["tolerance"] is NSNull)
    }
  }

  @Test(arguments: [
    ("1e-7", "one_plain", 0), ("1e-9", "one_chunked", 1), ("0.6", "two_swapped", 0), ("0", "packed", 0),
  ])
  func `differences within a tolerance do not count`(tolerance: String, other: String, status: Int32) throws {
    for model in ["model.weights.h5", "model.keras", "model.h5"] {
      let run = try Tool.run([
        "diff", "--values", "--tolerance", tolerance, "fixtures/values/\(model)", "fixtures/values/\(other).weights.h5",
      ])
      #expect(run.status == status)
      #expect(run.output.hasPrefix("No difference; values were compared, with a tolerance of ") == (status == 0))
    }
  }

  @Test(arguments: [["--tolerance", "1"], ["--values", "--tolerance", "-1"], ["--values", "--tolerance", "nan"]])
  func `a tolerance without values, or below zero, is a usage error`(options: [String]) throws {
    let run = try Tool.run(["diff", "fixtures/models/vqa.h5", "fixtures/models/vqa.h5"] + options)
    #expect(run.status == 2 && run.errors.contains("--tolerance"))
  }

  @Test func `a difference is reported, with exit status 1`() throws {
    let run = try Tool.run(["diff", "fixtures/models/vqa.h5", "fixtures/models/vqa_wrong.h5"])
    #expect(run.status == 1 && run.errors == "")
    #expect(run.output.contains("~ vision_model/conv2d_1 (Conv2D)\n"))
    #expect(run.output.contains("(3, 3, 64, 64) float32 → (3, 3, 64, 32) float32"))
    let json = try Tool.run(["diff", "fixtures/models/vqa.h5", "fixtures/models/vqa_wrong.h5", "--format", "json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "keras-inspect/diff/1")
    #expect(object["same"] as? Bool == false)
  }

  @Test(arguments: [
    ["fixtures/models/vqa.h5", "no/such.h5"], ["fixtures/models/vqa.h5"],
    ["\(folder)/model.json", "\(folder)/v3.weights.h5"], ["\(folder)/model.h5", "\(folder)/model.json", "--values"],
    ["fixtures/models/vqa.h5", "fixtures/models/vqa.h5", "--output", "fixtures/models/vqa.h5"],
  ])
  func `what cannot be compared is exit status 2`(arguments: [String]) throws {
    let run = try Tool.run(["diff"] + arguments)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.hasPrefix("keras-inspect: "))
  }
}

@Suite struct OutputOptionsTests {
  @Test(arguments: [
    ["diff", "fixtures/models/vqa.h5", "fixtures/models/vqa_wrong.h5"], ["weights", "fixtures/models/vqa.h5"],
  ])
  func `several formats are written to their destinations`(command: [String]) throws {
    try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("page").path
      let markdown = try Tool.run(command + ["--format", "markdown", "--format", "json=\(file)"])
      #expect(markdown.output.hasPrefix("### ") && markdown.output.contains("| --- |"))
      let json = try Tool.run(command + ["--format", "json"]).output
      #expect(try String(contentsOfFile: file, encoding: .utf8) == json)
      let output = try Tool.run(command + ["--output", file, "--format", "markdown"])
      #expect(output.output == "" && output.status == markdown.status)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == markdown.output)
    }
    for options in [["--format", "sarif"], ["--format", "json", "--format", "text"]] {
      let run = try Tool.run(command + options)
      #expect(run.status == 2 && run.output == "" && run.errors.hasPrefix("keras-inspect: "))
    }
  }
}

@Suite struct WeightsTests {
  private struct List: Decodable {
    struct Tensor: Decodable { let dataset, dtype: String, shape: [Int], parameters, bytes: Int, owner: String? }
    struct Sum: Decodable { let dtype, owner: String?, tensors, parameters, bytes: Int }
    struct Totals: Decodable { let tensors, parameters, bytes: Int, by_dtype, by_owner: [Sum] }
    let schema: String, tensors: [Tensor], totals: Totals
  }

  @Test(arguments: ["weights.h5", "v3.weights.h5", "model.h5", "model.keras"])
  func `the inventory adds up`(file: String) throws {
    let run = try Tool.run(["weights", "fixtures/oracle/2.15.0/vqa/\(file)", "--format", "json"])
    #expect(run.status == 0 && run.errors == "")
    let list = try JSONDecoder().decode(List.self, from: Data(run.output.utf8))
    #expect(list.schema == "keras-inspect/weights/1")
    let own = list.tensors.filter { $0.owner != "optimizer" && $0.owner != "metrics" }
    #expect(own.reduce(0) { $0 + $1.parameters } == 165_077_800)
    #expect(own.allSatisfy { $0.owner != nil })
    #expect(list.totals.tensors == list.tensors.count)
    for sums in [list.totals.by_dtype, list.totals.by_owner] {
      #expect(sums.reduce(0) { $0 + $1.bytes } == list.totals.bytes)
      #expect(sums.reduce(0) { $0 + $1.tensors } == list.totals.tensors)
    }
  }

  @Test func `the table ends with the totals`() throws {
    let run = try Tool.run(["weights", "fixtures/models/vqa.h5"])
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("\n20 tensors, 165,077,800 parameters, 629.7 MiB\n"))
  }

  @Test func `unreadable parts of a file are reported, with exit status 1`() throws {
    let run = try Tool.run(["weights", "fixtures/damaged/links.weights.h5"])
    #expect(run.status == 1 && run.errors.contains("symbolic link"))
  }

  @Test(arguments: ["no/such.h5", "fixtures/damaged/whole.json", "fixtures/damaged/noise.h5"])
  func `a file without weights is exit status 2`(file: String) throws {
    let run = try Tool.run(["weights", file])
    #expect(run.status == 2 && run.output == "" && run.errors.hasPrefix("keras-inspect: "))
  }
}
