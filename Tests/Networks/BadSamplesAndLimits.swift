let badSamplesAndLimits: [BadNetwork] = [
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
  BadNetwork(
    name: "an unknown distribution",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: {random: unifrom}
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:23: error: unknown distribution 'unifrom'; did you mean 'uniform'?
            weights: {random: unifrom}
                              ^~~~~~~

      """),
  BadNetwork(
    name: "no distribution",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: {from: -1, to: 1}
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:14: error: this mapping has no 'random'
            weights: {from: -1, to: 1}
                     ^~~~~~~~~~~~~~~~~

      """),
  BadNetwork(
    name: "a distribution with the keys of the other",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: {random: normal, from: -1, to: 1}
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:31: error: unknown key 'from' in a normal distribution; expected one of random, seed, decimals, mean, deviation
            weights: {random: normal, from: -1, to: 1}
                                      ^~~~
      net.yaml:9:41: error: unknown key 'to' in a normal distribution; expected one of random, seed, decimals, mean, deviation
            weights: {random: normal, from: -1, to: 1}
                                                ^~

      """),
  BadNetwork(
    name: "a distribution the wrong way round",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: {random: uniform, from: 1, to: -1, seed: -1, decimals: 99}
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:38: error: 'from' is above 'to'
            weights: {random: uniform, from: 1, to: -1, seed: -1, decimals: 99}
                                             ^
      net.yaml:9:55: error: the seed must be a whole number of at least 0, found -1
            weights: {random: uniform, from: 1, to: -1, seed: -1, decimals: 99}
                                                              ^~
      net.yaml:9:69: error: 'decimals' must be a whole number from 0 to 15, found 99
            weights: {random: uniform, from: 1, to: -1, seed: -1, decimals: 99}
                                                                            ^~

      """),
  BadNetwork(
    name: "a negative deviation",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: {random: normal, deviation: -1}
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:42: error: 'deviation' must not be negative
            weights: {random: normal, deviation: -1}
                                                 ^~

      """),
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
