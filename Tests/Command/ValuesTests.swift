import TestSupport
import Testing

/// The numbers of Mazur's network, the digits of which his article gives as far as it gives any.
@Suite struct ValuesTests {
  private static let network = """
    inputs: 2
    layers:
      - {nodes: 2, activation: sigmoid, weights: [[.15, .20], [.25, .30]], biases: [.35, .35]}
      - {nodes: 2, activation: sigmoid, weights: [[.40, .45], [.50, .55]], biases: [.60, .60]}
    loss: half-sum-of-squares
    samples:
      - {input: [.05, .10], target: [.01, .99]}
    training: {rate: 0.5, biases: fixed}

    """

  @Test func areAnObjectNamedByTheNotation() throws {
    let folder = try TemporaryFolder(["net.yaml": Self.network])
    #expect(
      try chainrule("values", "net.yaml", in: folder.path)
        == Run(
          output: #"""
            {
              "program": "chainrule 1.0.0",
              "updates": 0,
              "all": {
                "W^{(1)}": [
                  [0.15, 0.2],
                  [0.25, 0.3]
                ],
                "b^{(1)}": [0.35, 0.35],
                "W^{(2)}": [
                  [0.4, 0.45],
                  [0.5, 0.55]
                ],
                "b^{(2)}": [0.6, 0.6],
                "C": 0.2983711087600027,
                "\\frac{\\partial C}{\\partial W^{(1)}}": [
                  [0.00043856773447434696, 0.0008771354689486939],
                  [0.0004977127352608603, 0.0009954254705217206]
                ],
                "\\frac{\\partial C}{\\partial b^{(1)}}": [0.008771354689486938, 0.009954254705217207],
                "\\frac{\\partial C}{\\partial W^{(2)}}": [
                  [0.0821670405642308, 0.08266762784753327],
                  [-0.02260254047747506, -0.022740242215978212]
                ],
                "\\frac{\\partial C}{\\partial b^{(2)}}": [0.138498561628557, -0.03809823651655622]
              },
              "samples": [
                {
                  "sample": 0,
                  "values": {
                    "x": [0.05, 0.1],
                    "y": [0.01, 0.99],
                    "z^{(1)}": [0.3775, 0.39249999999999996],
                    "a^{(1)}": [0.5932699921071872, 0.596884378259767],
                    "\\delta^{(1)}": [0.008771354689486938, 0.009954254705217207],
                    "z^{(2)}": [1.10590596705977, 1.2249214040964653],
                    "a^{(2)}": [0.7513650695523157, 0.7729284653214625],
                    "\\delta^{(2)}": [0.138498561628557, -0.03809823651655622],
                    "C_0": 0.2983711087600027,
                    "\\frac{\\partial C_0}{\\partial W^{(1)}}": [
                      [0.00043856773447434696, 0.0008771354689486939],
                      [0.0004977127352608603, 0.0009954254705217206]
                    ],
                    "\\frac{\\partial C_0}{\\partial b^{(1)}}": [0.008771354689486938, 0.009954254705217207],
                    "\\frac{\\partial C_0}{\\partial W^{(2)}}": [
                      [0.0821670405642308, 0.08266762784753327],
                      [-0.02260254047747506, -0.022740242215978212]
                    ],
                    "\\frac{\\partial C_0}{\\partial b^{(2)}}": [0.138498561628557, -0.03809823651655622]
                  }
                }
              ]
            }

            """#))
  }

  @Test(arguments: [
    ("0", ",w_{00}^{(2)},0.4"), ("0", "0,C_0,0.2983711087600027"),
    ("0", #"0,\frac{\partial C_0}{\partial w_{00}^{(2)}},0.0821670405642308"#),
    // The article: 0.35891648 and 0.149780716 after the first update.
    ("1", ",w_{00}^{(2)},0.35891647971788"), ("1", ",w_{00}^{(1)},0.149780716"),
  ])
  func areLines(_ updates: String, _ line: String) throws {
    let folder = try TemporaryFolder(["net.yaml": Self.network])
    let run = try chainrule(
      "values", "net.yaml", "--to", "csv", "--after", updates, in: folder.path)
    #expect(run.output.hasPrefix("sample,name,value\n,w_{00}^{(1)},"))
    #expect(run.output.split(separator: "\n").contains { $0.hasPrefix(line) })
  }

  @Test(arguments: [
    (
      ["net.yaml", "--sample", "3"],
      "error: there is no sample 3: the network has only sample 0\n1 error\n"
    ),
    (["bad.yaml"], "bad.yaml:1:1: error: the network has no 'layers'"),
  ])
  func mistakesAreNamed(_ words: [String], _ message: String) throws {
    let folder = try TemporaryFolder(["net.yaml": Self.network, "bad.yaml": "inputs: 2\n"])
    let run = try chainrule(["values"] + words, in: folder.path)
    #expect(run.error.hasPrefix(message), "\(run)")
    #expect(run.status == 1)
    #expect(run.output == "")
  }
}
