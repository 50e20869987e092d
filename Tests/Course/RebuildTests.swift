import Diagnostics
import Foundation
import Pages
import TestSupport
import Testing

@testable import Course

/// Builds that take what did not change from the build before.
struct RebuildTests {
  private static let lessons = [
    "chainrule.yaml": "title: Rebuilt\nnetwork: nets/own.yaml\n",
    "nets/own.yaml": """
    inputs: 2
    layers:
      - nodes: 2
        activation: sigmoid
        weights: [[0.1, 0.2], [0.3, 0.4]]
        biases: [0, 0.1]
      - nodes: 1
        activation: sigmoid
        weights: [[0.5, -0.6]]
        biases: [0.2]
    loss: half-sum-of-squares
    samples: [{input: [0.5, -1], target: [1]}]
    """,
    "nets/samples.yaml": """
    inputs: 2
    layers:
      - nodes: 1
        activation: tanh
        weights: [[0.5, -0.6]]
        biases: [0.2]
    loss: half-sum-of-squares
    samples: {file: data.csv}
    """,
    "nets/data.csv": "a,b,y\n0.5,-1,1\n0.25,0.75,0\n",
    "index.md": "# Start\n\nA course of $w$.\n",
    "a.md": "# First\n\n## A part\n\n$$a_1^{(1)} = ?$$ {#eq:first}\n\n![one](one.svg)\n",
    "b.md": """
    ---
    title: Second
    network: nets/samples.yaml
    ---
    See [](#eq:own), [](a.md#eq:first), [](part/c.md) and [the part](a.md#a-part).

    $$C_0 = ?$$ {#eq:own}

    ```forward
    ```
    """,
    "part/c.md": "# Third\n\n```derive\n\\frac{\\partial C_0}{\\partial w_{01}^{(2)}}\n```\n",
    "part/d.md": "# Fourth\n\n$$a_1^{(1)} + 1 = 1 + a_1^{(1)}$$\n\n$$q_7 = 3$$\n",
    "one.svg": "<svg/>",
    "look.css": "a { background: url(one.svg) }\n",
  ]

  /// An author's doings, each with a seed for its numbers.
  fileprivate static let edits: [@Sendable (RebuiltCourse, Int) throws -> Void] = [
    { folder, _ in try folder.edit("a.md") { $0 + "\nMore of it.\n" } },
    { folder, _ in try folder.edit("part/c.md") { $0 + "\nMore.\n" } },
    { folder, seed in
      try folder.edit("a.md") {
        $0.replacing(/eq:[a-z]+/, with: seed % 9 == 0 ? "eq:other" : "eq:first")
      }
    },
    { folder, seed in
      let heading = ["## Another part", "## A part", "## A *part*", "## A `part`", "## A part"][
        seed % 9 % 5]
      try folder.edit("a.md") { $0.replacing(/## .*/, with: heading) }
    },
    { folder, seed in
      try folder.edit("part/c.md") { $0.replacing(/# Third.*/, with: "# Third \(seed % 3)") }
    },
    { folder, seed in
      try folder.edit("nets/own.yaml") { $0.replacing(/0\.3[0-9]*/, with: "0.3\(seed % 4 + 1)") }
    },
    { folder, seed in
      try folder.edit("nets/data.csv") { $0.replacing(/0\.25[0-9]*/, with: "0.25\(seed % 4 + 1)") }
    },
    { folder, seed in try folder.write("# New \(seed % 2)\n\n$$x$$\n", to: "new.md") },
    { folder, _ in folder.remove("lessons/new.md") },
    { folder, seed in try folder.write("<svg id='\(seed % 2)'/>", to: "one.svg") },
    { folder, seed in
      try folder.write(
        "title: Rebuilt \(seed % 2)\nnetwork: nets/own.yaml\n", to: "chainrule.yaml")
    },
    { folder, seed in
      let part = seed % 5 == 0 ? "#a-part" : ""
      let more =
        "authors: A\(seed % 2)\nstyle: look.css\nfooter: '[x](a.md\(part)) ![](one.svg)'\n"
      try folder.edit("chainrule.yaml") { $0.contains("footer") ? $0 : $0 + more }
    },
    { folder, seed in try folder.edit("look.css") { $0 + "a { order: \(seed) }\n" } },
    { folder, seed in
      try folder.edit("b.md") {
        $0.replacing(/\ndate: .*/, with: "")
          .replacing("title: Second", with: "title: Second\ndate: 2026-01-0\(seed % 2)")
      }
    },
    { folder, seed in try folder.edit("index.md") { $0 + "\nAnd $x_\(seed % 9)$.\n" } },
    { folder, _ in try folder.edit("b.md") { $0 + "\n[again](part/d.md)\n" } },
    { folder, _ in
      try folder.edit("b.md") { $0.replacing(/\n\[again\].*\n/, with: "") }
    },
    { folder, seed in
      try folder.edit("part/d.md") { $0.replacing(/q_[0-9]/, with: "q_\(seed % 3)") }
    },
    // A change that leaves the bytes as they are.
    { folder, _ in try folder.edit("part/d.md") { $0 } },
    { try $0.damageCache(seed: $1) },
    { try $0.damageCache(seed: $1) },
    { folder, seed in
      guard let page = try? folder.folder.read("site/a.html") else { return }
      try folder.folder.write(page + "\(seed)", to: "site/a.html")
    },
    { folder, _ in folder.remove("site/part/c.html") },
  ]

  @Test(arguments: [3, 4])
  func writesWhatABuildWithoutACacheWrites(seed: UInt64) async throws {
    let folder = try RebuiltCourse(Self.lessons)
    var random = SplitMix64(seed: seed)
    var sites = 0
    for _ in RandomRounds.first(10) {
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let edit = Int.random(in: 0..<Self.edits.count, using: &random)
        try Self.edits[edit](folder, Int.random(in: 0..<100, using: &random))
      }
      let rebuilt = try await folder.build(to: "site", cached: true)
      let cold = try await folder.build(to: "cold", cached: false)
      #expect(rebuilt.messages == cold.messages)
      guard cold.site != nil else { continue }
      sites += 1
      #expect(try folder.files(of: "site") == folder.files(of: "cold"))
      #expect(try await folder.compare(to: "site", cached: true) == cold.messages)
    }
    #expect(sites > 5 || !RandomRounds.areAll)
  }

  @Test func leavesUnchangedFilesAsTheyAre() async throws {
    let folder = try RebuiltCourse(Self.lessons)
    _ = try await folder.build(to: "site", cached: true)
    let before = try folder.times(of: "site")
    try folder.edit("part/d.md") { $0 + "\nMore.\n" }
    _ = try await folder.build(to: "site", cached: true)
    let after = try folder.times(of: "site")
    #expect(
      Set(after.keys.filter { after[$0] != before[$0] }) == [
        ".chainrule-manifest", "assets/search-index.js", "part/d.html", "part/d.md",
      ])
  }

  @Test func readsAgainWhatHasErrors() async throws {
    let folder = try RebuiltCourse(Self.lessons)
    _ = try await folder.build(to: "site", cached: true)
    let before = try folder.files(of: "site")
    try folder.edit("part/d.md") { $0 + "\n$\\frac$\n" }
    for _ in 0..<2 {
      let outcome = try await folder.build(to: "site", cached: true)
      #expect(outcome.site == nil)
      #expect(outcome.messages.count == 1)
      #expect(try folder.files(of: "site") == before)
    }
  }

  /// Lessons that are built alone, and lead to others.
  @Test func buildsAPartOfTheCourse() async throws {
    let folder = try RebuiltCourse(Self.lessons)
    for lessons in ["lessons/b.md", "lessons", "lessons/part", "lessons/b.md"] {
      _ = try await folder.build(lessons, to: "site", cached: true)
      _ = try await folder.build(lessons, to: "cold", cached: false)
      #expect(try folder.files(of: "site") == folder.files(of: "cold"))
    }
  }

  /// Shown by what the cache says, which no lesson does.
  @Test func takesWhatAnEarlierPreviewLeft() async throws {
    let folder = try RebuiltCourse(["a.md": "# First\n\nsome words\n"])
    let typesetters = TypesetterPool(katex: try KaTeX())
    let page = try #require(SitePath("a.html"))
    for (number, words) in ["some words", "same words"].enumerated() {
      let options = folder.options("site", cached: true)
      let preview = try await CourseBuild.preview(
        [folder.folder.path + "/lessons"], options: options, typesetters: typesetters)
      let files = try #require(preview.files)
      #expect(String(decoding: try #require(files[page]), as: UTF8.self).contains(words))
      options.cache?.save(whileShowing: files)
      guard number == 0 else { continue }
      let pages = try #require(
        try folder.folder.files(in: "cache").first { $0.lastPathName.utf8.count == 64 })
      let place = folder.folder.path + "/cache/" + pages
      let packed = String(decoding: try #require(PackedFile.read(place)), as: UTF8.self)
      let changed = packed.replacing("some words", with: "same words")
      try PackedFile.write(Array(changed.utf8), to: place)
    }
  }

  @Test func believesNoCacheOfAnotherCourse() async throws {
    let first = try RebuiltCourse(Self.lessons)
    let second = try RebuiltCourse(
      Self.lessons.merging([
        "a.md": "# Other\n\n## A part\n\n$$2 = 2$$ {#eq:first}\n"
      ]) { $1 })
    _ = try await first.build(to: "site", cached: true)
    _ = try await second.build(to: "site", cached: true)
    let (own, other) = (try first.cacheFolders(), try second.cacheFolders())
    try #require(own.count == 1 && other.count == 1)
    try FileManager.default.removeItem(at: second.folder.url(other[0]))
    try FileManager.default.copyItem(
      at: first.folder.url(own[0]), to: second.folder.url(other[0]))
    _ = try await second.build(to: "site", cached: true)
    _ = try await second.build(to: "cold", cached: false)
    #expect(try second.files(of: "site") == second.files(of: "cold"))
  }
}
