/// The relations of a run as the test cases of JUnit's XML, which CI services show: a suite for each file, a case for
/// each relation, and one for each other error. `file` and `line` are those that GitLab and CircleCI read.
struct JUnitReport {
  let tool: (name: String, version: String)

  fileprivate struct Case {
    let name: String
    let line: Int?
    var failure: (element: String, message: String, type: String, text: String)?
  }

  func text(of diagnostics: [Diagnostic], _ relations: [ReportedRelation]) -> String {
    var rest = diagnostics.filter { $0.severity == .error }
    var suites: [(file: String, cases: [Case])] = []
    func add(_ test: Case, of file: SourceFile?) {
      let name = file?.path ?? tool.name
      if let known = suites.firstIndex(where: { $0.file == name }) {
        suites[known].cases.append(test)
      } else {
        suites.append((name, [test]))
      }
    }
    for relation in relations {
      var own: Diagnostic?
      if relation.outcome == .failed, let found = rest.firstIndex(where: { $0.isAbout(relation) }) {
        own = rest.remove(at: found)
      }
      add(Case(relation, saidBy: own), of: relation.range?.file)
    }
    for diagnostic in rest { add(Case(diagnostic), of: diagnostic.range?.file) }

    let all = suites.flatMap(\.cases)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"\(tool.name.forXML)\"\(Self.counts(all))>\n"
    for suite in suites {
      let skipped = Self.count("skipped", in: suite.cases)
      text += "  <testsuite name=\"\(suite.file.forXML)\"\(Self.counts(suite.cases))"
      text += " skipped=\"\(skipped)\">\n"
      text += suite.cases.map { Self.text(of: $0, in: suite.file) }.joined()
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func count(_ element: String, in cases: [Case]) -> Int {
    cases.count { $0.failure?.element == element }
  }

  /// Those that the schema has for all suites together, too.
  private static func counts(_ cases: [Case]) -> String {
    " tests=\"\(cases.count)\" failures=\"\(count("failure", in: cases))\""
      + " errors=\"\(count("error", in: cases))\""
  }

  private static func text(of test: Case, in file: String) -> String {
    let line = test.line.map { " line=\"\($0)\"" } ?? ""
    let head =
      "    <testcase classname=\"\(file.forXML)\" name=\"\(test.name.forXML)\" file=\"\(file.forXML)\"\(line)"
    guard let failure = test.failure else { return head + "/>\n" }
    let type = failure.type.isEmpty ? "" : " type=\"\(failure.type.forXML)\""
    let inner = "<\(failure.element) message=\"\(failure.message.forXML)\"\(type)"
    let body =
      failure.text.isEmpty ? inner + "/>" : inner + ">\(failure.text.forXML)</\(failure.element)>"
    return head + ">\n      " + body + "\n    </testcase>\n"
  }
}

extension JUnitReport.Case {
  fileprivate init(_ relation: ReportedRelation, saidBy diagnostic: Diagnostic?) {
    line = relation.range.map { SourceRegion($0).startLine }
    name = (line.map { "line \($0): " } ?? "") + relation.line
    switch relation.outcome {
    case .passed: break
    case .skipped: failure = ("skipped", relation.reason ?? relation.words, "", "")
    case .failed:
      failure = (
        "failure", diagnostic?.message ?? relation.words,
        (diagnostic?.rule ?? .falseEquation).rawValue,
        diagnostic?.notes.joined(separator: "\n") ?? ""
      )
    }
  }

  fileprivate init(_ diagnostic: Diagnostic) {
    line = diagnostic.range.map { SourceRegion($0).startLine }
    name = (line.map { "line \($0): " } ?? "") + diagnostic.message
    failure = (
      "error", diagnostic.message, diagnostic.rule.rawValue,
      diagnostic.notes.joined(separator: "\n")
    )
  }
}

extension Diagnostic {
  /// Whether it stands in the relation, and is about an equation.
  fileprivate func isAbout(_ relation: ReportedRelation) -> Bool {
    guard let own = range, let whole = relation.range, own.file === whole.file else { return false }
    switch rule {
    case .falseEquation, .doubtfulEquation, .uncheckedEquation: break
    case .lesson: return own.offsets == whole.offsets
    case .deadLink, .badFormula, .staleSite: return false
    }
    return whole.offsets.overlaps(own.offsets) || whole.offsets.contains(own.offsets.lowerBound)
  }
}

extension String {
  /// As an attribute or the text of an element; what XML cannot hold is escaped as in our own texts.
  fileprivate var forXML: String {
    split(separator: "\n", omittingEmptySubsequences: false).map(\.withHiddenCharactersEscaped)
      .joined(separator: "\n")
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("\n", with: "&#10;")
  }
}
