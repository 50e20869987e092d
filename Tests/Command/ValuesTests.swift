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

  /// As NumPy reads them, and held there against what JSON says.
  @Test func areArraysOfNumPy() throws {
    let folder = try TemporaryFolder(["net.yaml": Self.network])
    let npz = try chainrule(
      "values", "net.yaml", "--to", "npz", "-o", "net.npz", "--after", "1", in: folder.path)
    #expect(npz == Run())
    let json = try chainrule(
      "values", "net.yaml", "-o", "net.json", "--after", "1", in: folder.path)
    #expect(json == Run())
    let script = #"""
      import json, numpy as np
      arrays = np.load("net.npz", allow_pickle=False)
      for name in arrays.files:
          print(name, arrays[name].dtype, arrays[name].shape)
      values = json.load(open("net.json"))
      each, of_all = values["samples"][0]["values"], values["all"]
      pairs = {"x": each["x"], "y": each["y"], "C_i": each["C_0"], "samples": 0}
      for l in "12":
          pairs |= {name + l: each[f"{letter}^{{({l})}}"]
                    for name, letter in [("z", "z"), ("a", "a"), ("delta", r"\delta")]}
          pairs |= {f"dC_i_d{p}{l}": each[rf"\frac{{\partial C_0}}{{\partial {p}^{{({l})}}}}"] for p in "Wb"}
      of_each = set(pairs)
      pairs |= {"updates": values["updates"], "C": of_all["C"]}
      for l in "12":
          pairs |= {p + l: of_all[f"{p}^{{({l})}}"] for p in "Wb"}
          pairs |= {f"dC_d{p}{l}": of_all[rf"\frac{{\partial C}}{{\partial {p}^{{({l})}}}}"] for p in "Wb"}
      assert set(pairs) == set(arrays.files)
      for name, value in pairs.items():
          found = arrays[name][0] if name in of_each else arrays[name]
          assert np.array_equal(found, value), name
      """#
    #expect(
      try python(["-c", script], in: folder.path)
        == Run(
          output: """
            updates int64 ()
            W1 float64 (2, 2)
            b1 float64 (2,)
            W2 float64 (2, 2)
            b2 float64 (2,)
            C float64 ()
            dC_dW1 float64 (2, 2)
            dC_db1 float64 (2,)
            dC_dW2 float64 (2, 2)
            dC_db2 float64 (2,)
            samples int64 (1,)
            x float64 (1, 2)
            y float64 (1, 2)
            z1 float64 (1, 2)
            a1 float64 (1, 2)
            delta1 float64 (1, 2)
            z2 float64 (1, 2)
            a2 float64 (1, 2)
            delta2 float64 (1, 2)
            C_i float64 (1,)
            dC_i_dW1 float64 (1, 2, 2)
            dC_i_db1 float64 (1, 2)
            dC_i_dW2 float64 (1, 2, 2)
            dC_i_db2 float64 (1, 2)

            """))
  }

  @Test func areNoArraysWithoutAFile() throws {
    let folder = try TemporaryFolder(["net.yaml": Self.network])
    let run = try chainrule("values", "net.yaml", "--to", "npz", in: folder.path)
    #expect(
      run.error.hasPrefix(
        "chainrule: error: npz is no text; say where it goes with '--output FILE.npz'\n"))
    #expect(run.status == 2)
  }

  @Test func areNotMoreThanMemoryHolds() throws {
    let folder = try TemporaryFolder([
      "net.yaml": """
      inputs: 2000
      layers: [{nodes: 1000, activation: tanh, weights: {random: uniform}}]
      loss: sum-of-squares
      samples: {file: samples.csv}

      """,
      "samples.csv": String(repeating: String(repeating: "0,", count: 2999) + "0\n", count: 10),
    ])
    let run = try chainrule("values", "net.yaml", in: folder.path)
    #expect(
      run.error.hasPrefix(
        "net.yaml:1:1: error: these would be 24060011 numbers, of at most 20000000; "
          + "'--sample 0' asks for one sample's\n"), "\(run)")
    #expect(run.status == 1)
  }
}
