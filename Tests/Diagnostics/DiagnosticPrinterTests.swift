import Diagnostics
import Testing

/// A source with its marked part between `«` and `»`, and how a diagnostic about it prints.
struct PrintCase: CustomTestStringConvertible, Sendable {
  let name: String
  let source: String
  let printed: String

  var testDescription: String { name }

  func diagnostic(notes: [String] = []) -> Diagnostic {
    let utf8 = Array(source.utf8)
    let open = Array("«".utf8)
    let close = Array("»".utf8)
    var text: [UInt8] = []
    var start = 0
    var end = 0
    var i = 0
    while i < utf8.count {
      if utf8[i...].starts(with: open) {
        start = text.count
        i += open.count
      } else if utf8[i...].starts(with: close) {
        end = text.count
        i += close.count
      } else {
        text.append(utf8[i])
        i += 1
      }
    }
    let file = SourceFile(path: "a.md", text: String(decoding: text, as: UTF8.self))
    return .error("wrong", at: SourceRange(file: file, offsets: start..<end), notes: notes)
  }
}

private let printCases: [PrintCase] = [
  PrintCase(
    name: "a word in a line", source: "one\ny = «\\tnah»(x)\nthree\n",
    printed: """
      a.md:2:5: error: wrong
        y = \\tnah(x)
            ^~~~~

      """),
  PrintCase(
    name: "one character", source: "«x»",
    printed: """
      a.md:1:1: error: wrong
        x
        ^

      """),
  PrintCase(
    name: "a place between characters", source: "ab«»cd",
    printed: """
      a.md:1:3: error: wrong
        abcd
          ^

      """),
  PrintCase(
    name: "the end of a line", source: "ab«»\ncd",
    printed: """
      a.md:1:3: error: wrong
        ab
          ^

      """),
  PrintCase(
    name: "a Windows line end", source: "ab\r\nc«d»\r\nef",
    printed: """
      a.md:2:2: error: wrong
        cd
         ^

      """),
  PrintCase(
    name: "tabs are drawn to stops of four", source: "\ta\t«bc»",
    printed: """
      a.md:1:4: error: wrong
            a   bc
                ^~

      """),
  PrintCase(
    name: "wide and combining characters", source: "重み e\u{301} 👩‍🏫 «ｗ重» z",
    printed: """
      a.md:1:8: error: wrong
        重み e\u{301} 👩‍🏫 ｗ重 z
                  ^~~~

      """),
  PrintCase(
    name: "control and bidirectional characters are written out",
    source: "a\u{1B}[31m«b\u{202E}c»\u{7F}",
    printed: """
      a.md:1:7: error: wrong
        a\\u{1B}[31mb\\u{202E}c\\u{7F}
                   ^~~~~~~~~~

      """),
  PrintCase(
    name: "two lines", source: "  a «b c\n  d e» f\n",
    printed: """
      a.md:1:5: error: wrong
          a b c
            ^~~
          d e f
          ~~~

      """),
  PrintCase(
    name: "of four lines the first and the last", source: "a «b\nc\nd\ne» f\n",
    printed: """
      a.md:1:3: error: wrong
        a b
          ^
        e f
        ~

      """),
  PrintCase(
    name: "an empty file has no line to show", source: "«»",
    printed: """
      a.md: error: wrong

      """),
  PrintCase(
    name: "a long line, marked at its start",
    source: "«start»" + String(repeating: " 123456789", count: 30),
    printed: "a.md:1:1: error: wrong\n  start" + String(repeating: " 123456789", count: 9)
      + " 12…\n  ^~~~~\n"),
  PrintCase(
    name: "a long line, marked in its middle",
    source: String(repeating: " 123456789", count: 30) + "«middle»"
      + String(repeating: " 123456789", count: 30),
    printed: "a.md:1:301: error: wrong\n  …89" + String(repeating: " 123456789", count: 3)
      + "middle" + String(repeating: " 123456789", count: 6) + "…\n"
      + String(repeating: " ", count: 2 + 1 + 32) + "^~~~~~\n"),
  PrintCase(
    name: "a long line, marked at its end",
    source: String(repeating: " 123456789", count: 300) + "«end»",
    printed: "a.md:1:3001: error: wrong\n  …56789" + String(repeating: " 123456789", count: 9)
      + "end\n" + String(repeating: " ", count: 2 + 1 + 95) + "^~~\n"),
]

@Test(arguments: printCases)
func printsAPlace(_ example: PrintCase) {
  #expect(DiagnosticPrinter().text(of: example.diagnostic()) == example.printed)
}

@Test func notesStandBelowTheExcerpt() {
  let example = PrintCase(name: "", source: "a = «b»", printed: "")
  let diagnostic = example.diagnostic(notes: ["left side   0.25", "two\nlines \u{7}"])
  #expect(
    DiagnosticPrinter().text(of: diagnostic) == """
      a.md:1:5: error: wrong
        a = b
            ^
        left side   0.25
        two
        lines \\u{7}

      """)
}

@Test func coloursOnlyWhenAsked() {
  let example = PrintCase(name: "", source: "a = «b»", printed: "")
  let printed = DiagnosticPrinter(isColored: true).text(of: example.diagnostic())
  #expect(
    printed == """
      \u{1B}[1ma.md:1:5:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m \u{1B}[1mwrong\u{1B}[0m
        a = b
        \u{1B}[1;36m    ^\u{1B}[0m

      """)
}

@Test func aMessageCannotForgeALine() {
  let diagnostic = Diagnostic.error("unknown 'x\nb.md:1:1: error: forged\u{1B}[2J'", at: nil)
  #expect(
    DiagnosticPrinter().text(of: diagnostic)
      == "error: unknown 'x\\u{A}b.md:1:1: error: forged\\u{1B}[2J'\n")
}

@Test func reportsInReadingOrderEachOnceWithACount() {
  let b = SourceFile(path: "b.md", text: "one two")
  let sameB = SourceFile(path: "b.md", text: "one two")
  let a = SourceFile(path: "a.md", text: "one")
  let report = DiagnosticPrinter().report([
    .error("the run failed", at: nil),
    .warning("second", at: SourceRange(file: b, offsets: 4..<7)),
    .error("first", at: SourceRange(file: b, offsets: 0..<3)),
    .error("first", at: SourceRange(file: sameB, offsets: 0..<3)),
    .error("before", at: SourceRange(file: a, offsets: 0..<3)),
  ])
  #expect(
    report == """
      a.md:1:1: error: before
        one
        ^~~
      b.md:1:1: error: first
        one two
        ^~~
      b.md:1:5: warning: second
        one two
            ^~~
      error: the run failed
      3 errors, 1 warning

      """)
  #expect(DiagnosticPrinter().report([]) == "")
}

@Test func everyPlaceOfAHostileFileCanBePrinted() {
  let text = "a\u{0}\r\u{202E}é👩‍🏫\t\n\n\u{FEFF}重\r\n" + String(repeating: "\u{301}", count: 400)
  let file = SourceFile(path: "a.md", text: text)
  for start in 0...file.text.count {
    for length in [0, 1, 5, 1000] {
      let end = min(start + length, file.text.count)
      let diagnostic = Diagnostic.error("x", at: SourceRange(file: file, offsets: start..<end))
      let printed = DiagnosticPrinter().text(of: diagnostic)
      #expect(printed.contains("^"))
      #expect(printed.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    }
  }
}
