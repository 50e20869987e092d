let badSizes: [BadNetwork] = [
  BadNetwork(
    name: "more layers than a walkthrough can lead through",
    source: """
      inputs: 1
      layers:

      """
        + String(
          repeating: "  - {nodes: 1, activation: tanh, weights: [[1]]}\n", count: 201)
        + "loss: sum-of-squares\n",
    diagnostics: """
      net.yaml:3:3: error: a network has at most 200 layers, found 201
          - {nodes: 1, activation: tanh, weights: [[1]]}
          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

      """),
  BadNetwork(
    name: "too many parameters",
    source: """
      inputs: 100
      layers:
        - nodes: 1000000
          activation: sigmoid
          weights: {random: uniform}
          biases: {random: uniform}
        - nodes: 1
          activation: sigmoid
          weights: [[0.7, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:3:5: error: with layer 1 the network has more than 10 million parameters
          - nodes: 1000000
            ^~~~~~~~~~~~~~
      net.yaml:12:12: error: the input of sample 0 has 2 numbers, expected 100: one per input
          - input: [1, 0]
                   ^~~~~~

      """),
  BadNetwork(
    name: "so many parameters that their number overflows",
    source: """
      inputs: 10000000
      layers:
        - nodes: 10000000
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[0.7, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:3:5: error: with layer 1 the network has more than 10 million parameters
          - nodes: 10000000
            ^~~~~~~~~~~~~~~
      net.yaml:12:12: error: the input of sample 0 has 2 numbers, expected 10000000: one per input
          - input: [1, 0]
                   ^~~~~~

      """),
  BadNetwork(
    name: "more nodes than anything may have",
    source: """
      inputs: 2
      layers:
        - nodes: 99999999999999999999
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[0.7, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:3:12: error: 'nodes' must be a whole number from 1 to 10000000, found 99999999999999999999
          - nodes: 99999999999999999999
                   ^~~~~~~~~~~~~~~~~~~~

      """),
]
