import Foundation
import Testing

@testable import ReaderProcess

/// What a confined reader can reach: nothing.
@Suite struct ConfinementTests {
  private static let isRoot = geteuid() == 0
  private static let system = Confinement.probe() ?? []

  /// The error number of each attempt; 0 if it succeeded.
  private static func attempts(_ mode: String) throws -> [String: Int] {
    let lines = try Scenario.run("probe", mode)
    return try Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let parts = line.split(separator: ":")
        return (String(parts[0]), try #require(Int(parts[1].dropFirst())))
      })
  }

  private static let names = [
    "open a file", "open a folder", "create a file", "make a link", "examine a file", "make an internet socket",
    "make a local socket", "make a netlink socket", "connect by TCP", "fork", "clone", "execute a program",
    "execute memory", "signal a process", "queue a signal", "change its personality", "become inspectable", "map code",
    "map shared memory", "turn memory into code", "copy a descriptor",
  ]

  @Test(arguments: ["free", "free-nobody"])
  func `a process that is not confined succeeds, so the attempts mean something`(mode: String) throws {
    let attempts = try Self.attempts(mode)
    #expect(attempts.count == 63)
    for name in Self.names { #expect(attempts[name] == 0, "\(name)") }
  }

  @Test(
    .enabled(if: system.contains(.filteredCalls), "this system has no seccomp"),
    arguments: [
      "reader", "reader-nobody", "calls", "calls-nobody",
    ])
  func `a reader fails at everything that reaches beyond it, as root and as another user`(mode: String) throws {
    let attempts = try Self.attempts(mode)
    #expect(attempts.count == 63)
    for (name, error) in attempts { #expect(error != 0, "\(name)") }
    // Refused by the filter, and not by the lack of something else.
    for name in Self.names { #expect(attempts[name] == Int(EPERM), "\(name)") }
  }

  @Test(.enabled(if: system.contains(.noPaths), "this system has no Landlock"), arguments: ["paths", "paths-nobody"])
  func `without the filter of system calls, a reader still opens no path`(mode: String) throws {
    let attempts = try Self.attempts(mode)
    for name in ["open a file", "open a folder", "create a file", "make a folder", "open a library"] {
      #expect(attempts[name] == Int(EACCES), "\(name)")
    }
    for name in ["execute a program", "open the memory of a process", "trace a process", "mount a file system"] {
      #expect(attempts[name] != 0, "\(name)")
    }
    if Confinement.landlockVersion >= 4 { #expect(attempts["connect by TCP"] == Int(EACCES)) }
    if Confinement.landlockVersion >= 6 { #expect(attempts["signal a process"] == Int(EPERM)) }
  }

  @Test func `a child states what the system enforces`() throws {
    // The three that every system has.
    #expect(Self.system.isSuperset(of: [.noNewPrivileges, .noCapabilities, .notInspectable]))
    #expect(Self.system.contains(.noPaths) == (Confinement.landlockVersion > 0))
  }
}
