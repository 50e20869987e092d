import Diagnostics

/// What a site was made from, as a rule of a makefile that ninja reads, too: of the site's manifest, which is written
/// last.
///
/// The signs that both read alike behind others are escaped; where they differ, or one of them would take a name for a
/// command, the name is refused.
struct DependencyFile {
  let text: String

  /// - Throws: where a name cannot be written so that make and ninja read it.
  init(of site: String, madeFrom sources: [String]) throws(RunError) {
    let target = try (site + "/.chainrule-manifest").escapedForMake(exceptFor: ["=", "%"])
    // A first name with '=' would be an assignment to a variable.
    let names = sources.filter { !$0.contains("=") } + sources.filter { $0.contains("=") }
    var escaped: [String] = []
    for (index, name) in names.enumerated() {
      escaped.append(try name.escapedForMake(exceptFor: index == 0 ? ["="] : []))
    }
    // A file that is there no more is then made by doing nothing, and not missed. With these signs in a name, the line
    // would say something else.
    let rules = escaped.filter { !$0.contains("=") && !$0.contains("%") }.map { $0 + ":\n" }
    text = target + ":" + escaped.map { " \\\n  " + $0 }.joined() + "\n\n" + rules.joined()
  }
}

extension String {
  fileprivate func escapedForMake(exceptFor others: Set<Unicode.Scalar>) throws(RunError) -> String
  {
    var escaped = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", ";", "|", "\u{0}"..."\u{1F}": throw .cannotBeNamed(self, scalar)
      case _ where others.contains(scalar): throw .cannotBeNamed(self, scalar)
      case " ", "#", ":": escaped += "\\".unicodeScalars + [scalar]
      case "$": escaped += "$$".unicodeScalars
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

extension RunError {
  fileprivate static func cannotBeNamed(_ name: String, _ scalar: Unicode.Scalar) -> RunError {
    let sign = scalar.value < 0x20 ? "a control character" : "'\(scalar)'"
    return RunError(
      "make and ninja cannot be told of '\(name.withHiddenCharactersEscaped)': its name has \(sign); rename it, or leave "
        + "out '--depfile'")
  }
}
