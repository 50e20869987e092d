/// KaTeX's style sheet, by its rules.
struct MathStyleSheet: Sendable {
  private var faces: [FontFace] = []
  private var rules: [StyleRule] = []
  /// All but the faces.
  private var text = ""

  /// - Parameter text: without comments, and with braces in no other braces.
  init(_ text: String) {
    for part in text.split(separator: "}") {
      guard let brace = part.firstIndex(of: "{") else { continue }
      let rule = StyleRule(selectors: part[..<brace], body: part[part.index(after: brace)...])
      if let face = FontFace(rule) {
        faces.append(face)
      } else {
        rules.append(rule)
        self.text += part + "}"
      }
    }
  }

  /// The sheet with those faces alone that a page uses.
  ///
  /// - Parameter address: of a font, by the name of its file.
  func text(for page: [String], address: (String) -> String?) -> String {
    let use = FontUse(of: page, under: rules)
    let faces = faces.filter(use.includes).compactMap { face in
      address(face.file).map(face.text(at:))
    }
    return faces.joined() + text
  }
}

/// Selectors and what they are given.
struct StyleRule: Hashable, Sendable {
  /// The classes of each selector.
  let selectors: [Set<String>]
  let declarations: [String: String]

  init(selectors: Substring, body: Substring) {
    self.selectors = selectors.split(separator: ",").map { selector in
      // What stands before the first dot is no class.
      Set(selector.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map(\.name))
    }
    declarations = Dictionary(
      body.split(separator: ";").compactMap { declaration in
        let parts = declaration.split(separator: ":", maxSplits: 1)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
      }, uniquingKeysWith: { _, last in last })
  }

  /// Whether it may apply where these are all classes that there are.
  func applies(amid classes: Set<String>) -> Bool {
    selectors.contains { $0.isSubset(of: classes) }
  }

  /// nil where it says nothing of it.
  var family: String? {
    (declarations["font-family"] ?? declarations["font"]).flatMap(\.katexFamilies.first)
  }
}

extension Substring {
  fileprivate var name: String {
    String(prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
  }
}

extension String {
  /// The families that it names, in its order.
  var katexFamilies: [String] {
    split(separator: "KaTeX_", omittingEmptySubsequences: false).dropFirst().map {
      "KaTeX_" + $0.prefix { $0.isLetter || $0.isNumber }
    }
  }
}
