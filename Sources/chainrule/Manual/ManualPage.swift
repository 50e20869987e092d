import Course
import Pages

/// The manual page, for `man`; the words of all commands are those of their help.
enum ManualPage {
  static var text: String {
    var page = Roff()
    page.title("CHAINRULE", section: 1, source: "chainrule \(CourseBuild.version)")
    page.section("NAME")
    page.line("chainrule - \(Chainrule.summary.lowercasedFirst)")
    page.section("SYNOPSIS")
    let commands = Command.allCases.map(\.subcommand)
    for (position, command) in commands.enumerated() {
      if position > 0 { page.lineBreak() }
      page.bold(
        "chainrule \(command.name)", then: String(command.usage.dropFirst(command.head.count)))
    }
    page.section("DESCRIPTION")
    page.paragraphs(description)
    page.section("COMMANDS")
    for command in commands {
      page.subsection("chainrule \(command.name)")
      page.paragraphs(command.summary + ".\n\n" + command.discussion)
      for option in command.options where !shared.contains(option) {
        page.term(option.term, meaning: option.help)
      }
    }
    page.section("OPTIONS OF ALL COMMANDS")
    page.term(OptionDescription.help.term, meaning: "print what the command takes")
    page.term(OptionDescription.version.term, meaning: OptionDescription.version.help)
    page.section("EXIT STATUS")
    for (status, meaning) in statuses { page.term("\(status.rawValue)", meaning: meaning) }
    page.section("ENVIRONMENT")
    for (name, meaning) in environment { page.term(name, meaning: meaning) }
    page.section("FILES")
    page.term(
      CourseSettings.fileName,
      meaning: "at the top of a folder of lessons: what holds for all of them")
    page.term(
      ".chainrule-manifest",
      meaning: "in the folder of a site: which of its files are chainrule's, and what built them")
    page.term(
      "~/.cache/chainrule", meaning: "what builds leave for the next; it can be removed at any time"
    )
    page.section("SEE ALSO")
    page.paragraphs(
      "The blocks of lessons, their front matter and the keys of \(CourseSettings.fileName): "
        + "README.md in the folder of the program's documentation.")
    return page.text
  }

  private static let shared = [OptionDescription.help, .version]

  private static let description = """
    An author writes prose and formulas and embeds a network. The program computes every number,
    writes out every derivation in full, checks every equation against the network, and renders
    pages of HTML and Markdown.
    """

  private static let statuses: [(ExitStatus, String)] = [
    (.success, "All is well."),
    (.lessonsHaveErrors, "The lessons have errors, or what is written is stale."),
    (.cannotRun, "The command could not run."),
  ]

  private static let environment = [
    (KaTeX.variable, "the folder that has katex.min.js, where it is none of the known ones"),
    (
      "XDG_CACHE_HOME",
      "the folder below which builds keep what the next takes as it is; else ~/.cache"
    ),
    ("NO_COLOR", "where it is not empty, nothing is coloured"),
    ("COLUMNS", "how wide the terminal is"),
    ("GITHUB_ACTIONS", "where it is true, annotations are printed beside the text"),
  ]
}

extension Subcommand {
  fileprivate static var head: String { "chainrule \(name)" }
}

extension OptionDescription {
  /// `-o, --output FOLDER`
  fileprivate var term: String {
    (letter.map { "-\($0), " } ?? "") + spelling + (placeholder.map { " " + $0 } ?? "")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
