import Documents
import Lessons
import Testing

/// Front matter as other generators write it.
struct MetadataTests {
  private func read(_ frontMatter: String) throws -> (metadata: Metadata, report: String) {
    let folder = try LessonFolder(["a.md": "---\n\(frontMatter)\n---\n# A\n"])
    let (lesson, report) = try folder.lesson("a.md")
    return (lesson.metadata, report)
  }

  private func metadata(_ change: (inout Metadata) -> Void) -> Metadata {
    var metadata = Metadata()
    change(&metadata)
    return metadata
  }

  @Test func asQuartoWritesIt() throws {
    let (metadata, report) = try read(
      """
      title: Toward a theory
      date: 2008-02-29
      author:
        - name:
            given: Josiah
            family: Carberry
          id: jc
          orcid: 0000-0002-1825-0097
          email: josiah@psychoceramics.org
          affiliations:
            - ref: brown
            - name: Wesleyan University
              department: Cracked Pots
              city: Middletown
          corresponding: true
          roles: [writing]
      affiliations:
        - id: brown
          name: Brown University
          url: www.brown.edu
      description: |
        What one weight
        does.
      keywords:
        - Metaphysics
        - String Theory
      categories: [Metaphysics, news]
      license:
        text: All mine
        url: https://example.org/mine
      """)
    #expect(report == "")
    #expect(
      metadata
        == self.metadata {
          $0.authors = [
            Author(
              name: "Josiah Carberry",
              affiliations: ["Brown University", "Cracked Pots, Wesleyan University"],
              email: "josiah@psychoceramics.org", orcid: "0000-0002-1825-0097")
          ]
          $0.date = "2008-02-29"
          $0.description = "What one weight does."
          $0.keywords = ["Metaphysics", "String Theory", "news"]
          $0.license = License(name: "All mine", address: "https://example.org/mine")
        })
  }

  @Test func asMySTWritesIt() throws {
    let (metadata, report) = try read(
      """
      authors:
        - name: Rowan Cockett
          orcid: https://orcid.org/0000-0002-7859-8394
          website: https://row1.ca
          affiliations: [ubc, Curvenote]
          github: rowanc1
        - Steve Purves
      affiliations: [{id: ubc, institution: University of British Columbia}]
      license: {content: CC-BY-SA-3.0, code: MIT}
      tags: [one]
      """)
    #expect(report == "")
    #expect(
      metadata
        == self.metadata {
          $0.authors = [
            Author(
              name: "Rowan Cockett", affiliations: ["University of British Columbia", "Curvenote"],
              address: "https://row1.ca", orcid: "0000-0002-7859-8394"),
            Author(name: "Steve Purves"),
          ]
          $0.keywords = ["one"]
          $0.license = License(
            name: "CC BY-SA 3.0", address: "https://creativecommons.org/licenses/by-sa/3.0/")
        })
  }

  @Test func asJekyllAndHugoWriteIt() throws {
    let (metadata, report) = try read(
      """
      layout: post
      author: {name: Ada Lovelace, email: ada@example.org}
      date: 2015-11-17 16:16:01 -0600
      tags: weights, chain rule
      draft: false
      weight: 10
      x-course: [MA 101, MA 102]
      dcterms.audience: students
      og:type: book
      """)
    #expect(
      report == """
        a.md:2:1: note: keys of other programs, which do nothing here: 'layout', 'draft', 'weight'
          layout: post
          ^~~~~~
          layout: all pages have one layout, which 'templates' and 'style' in chainrule.yaml change
          draft: a lesson whose name begins with '_' is left out
          weight: the order of lessons is 'order' in chainrule.yaml

        """)
    #expect(
      metadata
        == self.metadata {
          $0.authors = [Author(name: "Ada Lovelace", email: "ada@example.org")]
          $0.date = "2015-11-17 16:16:01 -0600"
          $0.keywords = ["weights", "chain rule"]
          $0.additions = [
            Metadata.Addition(key: "x-course", value: "MA 101, MA 102"),
            Metadata.Addition(key: "dcterms.audience", value: "students"),
            Metadata.Addition(key: "og:type", value: "book"),
          ]
        })
  }

  @Test(arguments: [
    ("CC BY", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    (
      "cc-by-nc-nd-2.5", "CC BY-NC-ND 2.5",
      "https://creativecommons.org/licenses/by-nc-nd/2.5/"
    ),
    ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("mit", "MIT", "https://spdx.org/licenses/MIT.html"),
    ("https://example.org/l", "https://example.org/l", "https://example.org/l"),
    ("CC BY-SA-ND", "CC BY-SA-ND", nil),
    ("CC BY 9.0", "CC BY 9.0", nil),
    ("All rights reserved", "All rights reserved", nil),
  ])
  func knowsLicenses(_ text: String, _ name: String, _ address: String?) {
    #expect(License(text) == License(name: name, address: address))
  }

  @Test(arguments: [
    ("2026-01-31", true), ("2026-01-31T10:00:00+01:00", true), ("31 January 2026", false),
    ("2026-01-31 10:00", false), ("2026", false),
  ])
  func knowsDatesThatMachinesRead(_ date: String, _ isRead: Bool) {
    #expect(metadata { $0.date = date }.isoDate == (isRead ? date : nil))
  }

  @Test(arguments: [
    ("author: []", ""),
    ("author: ''\ntags:\ndate: ~\nlicense: ''", ""),
    ("author: {name: A, url: 'https://de.wikipedia.org/wiki/Emmy_Nöther'}", ""),
    (
      "author: {name: A, url: 'https://example.org/\u{202E}x'}",
      "2:24: error: 'url' must be an address that begins with https:// or http://"
    ),
    ("author: {email: a@b.org}", "2:9: error: an author has no 'name'"),
    ("author: {name: A, adress: b}", "2:19: error: unknown key 'adress' of an author; "),
    (
      "author: {name: A, url: 'javascript:alert(1)'}",
      "2:24: error: 'url' must be an address that begins with https:// or http://, found 'javascript:alert(1)'"
    ),
    (
      "author: {name: A, url: www.brown.edu}",
      "2:24: error: 'url' must be an address that begins with https:// or http://, found 'www.brown.edu'; "
        + "did you mean 'https://www.brown.edu'?"
    ),
    (
      "author: {name: A, email: 'a@b.org?bcc=c@d.org'}",
      "2:26: error: 'email' must be an address such as ada@example.org, found 'a@b.org?bcc=c@d.org'"
    ),
    (
      "author: {name: A, orcid: 0000-0002-1825-0098}",
      "2:26: error: '0000-0002-1825-0098' is no ORCID: it has four groups of four digits, and the last digit is "
        + "one that fits the others, as in 0000-0002-1825-0097"
    ),
    (
      "date: today",
      "2:7: error: a date is written out, such as 2026-01-31: with 'today' the page would be another one every day"
    ),
    (
      "license: {url: 'data:text/html,x'}",
      "2:16: error: the address of a license must be an address that begins with https:// or http://, found "
        + "'data:text/html,x'"
    ),
    ("x-own: {a: b}", "2:8: error: 'x-own' must be text, found a mapping"),
    (
      "draft: true",
      "2:1: error: 'draft: true' does not keep a lesson from being published; a name that begins with '_', such "
        + "as '_draft.md', does"
    ),
    ("autor: A", "2:1: error: unknown key 'autor' in the front matter; did you mean 'author'?"),
    ("x: A", "2:1: error: unknown key 'x' in the front matter; expected one of title"),
  ])
  func reports(_ frontMatter: String, _ expected: String) throws {
    let headline = try read(frontMatter).report.split(separator: "\n").first.map(String.init) ?? ""
    #expect(headline.hasPrefix(expected.isEmpty ? "" : "a.md:" + expected))
    #expect(headline.isEmpty == expected.isEmpty)
  }
}
