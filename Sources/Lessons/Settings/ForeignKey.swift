import Diagnostics
import YAML

/// A key that front matter has for other generators and that does nothing here.
struct ForeignKey {
  let key: YAMLScalar
  /// What does the same here, or why nothing does.
  let advice: String

  init?(_ key: YAMLScalar) {
    guard let advice = Self.advice.first(where: { $0.keys.contains(key.text) }) else { return nil }
    self.key = key
    self.advice = advice.text
  }

  /// One note for all keys of a lesson.
  static func note(on keys: [ForeignKey]) -> Diagnostic? {
    guard let first = keys.first else { return nil }
    let names = keys.map { "'\($0.key.text)'" }.joined(separator: ", ")
    return Diagnostic(
      .note, "keys of other programs, which do nothing here: \(names)", at: first.key.range,
      notes: keys.map { "\($0.key.text): \($0.advice)" })
  }

  /// What keeps a lesson from being published elsewhere would be published here without a word.
  static func refusal(of entry: YAMLMapping.Entry) -> Diagnostic? {
    let hiding: Set<String>
    switch entry.key.text {
    case "draft": hiding = ["true", "yes", "on"]
    case "published": hiding = ["false", "no", "off"]
    default: return nil
    }
    guard case .scalar(let scalar) = entry.value, hiding.contains(scalar.text.lowercased()) else {
      return nil
    }
    return .error(
      "'\(entry.key.text): \(scalar.text)' does not keep a lesson from being published; a name that begins "
        + "with '_', such as '_draft.md', does", at: entry.key.range)
  }

  private static let advice: [(keys: Set<String>, text: String)] = [
    (["draft", "published"], "a lesson whose name begins with '_' is left out"),
    (
      ["layout", "template", "theme", "type", "cascade", "page-layout", "site"],
      "all pages have one layout, which 'templates' and 'style' in chainrule.yaml change"
    ),
    (
      ["weight", "nav_order", "sidebar_position", "position"],
      "the order of lessons is 'order' in chainrule.yaml"
    ),
    (
      ["permalink", "slug", "url", "aliases", "redirect_from", "alias", "id"],
      "a page is called what its lesson is called"
    ),
    (
      ["toc", "toc-depth", "toc-title", "toc_depth", "number-sections", "numbering", "contents"],
      "every page with several headings lists them"
    ),
    (["math", "mathjax", "katex", "html-math-method"], "formulas are always read"),
    (
      ["jupyter", "kernelspec", "execute", "engine", "jupytext", "knitr", "kernel"],
      "code in a lesson is shown and not run"
    ),
    (
      ["format", "output", "exports", "outputs"],
      "what is written is 'formats' in chainrule.yaml, or the option --to"
    ),
    (
      ["css", "header-includes", "include-in-header", "stylesheet", "styles"],
      "a style sheet is 'style' in chainrule.yaml, further markup 'head'"
    ),
    (["bibliography", "csl", "citation", "doi", "references", "nocite"], "citations are not read"),
    (["language", "locale"], "the language is 'lang'"),
    (
      [
        "lastmod", "date-modified", "last_modified_at", "updated", "publishDate", "expiryDate",
        "date-format",
      ], "one date is shown, that of 'date'"
    ),
    (["copyright", "rights", "open_access"], "what others may do is said by 'license'"),
    (["summary", "excerpt", "abstract", "subject"], "what a lesson is about is 'description'"),
    (
      [
        "subtitle", "short_title", "linkTitle", "linktitle", "sidebar_label", "nav_title",
        "thumbnail", "image", "images", "cover", "series", "comments", "sidebar", "menu",
        "resources", "params", "editor", "crossref", "parent", "has_children", "hide", "icon",
        "status", "search", "pagination_next", "pagination_prev", "funding", "github", "venue",
        "downloads", "filters", "code-fold", "fig-cap-location", "hide_title", "metadata",
      ], "no page shows it"
    ),
  ]
}
