let badDistributions: [BadNetwork] = [
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
    name: "a distribution whose 'random' is misspelt, for weights and for biases",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: {radom: uniform, seed: 3}
          biases: {randon: normal, deviaton: 2}
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
      net.yaml:5:15: error: unknown key 'radom' in a random initialization; did you mean 'random'?
            weights: {radom: uniform, seed: 3}
                      ^~~~~
      net.yaml:6:14: error: unknown key 'randon' in a random initialization; did you mean 'random'?
            biases: {randon: normal, deviaton: 2}
                     ^~~~~~
      net.yaml:6:30: error: unknown key 'deviaton' in a random initialization; did you mean 'deviation'?
            biases: {randon: normal, deviaton: 2}
                                     ^~~~~~~~

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
]
