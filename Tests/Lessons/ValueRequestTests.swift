import Testing

/// Code that is nearly a request for a value.
@Suite struct ValueRequestTests {
  @Test(arguments: [
    ("{valu} C_0", "{value} C_0"), ("{Value} C_0", "{value} C_0"), ("{ value } C_0", "{value} C_0"),
    ("{value: C_0}", "{value} C_0"), ("{value C_0}", "{value} C_0"),
    ("{Value:} C_0", "{value} C_0"),
    ("[value] C_0", "{value} C_0"), ("{values}", "{value} C_0"),
    ("{other} x", nil), ("{a}", nil), ("value C_0", nil), ("<value>1</value>", nil),
    ("{", nil), ("{}", nil), ("{\"value\": 1}", nil), ("{val} x", nil),
  ])
  func asks(_ code: String, _ meant: String?) throws {
    let folder = try LessonFolder(["lesson.md": "a `\(code)` b\n" + smallNetwork])
    let found = try folder.lesson("lesson.md").diagnostics.split(separator: "\n").first
    #expect(
      found.map(String.init)
        == meant.map { "lesson.md:1:4: warning: this is taken for code; did you mean '\($0)'?" })
  }

  @Test func saysThatItTakesNoOptions() throws {
    let folder = try LessonFolder(["lesson.md": "a `{value after=1} C` b\n" + smallNetwork])
    #expect(
      try folder.lesson("lesson.md").diagnostics == """
        lesson.md:1:4: warning: this is taken for code; did you mean '{value} C'?
          a `{value after=1} C` b
             ^~~~~~~~~~~~~~~~~
          {value} takes no options; blocks do

        """)
  }
}
