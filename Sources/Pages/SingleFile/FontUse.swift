/// Which of KaTeX's fonts a page can come to use.
struct FontUse {
  private struct Request: Hashable {
    /// Any that is used where nil.
    let family: String?
    let isBold: Bool
    let isItalic: Bool
  }

  private var requests: Set<Request> = []
  private var families: Set<String> = []

  /// - Parameter rules: those of the style sheet, of which the page's classes choose.
  init(of page: [String], under rules: [StyleRule]) {
    let classes = page.reduce(into: Set<String>()) { $0.formUnion($1.classes) }
    for rule in rules where rule.applies(amid: classes) {
      let request = Request(
        family: rule.family, isBold: rule.declarations["font-weight"] == "700",
        isItalic: rule.declarations["font-style"] == "italic")
      requests.insert(request)
    }
    // Drawings name theirs.
    for family in page.flatMap(\.katexFamilies) {
      requests.insert(Request(family: family, isBold: false, isItalic: family == "KaTeX_Math"))
    }
    families = Set(requests.compactMap(\.family))
  }

  func includes(_ face: FontFace) -> Bool {
    families.contains(face.family)
      && requests.contains { request in
        request.family ?? face.family == face.family && request.isBold == face.isBold
          && request.isItalic == face.isItalic
      }
  }
}

extension String {
  /// What stands in its `class` attributes.
  fileprivate var classes: Set<String> {
    split(separator: "class=\"", omittingEmptySubsequences: false).dropFirst()
      .reduce(into: []) { classes, rest in
        let value = rest.prefix { $0 != "\"" }
        classes.formUnion(value.split(separator: " ").map(String.init))
      }
  }
}
