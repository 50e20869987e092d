let badLosses: [BadNetwork] = [
  BadNetwork(
    name: "targets that cross-entropy cannot take",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[0.7, 0.8]]
      loss: cross-entropy
      samples:
        - input: [1, 0]
          target: [2]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:13:14: error: a target of cross-entropy must lie between 0 and 1
            target: [2]
                     ^

      """),
  BadNetwork(
    name: "targets that do not add up to 1",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[0.7, 0.8]]
      loss: cross-entropy
      samples:
        - input: [1, 0]
          target: [0.5]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:13:13: warning: the targets of cross-entropy should add up to 1
            target: [0.5]
                    ^~~~~

      """),
  BadNetwork(
    name: "targets that binary-cross-entropy cannot take",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[0.7, 0.8]]
      loss: binary-cross-entropy
      samples:
        - input: [1, 0]
          target: [-1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:13:14: error: a target of binary-cross-entropy must lie between 0 and 1
            target: [-1]
                     ^~

      """),
  BadNetwork(
    name: "cross-entropy of what may be negative",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: tanh
          weights: [[0.7, 0.8]]
      loss: cross-entropy
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:10:7: warning: cross-entropy takes logarithms of the outputs, and tanh does not keep them between 0 and 1; sigmoid and softmax do
        loss: cross-entropy
              ^~~~~~~~~~~~~

      """),
  BadNetwork(
    name: "softmax of one node",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: softmax
          weights: [[0.7, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:10:7: warning: softmax over a single output is always 1
        loss: sum-of-squares
              ^~~~~~~~~~~~~~

      """),
  BadNetwork(
    name: "softmax with binary-cross-entropy",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 2
          activation: softmax
          weights: [[0.7, 0.8], [1, 2]]
      loss: binary-cross-entropy
      samples:
        - input: [1, 0]
          target: [1, 0]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:10:7: warning: binary-cross-entropy judges each output by itself, but those of softmax share; did you mean 'cross-entropy'?
        loss: binary-cross-entropy
              ^~~~~~~~~~~~~~~~~~~~

      """),
]
