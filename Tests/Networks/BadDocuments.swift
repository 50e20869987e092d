let badDocuments: [BadNetwork] = [
  BadNetwork(
    name: "a name that is a list",
    source: """
      name: [a]
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
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:1:7: error: the name must be text, found a list
        name: [a]
              ^~~

      """),
  BadNetwork(
    name: "an empty network",
    source: """

      """,
    diagnostics: """
      net.yaml: error: a network must be a mapping, found nothing
        such as inputs: 2, layers: […], loss: sum-of-squares, or file: net.yaml

      """),
  BadNetwork(
    name: "a network that is a list",
    source: """
      - 1

      """,
    diagnostics: """
      net.yaml:1:1: error: a network must be a mapping, found a list
        - 1
        ^~~
        such as inputs: 2, layers: […], loss: sum-of-squares, or file: net.yaml

      """),
  BadNetwork(
    name: "a network file that is missing",
    source: """
      file: none.yaml
      inputs: 3

      """,
    diagnostics: """
      net.yaml:1:7: error: the network file 'none.yaml' does not exist
        file: none.yaml
              ^~~~~~~~~
      net.yaml:2:1: error: 'inputs' beside 'file': a network from a file has it there
        inputs: 3
        ^~~~~~

      """),
  BadNetwork(
    name: "a network file without a path",
    source: """
      file:

      """,
    diagnostics: """
      net.yaml:1:6: error: 'file' must be text, found nothing
        file:
             ^

      """),
  BadNetwork(
    name: "a key given twice",
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
      inputs: 3
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:14:1: error: 'inputs' is given twice; first in line 1
        inputs: 3
        ^~~~~~

      """),
  BadNetwork(
    name: "many mistakes at once",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmiod
          weights: [[0.1, 0.2], [0.3]]
          biases: [0.5, x]
        - nodes: 1
          activation: sigmoid
          weights: [[0.7, 0_8]]
      loss: sum-of-square
      samples:
        - input: [1]
          target: [1]
      training: {rat: 0.5}

      """,
    diagnostics: """
      net.yaml:4:17: error: unknown activation 'sigmiod'; did you mean 'sigmoid'?
            activation: sigmiod
                        ^~~~~~~
      net.yaml:5:27: error: row 1 of the weights of layer 1 has 1 number, expected 2: one per input
            weights: [[0.1, 0.2], [0.3]]
                                  ^~~~~
      net.yaml:6:19: error: 'x' is not a number
            biases: [0.5, x]
                          ^
      net.yaml:9:21: error: '0_8' is not a number; write 8
            weights: [[0.7, 0_8]]
                            ^~~
      net.yaml:10:7: error: unknown loss 'sum-of-square'; did you mean 'sum-of-squares'?
        loss: sum-of-square
              ^~~~~~~~~~~~~
      net.yaml:12:12: error: the input of sample 0 has 1 number, expected 2: one per input
          - input: [1]
                   ^~~
      net.yaml:14:12: error: unknown key 'rat' in 'training'; did you mean 'rate'?
        training: {rat: 0.5}
                   ^~~

      """),
]
