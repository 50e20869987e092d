import Diagnostics

/// What looks as if it was to be read, and stays on the page as it stands.
struct Leftover: Hashable {
  enum Kind: Hashable {
    /// Dollars with space inside them.
    case spacedFormula
    /// A formula with a digit right behind it.
    case formulaBeforeDigit
    case unclosed(FormulaEnclosure)
    /// A LaTeX command outside of formulas.
    case command
    /// `\ref` and `\cite`.
    case reference
    /// `\begin` of what is no formula.
    case environment
    case footnote
    case alert
    case directive
    case admonition
    case citation
    case strikethrough
    case highlight
    case template
    case wikiLink
    case attributes
    case task
    case contents
    case role
  }

  var kind: Kind
  var range: Range<Int>
}

extension Leftover {
  /// - Parameters:
  ///   - found: what the author wrote.
  func diagnostic(of found: String, at range: SourceRange) -> Diagnostic {
    if case .unclosed(.environment(let environment)) = kind {
      return .error(
        #"this \begin{\#(environment.name)} is never closed; it ends with \end{\#(environment.name)}"#,
        at: range)
    }
    return .warning(message(on: found.cut), at: range)
  }

  private func message(on found: String) -> String {
    switch kind {
    case .spacedFormula:
      "this is not read as a formula; no space stands inside its dollars: \(found.withoutInnerSpace)"
    case .formulaBeforeDigit:
      "this is not read as a formula, because a digit follows its closing '$'; put a space between them"
    case .unclosed(.parentheses):
      #"this '\(' is never closed; a formula is $…$ or \(…\), a bracket needs no backslash"#
    case .unclosed(.brackets), .unclosed(.environment):
      #"this '\[' is never closed; a formula is $$…$$ or \[…\]"#
    case .command: "'\(found)' stands outside of a formula; mathematics is $…$"
    case .reference:
      "'\(found)' stays as it is written; a formula with {#eq:loss} behind it is referred to by [](#eq:loss)"
    case .environment: "'\(found)' stays as it is written; it is no formula's, and text is Markdown"
    case .footnote:
      "'\(found)' stays as it is written; there are no footnotes, so say it in the text"
    case .alert: "'\(found)' stays as it is written; begin the quote with a word, such as **Note**"
    case .directive, .admonition:
      "'\(found)' stays as it is written; a remark is a quote with '> ', or stands in <details>"
    case .citation: "'\(found)' stays as it is written; a source is a link: [words](address)"
    case .strikethrough: "'\(found)' stays as it is written; nothing is struck through"
    case .highlight: "'\(found)' stays as it is written; emphasis is *…* or **…**"
    case .template: "'\(found)' stays as it is written; nothing is put in for it"
    case .wikiLink: "'\(found)' stays as it is written; a link is [words](address)"
    case .attributes: "'\(found)' stays as it is written; text has no attributes"
    case .task: "'\(found)' stays as it is written; a list has no boxes to tick"
    case .contents: "'\(found)' stays as it is written; pages list their headings by themselves"
    case .role: "'\(found)' stays as it is written; a formula is $…$, a reference [](#eq:loss)"
    }
  }
}

extension String {
  /// A long one with its end left out.
  fileprivate var cut: String {
    let line = prefix { !$0.isNewline }
    return line.count <= 40 ? String(line) : line.prefix(39) + "…"
  }

  fileprivate var withoutInnerSpace: String {
    let content = dropFirst().dropLast().drop(while: \.isWhitespace)
    guard let last = content.lastIndex(where: { !$0.isWhitespace }) else { return self }
    return "$" + content[...last] + "$"
  }
}
