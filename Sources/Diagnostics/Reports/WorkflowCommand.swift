extension Diagnostic {
  /// A GitHub workflow command, with a line end: `::error file=a.md,line=3,col=5::message`.
  ///
  /// Nothing in a message or a path can end the command or begin another.
  var workflowCommand: String {
    var properties: [String] = []
    if let range {
      let region = SourceRegion(range)
      properties = [
        "file=\(range.file.path.asProperty)", "line=\(region.startLine)",
        "col=\(region.startColumn)",
        "endLine=\(region.endLine)", "endColumn=\(region.endColumn)",
      ]
    }
    properties.append("title=\(rule.rawValue.asProperty)")
    let command =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    let text = ([message] + notes).map(\.withHiddenCharactersEscaped).joined(separator: "\n")
    return "::\(command) \(properties.joined(separator: ","))::\(text.asData)\n"
  }
}

extension String {
  /// Lines in none of which GitHub's runner finds a workflow command: it looks for `::` at the start of
  /// a line, behind blanks, and for `##[` anywhere.
  public var withoutWorkflowCommands: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line.replacing("##[", with: "#\\u{23}[")
      let start = line.firstIndex { !$0.isWhitespace } ?? line.endIndex
      if line[start...].hasPrefix("::") {
        line.replaceSubrange(start...start, with: "\\u{3A}")
      }
      return line
    }.joined(separator: "\n")
  }

  fileprivate var asData: String {
    replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  fileprivate var asProperty: String {
    withHiddenCharactersEscaped.asData.replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
