import KerasAudit
import Testing

@testable import KerasReports

/// What names a finding from one run to the next.
@Suite struct FingerprintTests {
  @Test func `a fingerprint stays when other findings come and go`() throws {
    let findings = Sample.damaged.findings
    func all(_ findings: [Finding]) -> [String] {
      var fingerprints = Fingerprints()
      return findings.map { fingerprints.next(for: $0, in: "model.h5") }
    }
    #expect(Set(all(findings)).count == findings.count)
    #expect(all(Array(findings.dropFirst())) == Array(all(findings).dropFirst()))
    #expect(all(findings.reversed()) == all(findings).reversed())
    #expect(Set(all([findings[0], findings[0]])).count == 2)
  }

  @Test func `a fingerprint is not moved by where a name is cut`() {
    var fingerprints = Fingerprints()
    let paths = [["a", "b", "c"], ["a/b", "c"], ["a", "b/c"], ["a\u{0}b", "c"]]
    let made = paths.map { fingerprints.next(for: Finding(.neverBuilt, layer: $0, message: "x")) }
    #expect(Set(made).count == paths.count)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
  ])
  func `the hash is that of the standard`(text: String, digits: String) {
    #expect(SHA256.hex(text.utf8) == digits)
  }
}
