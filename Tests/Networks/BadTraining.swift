let badTraining: [BadNetwork] = [
  BadNetwork(
    name: "a rate that is none",
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
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0}

      """,
    diagnostics: """
      net.yaml:14:18: error: the rate must be above 0, found 0
        training: {rate: 0}
                         ^

      """),
  BadNetwork(
    name: "training that is a number",
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
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: 0.5

      """,
    diagnostics: """
      net.yaml:14:11: error: 'training' must be a mapping, found '0.5'
        training: 0.5
                  ^~~
        such as {rate: 0.5}

      """),
]
