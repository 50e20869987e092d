import Foundation
import TestSupport
import Testing

/// What `chainrule check --report` writes for other programs, compared byte for byte.
struct CheckReportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(CheckedCourse.files) }

  private static let annotations = #"""
    ::warning file=1-notation.md,line=7,col=30,endLine=7,endColumn=33,title=doubtful-equation::this holds as long as there is one sample: C_0 is the loss of one, C that over all
    ::notice file=1-notation.md,line=7,col=41,endLine=7,endColumn=56,title=unchecked-equation::not checked: \mathcal{H} has no value here: \mathcal{H} := … would give it one
    ::error file=2-weight.md,line=5,col=24,endLine=5,endColumn=42,title=false-equation::this step does not hold%0Aleft side   0.08266763%0Aright side  0.3324860%0Awith g'^{(L)} for g^{(L)} it holds: did you mean g'^{(L)}(z_0^{(L)})?
    ::error file=2-weight.md,line=9,col=17,endLine=9,endColumn=36,title=lesson::this is said to be false (they are right), and it holds
    ::error file=3-published.md,line=7,col=13,endLine=7,endColumn=24,title=false-equation::this is not the value%0Aleft side   0.77292846532%0Aright side  0.772928466%0Ato as many digits it is 0.772928465

    """#

  @Test func annotatesPullRequests() throws {
    #expect(
      try chainrule("check", "--report", "github", in: folder.path)
        == Run(output: Self.annotations + CheckedCourse.counts, status: 1))
  }

  @Test func annotatesByItselfUnderGitHubActions() throws {
    let text = try chainrule("check", in: folder.path)
    let run = try chainrule(
      ["check"], in: folder.path, environment: ["GITHUB_ACTIONS": "true"])
    #expect(
      run == Run(output: Self.annotations + CheckedCourse.counts, error: text.error, status: 1))
    let asked = try chainrule(
      ["check", "--report", "text"], in: folder.path, environment: ["GITHUB_ACTIONS": "true"])
    #expect(asked == text)
  }

  @Test func reportsAsJSON() throws {
    #expect(
      try chainrule("check", "3-published.md", "--report", "json", in: folder.path)
        == Run(
          output: #"""
            {
              "tool": "chainrule",
              "version": "0.1.0",
              "errors": 1,
              "warnings": 0,
              "diagnostics": [
                {
                  "severity": "error",
                  "rule": "false-equation",
                  "message": "this is not the value",
                  "notes": [
                    "left side   0.77292846532",
                    "right side  0.772928466",
                    "to as many digits it is 0.772928465"
                  ],
                  "path": "3-published.md",
                  "start": {
                    "line": 7,
                    "column": 13,
                    "offset": 140
                  },
                  "end": {
                    "line": 7,
                    "column": 24,
                    "offset": 151
                  },
                  "fix": {
                    "start": {
                      "line": 7,
                      "column": 13,
                      "offset": 140
                    },
                    "end": {
                      "line": 7,
                      "column": 24,
                      "offset": 151
                    },
                    "replacement": "0.772928465"
                  }
                }
              ]
            }

            """#, status: 1))
  }

  @Test func reportsAsSARIF() throws {
    #expect(
      try chainrule("check", "3-published.md", "--report", "sarif", in: folder.path)
        == Run(
          output: #"""
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "chainrule",
                      "version": "0.1.0",
                      "rules": [
                        {
                          "id": "lesson",
                          "shortDescription": {
                            "text": "The lesson cannot be read or carried out as it is written."
                          }
                        },
                        {
                          "id": "false-equation",
                          "shortDescription": {
                            "text": "The sides of an equation are not equal."
                          }
                        },
                        {
                          "id": "doubtful-equation",
                          "shortDescription": {
                            "text": "An equation holds, but not in general or not as a step."
                          }
                        },
                        {
                          "id": "unchecked-equation",
                          "shortDescription": {
                            "text": "An equation lies outside what can be checked."
                          }
                        }
                      ]
                    }
                  },
                  "columnKind": "unicodeCodePoints",
                  "results": [
                    {
                      "ruleId": "false-equation",
                      "level": "error",
                      "message": {
                        "text": "this is not the value\nleft side   0.77292846532\nright side  0.772928466\nto as many digits it is 0.772928465"
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "3-published.md"
                            },
                            "region": {
                              "startLine": 7,
                              "startColumn": 13,
                              "endLine": 7,
                              "endColumn": 24,
                              "byteOffset": 140,
                              "byteLength": 11
                            }
                          }
                        }
                      ],
                      "fixes": [
                        {
                          "artifactChanges": [
                            {
                              "artifactLocation": {
                                "uri": "3-published.md"
                              },
                              "replacements": [
                                {
                                  "deletedRegion": {
                                    "startLine": 7,
                                    "startColumn": 13,
                                    "endLine": 7,
                                    "endColumn": 24,
                                    "byteOffset": 140,
                                    "byteLength": 11
                                  },
                                  "insertedContent": {
                                    "text": "0.772928465"
                                  }
                                }
                              ]
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
              ]
            }

            """#, status: 1))
  }

  /// In a lesson whose network has 13 nodes behind 12.
}
