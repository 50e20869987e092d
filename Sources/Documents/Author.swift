/// Who wrote a lesson.
public struct Author: Hashable, Sendable {
  /// As it was written.
  public var name: String
  /// Where the author works, the first named first.
  public var affiliations: [String]
  /// Of the author's own pages: http or https.
  public var address: String?
  /// Such as can stand in a link as it is.
  public var email: String?
  /// Four groups of four digits, the last of which may be an X, with the checksum right.
  public var orcid: String?

  public init(
    name: String, affiliations: [String] = [], address: String? = nil, email: String? = nil,
    orcid: String? = nil
  ) {
    self.name = name
    self.affiliations = affiliations
    self.address = address
    self.email = email
    self.orcid = orcid
  }

  /// Where the record of the ORCID is.
  public var orcidAddress: String? { orcid.map { "https://orcid.org/" + $0 } }
}

extension String {
  /// The ORCID that this is, as an address or by itself; nil where it is none, or its last digit does not fit the
  /// others (ISO 7064, MOD 11-2).
  public var orcid: String? {
    let prefixes = ["https://orcid.org/", "http://orcid.org/", "orcid.org/"]
    let identifier = prefixes.first(where: hasPrefix).map { dropFirst($0.count) } ?? self[...]
    let groups = identifier.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.count == 4, groups.allSatisfy({ $0.utf8.count == 4 }) else { return nil }
    var total = 0
    let digits = groups.joined().utf8
    for byte in digits.dropLast() {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      total = (total + Int(byte - UInt8(ascii: "0"))) * 2 % 11
    }
    let check = (12 - total % 11) % 11
    let expected = check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check)
    return digits.last == expected ? String(identifier) : nil
  }

  /// Whether this is an address for mail that can stand in a link as it is.
  public var isMailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return false }
    return utf8.allSatisfy { byte in
      isLetterOrDigit(byte) || "@._+-".utf8.contains(byte)
    }
  }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}
