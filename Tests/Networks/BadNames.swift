let badNames: [BadNetwork] = [
  BadNetwork(
    name: "an unknown activation",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmiod
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
      net.yaml:4:17: error: unknown activation 'sigmiod'; did you mean 'sigmoid'?
            activation: sigmiod
                        ^~~~~~~

      """),
  BadNetwork(
    name: "an activation by another name",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: swish
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
      net.yaml:4:17: error: unknown activation 'swish'; did you mean 'silu'?
            activation: swish
                        ^~~~~

      """),
  BadNetwork(
    name: "an activation like no other",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: cubic
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
      net.yaml:4:17: error: unknown activation 'cubic'; expected one of identity, sigmoid, tanh, relu, leaky-relu, elu, softplus, gelu, silu, mish, softmax
            activation: cubic
                        ^~~~~

      """),
  BadNetwork(
    name: "an activation that is a list",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: [tanh]
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
      net.yaml:4:17: error: an activation must be a name, found a list
            activation: [tanh]
                        ^~~~~~

      """),
  BadNetwork(
    name: "two activations",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: {tanh: , relu: }
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
      net.yaml:4:17: error: an activation is one name, with its parameter where it has one
            activation: {tanh: , relu: }
                        ^~~~~~~~~~~~~~~~
        such as {leaky-relu: {slope: 0.01}}

      """),
  BadNetwork(
    name: "a parameter where there is none",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: {tanh: {slope: 1}}
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
      net.yaml:4:24: error: tanh has no parameters
            activation: {tanh: {slope: 1}}
                               ^~~~~~~~~~

      """),
  BadNetwork(
    name: "an unknown parameter",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: {leaky-relu: {slop: 0.01}}
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
      net.yaml:4:31: error: unknown key 'slop' in leaky-relu; did you mean 'slope'?
            activation: {leaky-relu: {slop: 0.01}}
                                      ^~~~

      """),
  BadNetwork(
    name: "a parameter without its name",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: {elu: 1}
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
      net.yaml:4:23: error: the parameter of elu is written as {elu: {alpha: …}}
            activation: {elu: 1}
                              ^

      """),
  BadNetwork(
    name: "a parameter that is no number",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: {elu: {alpha: one}}
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
      net.yaml:4:31: error: 'one' is not a number
            activation: {elu: {alpha: one}}
                                      ^~~

      """),
  BadNetwork(
    name: "an unknown loss",
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
      loss: sum-of-square
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:10:7: error: unknown loss 'sum-of-square'; did you mean 'sum-of-squares'?
        loss: sum-of-square
              ^~~~~~~~~~~~~

      """),
  BadNetwork(
    name: "a loss by another name",
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
      loss: mse
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:10:7: error: unknown loss 'mse'; did you mean 'mean-squared-error'?
        loss: mse
              ^~~

      """),
  BadNetwork(
    name: "a loss like no other",
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
      loss: hinge
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:10:7: error: unknown loss 'hinge'; expected one of sum-of-squares, half-sum-of-squares, mean-squared-error, cross-entropy, binary-cross-entropy
        loss: hinge
              ^~~~~

      """),
  BadNetwork(
    name: "an unknown key of the network",
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
      sample:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:11:1: error: unknown key 'sample' in a network; did you mean 'samples'?
        sample:
        ^~~~~~

      """),
  BadNetwork(
    name: "an unknown key of a layer",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          bias: [0.5, 0.6]
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
      net.yaml:6:5: error: unknown key 'bias' in layer 1; expected one of nodes, activation, weights, biases
            bias: [0.5, 0.6]
            ^~~~

      """),
  BadNetwork(
    name: "an unknown key of a sample",
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
          targets: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:13:5: error: unknown key 'targets' in sample 0; did you mean 'target'?
            targets: [1]
            ^~~~~~~

      """),
  BadNetwork(
    name: "an unknown key of training",
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
      training: {rte: 0.5}

      """,
    diagnostics: """
      net.yaml:14:12: error: unknown key 'rte' in 'training'; did you mean 'rate'?
        training: {rte: 0.5}
                   ^~~

      """),
  BadNetwork(
    name: "an unknown reduction",
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
      reduction: average
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:14:12: error: unknown reduction 'average'; expected one of mean, sum
        reduction: average
                   ^~~~~~~

      """),
  BadNetwork(
    name: "missing keys",
    source: """
      layers:
        - nodes: 2
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[0.7, 0.8]]
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:1:1: error: the network has no 'inputs'
        layers:
        ^~~~~~~
      net.yaml:1:1: error: the network has no 'loss'
        layers:
        ^~~~~~~
      net.yaml:2:5: error: layer 1 has no 'activation'
          - nodes: 2
            ^~~~~~~~

      """),
  BadNetwork(
    name: "a layer without nodes or weights",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - activation: tanh
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:7:5: error: layer 2 has no 'nodes'
          - activation: tanh
            ^~~~~~~~~~~~~~~~
      net.yaml:7:5: error: layer 2 has no 'weights'
          - activation: tanh
            ^~~~~~~~~~~~~~~~

      """),
]
