let badSamples: [BadNetwork] = [
  BadNetwork(
    name: "a missing target",
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
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:12:5: error: sample 0 has no 'target'
          - input: [1, 0]
            ^~~~~~~~~~~~~

      """),
  BadNetwork(
    name: "a missing input",
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
        - target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:12:5: error: sample 0 has no 'input'
          - target: [1]
            ^~~~~~~~~~~

      """),
  BadNetwork(
    name: "an input of the wrong size",
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
        - input: [1, 0, 1]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:12:12: error: the input of sample 0 has 3 numbers, expected 2: one per input
          - input: [1, 0, 1]
                   ^~~~~~~~~

      """),
  BadNetwork(
    name: "a target of the wrong size",
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
          target: [1, 0]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:13:13: error: the target of sample 0 has 2 numbers, expected 1: one per output node
            target: [1, 0]
                    ^~~~~~

      """),
  BadNetwork(
    name: "a target that is a number",
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
          target: 1
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:13:13: error: the target of sample 0 must be a list of numbers, found '1'
            target: 1
                    ^

      """),
  BadNetwork(
    name: "samples without names",
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
        - [1, 0, 1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:12:5: error: sample 0 must be a mapping with 'input' and 'target', found a list
          - [1, 0, 1]
            ^~~~~~~~~

      """),
  BadNetwork(
    name: "samples that are a name",
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
      samples: xor.csv
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:11:10: error: 'samples' must be a list, found 'xor.csv'
        samples: xor.csv
                 ^~~~~~~
        such as [{input: [0, 1], target: [1]}], or {file: data/xor.csv}

      """),
  BadNetwork(
    name: "a samples file that is missing",
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
      samples: {file: none.csv}
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:11:17: error: the samples file 'none.csv' does not exist
        samples: {file: none.csv}
                        ^~~~~~~~

      """),
  BadNetwork(
    name: "a samples file outside",
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
      samples: {file: ../../none.csv, fiel: x}
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:11:17: error: the samples file '../../none.csv' lies outside the lessons folder
        samples: {file: ../../none.csv, fiel: x}
                        ^~~~~~~~~~~~~~
      net.yaml:11:33: error: unknown key 'fiel' in 'samples'; did you mean 'file'?
        samples: {file: ../../none.csv, fiel: x}
                                        ^~~~

      """),
]
