let badCounts: [BadNetwork] = [
  BadNetwork(
    name: "no nodes",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 0
          activation: sigmoid
          weights: [[0.7, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:7:12: error: 'nodes' must be a whole number from 1 to 10000000, found 0
          - nodes: 0
                   ^

      """),
  BadNetwork(
    name: "negative nodes",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: -1
          activation: sigmoid
          weights: [[0.7, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:7:12: error: 'nodes' must be a whole number from 1 to 10000000, found -1
          - nodes: -1
                   ^~

      """),
  BadNetwork(
    name: "half a node",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1.5
          activation: sigmoid
          weights: [[0.7, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:7:12: error: 'nodes' must be a whole number from 1 to 10000000, found 1.5
          - nodes: 1.5
                   ^~~

      """),
  BadNetwork(
    name: "no inputs",
    source: """
      inputs: 0
      layers:
        - nodes: 2
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
      net.yaml:1:9: error: 'inputs' must be a whole number from 1 to 10000000, found 0
        inputs: 0
                ^

      """),
  BadNetwork(
    name: "a list of inputs",
    source: """
      inputs: [1, 2]
      layers:
        - nodes: 2
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
      net.yaml:1:9: error: 'inputs' must be a number, found a list
        inputs: [1, 2]
                ^~~~~~

      """),
  BadNetwork(
    name: "no layers",
    source: """
      inputs: 2
      layers: []
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:2:9: error: 'layers' must be a list with a layer or more, found an empty list
        layers: []
                ^~

      """),
  BadNetwork(
    name: "a layer that is a name",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - sigmoid
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:7:5: error: layer 2 must be a mapping, found 'sigmoid'
          - sigmoid
            ^~~~~~~

      """),
]
