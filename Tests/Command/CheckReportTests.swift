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
              "version": "1.0.0",
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
              ],
              "relations": [
                {
                  "verdict": "true-here",
                  "latex": "a_0^{(L)} = 0.75136507",
                  "path": "3-published.md",
                  "start": {
                    "line": 4,
                    "column": 1,
                    "offset": 30
                  },
                  "end": {
                    "line": 4,
                    "column": 23,
                    "offset": 52
                  },
                  "left": 0.7513650695523157,
                  "right": 0.75136507
                },
                {
                  "verdict": "true-here",
                  "latex": "C_0 = 0.298371109",
                  "path": "3-published.md",
                  "start": {
                    "line": 5,
                    "column": 1,
                    "offset": 53
                  },
                  "end": {
                    "line": 5,
                    "column": 18,
                    "offset": 70
                  },
                  "left": 0.2983711087600027,
                  "right": 0.298371109
                },
                {
                  "verdict": "true-here",
                  "latex": "\\frac{\\partial C_0}{\\partial w_{00}^{(L)}} = 0.082167041",
                  "path": "3-published.md",
                  "start": {
                    "line": 6,
                    "column": 1,
                    "offset": 71
                  },
                  "end": {
                    "line": 6,
                    "column": 57,
                    "offset": 127
                  },
                  "left": 0.0821670405642308,
                  "right": 0.082167041
                },
                {
                  "verdict": "false",
                  "latex": "a_1^{(L)} = 0.772928466",
                  "path": "3-published.md",
                  "start": {
                    "line": 7,
                    "column": 1,
                    "offset": 128
                  },
                  "end": {
                    "line": 7,
                    "column": 24,
                    "offset": 151
                  },
                  "left": 0.7729284653214625,
                  "right": 0.772928466
                }
              ]
            }

            """#, status: 1))
  }

  @Test func reportsAsJUnit() throws {
    #expect(
      try chainrule("check", "--report", "junit", in: folder.path)
        == Run(
          output: #"""
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="chainrule" tests="14" failures="4" errors="0">
              <testsuite name="1-notation.md" tests="7" failures="0" errors="0" skipped="2">
                <testcase classname="1-notation.md" name="line 3: z_j^{(l)} = \sum_{k=0}^{n-1} w_{jk}^{(l)} a_k^{(l-1)} + b_j^{(l)}" file="1-notation.md" line="3"/>
                <testcase classname="1-notation.md" name="line 5: C_0 = \frac{1}{2} \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2" file="1-notation.md" line="5"/>
                <testcase classname="1-notation.md" name="line 5: \frac{1}{2} \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2 \approx 0.298" file="1-notation.md" line="5"/>
                <testcase classname="1-notation.md" name="line 7: C = C_0" file="1-notation.md" line="7"/>
                <testcase classname="1-notation.md" name="line 7: \mathcal{H} = 3" file="1-notation.md" line="7">
                  <skipped message="\mathcal{H} has no value here: \mathcal{H} := … would give it one"/>
                </testcase>
                <testcase classname="1-notation.md" name="line 9: a_j^{(L)} = g^{(L)}(a_j^{(L)})" file="1-notation.md" line="9"/>
                <testcase classname="1-notation.md" name="line 11: S = -p \ln p" file="1-notation.md" line="11">
                  <skipped message="not about the network"/>
                </testcase>
              </testsuite>
              <testsuite name="2-weight.md" tests="3" failures="3" errors="0" skipped="0">
                <testcase classname="2-weight.md" name="line 4: \frac{\partial C_0}{\partial w_{01}^{(L)}} &amp;= (a_0^{(L)} - y_0)\, g^{(L)}(z_0^{(L)})\, a_1^{(L-1)}" file="2-weight.md" line="4">
                  <failure message="this step does not hold" type="false-equation">left side   0.08266763&#10;right side  0.3324860&#10;with g'^{(L)} for g^{(L)} it holds: did you mean g'^{(L)}(z_0^{(L)})?</failure>
                </testcase>
                <testcase classname="2-weight.md" name="line 5: (a_0^{(L)} - y_0)\, g^{(L)}(z_0^{(L)})\, a_1^{(L-1)} \\ &amp;= 0.0827" file="2-weight.md" line="5">
                  <failure message="false with the side before it" type="false-equation"/>
                </testcase>
                <testcase classname="2-weight.md" name="line 9: C_0 = \sum_j C_{0j}" file="2-weight.md" line="9">
                  <failure message="this is said to be false (they are right), and it holds" type="lesson"/>
                </testcase>
              </testsuite>
              <testsuite name="3-published.md" tests="4" failures="1" errors="0" skipped="0">
                <testcase classname="3-published.md" name="line 4: a_0^{(L)} = 0.75136507" file="3-published.md" line="4"/>
                <testcase classname="3-published.md" name="line 5: C_0 = 0.298371109" file="3-published.md" line="5"/>
                <testcase classname="3-published.md" name="line 6: \frac{\partial C_0}{\partial w_{00}^{(L)}} = 0.082167041" file="3-published.md" line="6"/>
                <testcase classname="3-published.md" name="line 7: a_1^{(L)} = 0.772928466" file="3-published.md" line="7">
                  <failure message="this is not the value" type="false-equation">left side   0.77292846532&#10;right side  0.772928466&#10;to as many digits it is 0.772928465</failure>
                </testcase>
              </testsuite>
            </testsuites>

            """#, status: 1))
  }

  @Test func reportsAsGitLabsCodeQuality() throws {
    #expect(
      try chainrule("check", "2-weight.md", "--report", "gitlab", in: folder.path)
        == Run(
          output: #"""
            [
              {
                "description": "this step does not hold\nleft side   0.08266763\nright side  0.3324860\nwith g'^{(L)} for g^{(L)} it holds: did you mean g'^{(L)}(z_0^{(L)})?",
                "check_name": "false-equation",
                "fingerprint": "9fe487b0db529016",
                "severity": "major",
                "location": {
                  "path": "2-weight.md",
                  "lines": {
                    "begin": 5
                  }
                }
              },
              {
                "description": "this is said to be false (they are right), and it holds",
                "check_name": "lesson",
                "fingerprint": "fc81b13618dc7abc",
                "severity": "major",
                "location": {
                  "path": "2-weight.md",
                  "lines": {
                    "begin": 9
                  }
                }
              }
            ]

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
                      "version": "1.0.0",
                      "rules": [
                        {
                          "id": "lesson",
                          "shortDescription": {
                            "text": "The lesson cannot be read or carried out as it is written."
                          }
                        },
                        {
                          "id": "dead-link",
                          "shortDescription": {
                            "text": "A link, an image or a reference leads to nothing, or to what it may not."
                          }
                        },
                        {
                          "id": "bad-formula",
                          "shortDescription": {
                            "text": "A formula cannot be typeset."
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
                        },
                        {
                          "id": "stale-site",
                          "shortDescription": {
                            "text": "A page is not what its lesson would become."
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
