import Pages
import TestSupport
import Testing

struct UsageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let help = """
    Turns Markdown lessons about backpropagation into worked pages.

    Usage: chainrule COMMAND …

    Commands:
      build        Turn lessons into a site
      check        Check every equation of the lessons
      explain      Print the derivation of one quantity
      diagram      Draw a network as SVG
      values       Print all numbers of a network, for other programs
      export       Write a network as a Python script that computes the same
      serve        Show the lessons in a browser as you write them
      new          Write a first lesson to start from
      schema       Print the JSON Schema of networks, for editors
      completions  Print what has a shell complete command lines
      manual       Print the manual page

    Environment:
      CHAINRULE_KATEX  the folder with KaTeX's katex.min.js, katex.min.css and fonts,
                       where it is none of those that packages install it to

    'chainrule COMMAND --help' tells what a command takes; 'chainrule --version' prints the version.

    """

  @Test func printsItsHelp() throws {
    #expect(try chainrule("--help", in: folder.path) == Run(output: Self.help))
    #expect(try chainrule(in: folder.path) == Run(error: Self.help, status: 2))
  }

  @Test(arguments: [
    "--version", "build --version", "check --version", "explain --version", "serve --version",
    "new --version",
  ])
  func printsItsVersion(_ line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let katex = try KaTeX()
    // The commit is there where the one who built the program said it.
    let program = /chainrule 1\.0\.0( \([0-9a-f]{7}(, modified)?\))?\n/
    let run = try chainrule(words, in: folder.path)
    let head = try #require(run.output.prefixMatch(of: program)).output.0
    #expect(run == Run(output: "\(head)KaTeX \(katex.version)\n"))
    #expect(
      try chainrule(words, in: folder.path, environment: [KaTeX.variable: folder.path])
        == Run(output: "\(head)KaTeX not found\n"))
    #expect(
      try chainrule(words, in: folder.path, environment: [KaTeX.variable: ""])
        == Run(output: "\(head)KaTeX \(katex.version)\n"))
  }

  @Test func printsTheHelpOfACommand() throws {
    let expected = """
      Turn lessons into a site

      Usage: chainrule build [LESSON or FOLDER …] [options]

      Builds the lessons of a folder, of the working folder where none is given. The site is
      written whole or not at all: with an error in any lesson, the last good one stays.

      Exit status: 0 where all is well, 1 where lessons have errors or, with --check, the site is
      not what they would become, 2 where the command could not run.

      Options:
        -o, --output FOLDER  the folder of the site (site, unless chainrule.yaml says otherwise)
            --to FORMATS     html, markdown, or both with a comma between them (the default)
            --check          write nothing, and say what would change in the site that is there
            --report FORMAT  text (the default), json, github, sarif, junit or gitlab; all but text to standard output
        -j, --jobs N         lessons worked on at a time (one for each core)
            --digits N       significant digits of printed values (4)
            --cache FOLDER   what builds leave for the next, or none (chainrule in the user's folder of caches)
            --depfile FILE   write what the site was made from to a file, for make and ninja
            --single-file    pages of HTML that hold fonts, images and all else in themselves
        -h, --help           print this text
            --version        print the version

      """
    #expect(try chainrule("build", "--help", in: folder.path) == Run(output: expected))
    #expect(try chainrule("build", "x", "-h", in: folder.path) == Run(output: expected))
  }

  @Test(arguments: [
    (
      ["biuld"],
      """
      chainrule: error: unknown command 'biuld'; did you mean 'build'?
      Commands: build, check, explain, diagram, values, export, serve, new, schema, completions, manual

      """
    ),
    (
      ["completions"],
      """
      chainrule: error: expected a shell: bash, zsh, fish
      Usage: chainrule completions bash|zsh|fish
      'chainrule completions --help' tells what it takes.

      """
    ),
    (
      ["completions", "zhs"],
      """
      chainrule: error: unknown shell 'zhs'; did you mean 'zsh'?
      Usage: chainrule completions bash|zsh|fish
      'chainrule completions --help' tells what it takes.

      """
    ),
    (
      ["schema", "net.yaml"],
      """
      chainrule: error: expected nothing more
      Usage: chainrule schema
      'chainrule schema --help' tells what it takes.

      """
    ),
    (
      ["build", "--job=3"],
      """
      chainrule: error: unknown option '--job'; did you mean '--jobs'?
      Usage: chainrule build [LESSON or FOLDER …] [options]
      'chainrule build --help' tells what it takes.

      """
    ),
    (
      ["build", "--report", "xml"],
      """
      chainrule: error: option '--report' needs one of text, json, github, sarif, junit, gitlab; found 'xml'
      Usage: chainrule build [LESSON or FOLDER …] [options]
      'chainrule build --help' tells what it takes.

      """
    ),
    (
      ["build", "--to", "pdf"],
      """
      chainrule: error: option '--to' needs one of html, markdown; found 'pdf'
      Usage: chainrule build [LESSON or FOLDER …] [options]
      'chainrule build --help' tells what it takes.

      """
    ),
    (
      ["build", "--single-file", "--to", "html,markdown"],
      """
      chainrule: error: option '--single-file' writes HTML alone; leave out '--to'
      Usage: chainrule build [LESSON or FOLDER …] [options]
      'chainrule build --help' tells what it takes.

      """
    ),
    (
      ["explain", "net.yaml"],
      """
      chainrule: error: expected a network and a quantity
      Usage: chainrule explain NETWORK 'QUANTITY' [options]
      'chainrule explain --help' tells what it takes.

      """
    ),
    (
      ["new"],
      """
      chainrule: error: expected one folder
      Usage: chainrule new FOLDER
      'chainrule new --help' tells what it takes.

      """
    ),
    (["build", "nowhere"], "chainrule: error: there is no lesson or folder 'nowhere'\n"),
    (
      ["build"],
      "chainrule: error: the folder '.' has no lessons: no files whose names end in '.md'\n"
    ),
  ])
  func saysWhyItCannotRun(_ words: [String], _ message: String) throws {
    #expect(try chainrule(words, in: folder.path) == Run(error: message, status: 2))
  }
}
