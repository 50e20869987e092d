let badShapes: [BadNetwork] = [
  BadNetwork(
    name: "a row of weights that is too short",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3]]
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
      net.yaml:5:27: error: row 1 of the weights of layer 1 has 1 number, expected 2: one per input
            weights: [[0.1, 0.2], [0.3]]
                                  ^~~~~

      """),
  BadNetwork(
    name: "a row of weights that is too long",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[0.7, 0.8, 0.9]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:15: error: row 0 of the weights of layer 2 has 3 numbers, expected 2: one per node of layer 1
            weights: [[0.7, 0.8, 0.9]]
                      ^~~~~~~~~~~~~~~

      """),
  BadNetwork(
    name: "too few rows",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2]]
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
      net.yaml:5:14: error: the weights of layer 1 have 1 row, expected 2: one per node of the layer
            weights: [[0.1, 0.2]]
                     ^~~~~~~~~~~~

      """),
  BadNetwork(
    name: "more rows than nodes",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 2
          activation: sigmoid
          weights: [[0.7, 0.8], [1, 2], [3, 4]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1, 0]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:14: error: the weights of layer 2 have 3 rows, expected 2: one per node of the layer
            weights: [[0.7, 0.8], [1, 2], [3, 4]]
                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~

      """),
  BadNetwork(
    name: "a row that is a number",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [0.7, 0.8]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:14: error: the weights of layer 2 must be a list of rows, found a list of numbers
            weights: [0.7, 0.8]
                     ^~~~~~~~~~
        a single row stands in two pairs of brackets: [[…]]

      """),
  BadNetwork(
    name: "weights that are a number",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: 0.7
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:14: error: the weights of layer 2 must be a list of rows, found '0.7'
            weights: 0.7
                     ^~~
        one row per node, or {random: uniform, from: -1, to: 1, seed: 7, decimals: 2}

      """),
  BadNetwork(
    name: "weights that are left empty",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights:
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:13: error: the weights of layer 2 must be a list of rows, found nothing
            weights:
                    ^
        one row per node, or {random: uniform, from: -1, to: 1, seed: 7, decimals: 2}

      """),
  BadNetwork(
    name: "too few biases",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5]
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
      net.yaml:6:13: error: layer 1 has 1 bias, expected 2: one per node
            biases: [0.5]
                    ^~~~~

      """),
  BadNetwork(
    name: "a bias that is no list",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: 0.5
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
      net.yaml:6:13: error: the biases of layer 1 must be a list of numbers, found '0.5'
            biases: 0.5
                    ^~~
        without biases, leave the key out

      """),
]
