import ArgumentParser
import Testing

@testable import keras_inspect

/// The options of a plain audit, which the argument parser does not read.
@Suite struct DefaultedOptionsTests {
  @Test(arguments: [
    [], ["--separate"], ["--values"], ["--no-isolation"], ["--quiet"], ["-q"], ["--all"], ["--ascii"], ["--formulas"],
    ["--no-ignore"],
    ["--no-config"], ["--all", "--no-config", "--no-isolation", "--values"],
    ["--format", "json"], ["--format=json=report.json"], ["--output", "report.txt"], ["--output=a=b"],
    ["--fail-on", "warning,unverified"], ["--jobs", "2"], ["--jobs=+3"], ["--files-from", "list.txt"],
    ["--config", "settings.yml"], ["--format", "jsonl", "--quiet", "--files-from=list.txt", "--jobs", "1"],
  ])
  func `A plain audit has the options that the parser would give it`(flags: [String]) throws {
    for arguments in [["a.h5"] + flags, flags + ["b.json", "c.h5"], ["a.h5"] + flags + ["b.h5"]] {
      let plain = try #require(AuditCommand(plain: arguments))
      #expect(try values(of: plain) == values(of: AuditCommand.parse(arguments)))
      #expect(values(of: plain).count > 40)
    }
  }

  @Test(arguments: [
    ["a.h5", "--al"], ["a.h5", "--", "b.h5"], ["a.h5", "-"],
    ["--all"], ["--all", "--all", "a.h5"], ["a.h5", "--help"], ["a.h5", "-h"], ["a.h5", "--null"], ["audi"],
    ["a.h5", "--write-baseline"], ["a.h5", "--all=yes"], ["a.h5", "--format"], ["a.h5", "--format", "yaml"],
    ["a.h5", "--format="], ["a.h5", "--format", "--all"], ["a.h5", "--format", "json", "--format", "text=report.txt"],
    ["a.h5", "--jobs", "two"], ["a.h5", "--jobs", "0"], ["--files-from", "-"], ["a.h5", "--output", "-"],
    ["a.h5", "--format", "json=report.json", "--output", "b.json"], ["a.h5", "--config", "a.yml", "--no-config"],
    ["a.h5", "--fail-on", "always"], ["a.h5", "--baseline", "known.json"], ["a.h5", "--forma", "json"],
  ])
  func `The parser reads every other line`(arguments: [String]) {
    #expect(AuditCommand(plain: arguments) == nil)
  }

  /// The value of every property, at any depth.
  private func values(of options: Any) -> [String] {
    Mirror(reflecting: options).children.flatMap { property -> [String] in
      let wrapper = Mirror(reflecting: property.value)
      guard let parsed = wrapper.children.first(where: { $0.label == "_parsedValue" })?.value,
        let state = Mirror(reflecting: parsed).children.first
      else { return ["\(property.label ?? ""): \(property.value)"] }
      if let group = state.value as? any ParsableArguments { return values(of: group) }
      return ["\(property.label ?? ""), \(state.label ?? ""): \(state.value)"]
    }
  }
}
