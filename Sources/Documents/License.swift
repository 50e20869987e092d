/// What others may do with a lesson.
public struct License: Hashable, Sendable {
  /// As a reader knows it, such as `CC BY-SA 4.0`.
  public var name: String
  /// Its text: http or https; nil where only its name is known.
  public var address: String?

  public init(name: String, address: String?) {
    self.name = name
    self.address = address
  }

  /// A license by what it is called, by its SPDX identifier, or by its address. Creative Commons' have version 4.0 where
  /// none is said.
  public init(_ text: String) {
    if text.isWebAddress {
      self.init(name: text, address: text)
    } else if let commons = License(creativeCommons: text) {
      self = commons
    } else if let identifier = Self.identifiers.first(where: {
      $0.lowercased() == text.lowercased()
    }) {
      self.init(name: identifier, address: "https://spdx.org/licenses/\(identifier).html")
    } else {
      self.init(name: text, address: nil)
    }
  }

  /// `CC BY-SA 4.0`, `CC-BY-SA-4.0`, `cc by`, `CC0`.
  private init?(creativeCommons text: String) {
    let words = text.uppercased().split { $0 == " " || $0 == "-" }.map(String.init)
    let site = "https://creativecommons.org/"
    switch words.first {
    case "CC0" where words.count == 1 || words.dropFirst() == ["1.0"]:
      self.init(name: "CC0 1.0", address: site + "publicdomain/zero/1.0/")
    case "CC":
      var elements = words.dropFirst()
      var version = "4.0"
      if let last = elements.last, last.first?.isNumber == true {
        guard ["1.0", "2.0", "2.5", "3.0", "4.0"].contains(last) else { return nil }
        version = elements.removeLast()
      }
      let known = [["BY"], ["BY", "SA"], ["BY", "NC"], ["BY", "ND"], ["BY", "NC", "SA"]]
      guard (known + [["BY", "NC", "ND"]]).contains(Array(elements)) else { return nil }
      let name = elements.joined(separator: "-")
      self.init(
        name: "CC \(name) \(version)",
        address: site + "licenses/\(name.lowercased())/\(version)/")
    default: return nil
    }
  }

  /// Some of SPDX's, of licenses that texts and code are given under.
  private static let identifiers = [
    "AGPL-3.0-only", "AGPL-3.0-or-later", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause",
    "GFDL-1.3-only", "GFDL-1.3-or-later", "GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-only",
    "GPL-3.0-or-later", "ISC", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0", "MPL-2.0",
    "OFL-1.1", "Unlicense", "0BSD",
  ]
}
