let badNumbers: [BadNetwork] = [
  BadNetwork(
    name: "a decimal comma",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: ['0,5', 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[0.7, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: '0,5'}

      """,
    diagnostics: """
      net.yaml:6:14: error: '0,5' is not a number; write 0.5
            biases: ['0,5', 0.6]
                     ^~~~~
      net.yaml:14:18: error: '0,5' is not a number; write 0.5
        training: {rate: '0,5'}
                         ^~~~~

      """),
  BadNetwork(
    name: "a decimal comma between brackets",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0,5, 0,6]
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
      net.yaml:6:13: error: layer 1 has 4 biases, expected 2: one per node
            biases: [0,5, 0,6]
                    ^~~~~~~~~~
        a decimal is written with a point: 0.5, not 0,5

      """),
  BadNetwork(
    name: "a decimal comma in a list with dashes",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: 
            - 0,5
            - 0.6
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
      net.yaml:7:9: error: '0,5' is not a number; write 0.5
              - 0,5
                ^~~

      """),
  BadNetwork(
    name: "numbers that are not finite",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [.nan, -.inf]
        - nodes: 1
          activation: sigmoid
          weights: [[NaN, 1e999]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:6:14: error: '.nan' is not a number that can be computed with
            biases: [.nan, -.inf]
                     ^~~~
      net.yaml:6:20: error: '-.inf' is not a number that can be computed with
            biases: [.nan, -.inf]
                           ^~~~~
      net.yaml:9:16: error: 'NaN' is not a number that can be computed with
            weights: [[NaN, 1e999]]
                       ^~~
      net.yaml:9:21: error: '1e999' is too large or too small for a floating-point number
            weights: [[NaN, 1e999]]
                            ^~~~~

      """),
  BadNetwork(
    name: "a number too small to be told from 0",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[1e-999, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: '1e-999' is too large or too small for a floating-point number
            weights: [[1e-999, 0.8]]
                       ^~~~~~

      """),
  BadNetwork(
    name: "hexadecimal",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[0x10, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: '0x10' is not a number; numbers are written in decimal
            weights: [[0x10, 0.8]]
                       ^~~~

      """),
  BadNetwork(
    name: "digit separators",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[1_000, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: '1_000' is not a number; write 1000
            weights: [[1_000, 0.8]]
                       ^~~~~

      """),
  BadNetwork(
    name: "a leading zero",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[010, -00.50]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: '010' begins with a 0 that changes nothing; write 10
            weights: [[010, -00.50]]
                       ^~~
      net.yaml:9:21: error: '-00.50' begins with a 0 that changes nothing; write -0.50
            weights: [[010, -00.50]]
                            ^~~~~~

      """),
  BadNetwork(
    name: "base sixty",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[1:30, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: '1:30' is not a number
            weights: [[1:30, 0.8]]
                       ^~~~

      """),
  BadNetwork(
    name: "a fraction",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[1/3, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: '1/3' is not a number; a fraction is written as a decimal
            weights: [[1/3, 0.8]]
                       ^~~

      """),
  BadNetwork(
    name: "a typographic minus",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[−0.7, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: '−0.7' is not a number; write -0.7
            weights: [[−0.7, 0.8]]
                       ^~~~

      """),
  BadNetwork(
    name: "a point without a digit behind it",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[5., 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: '5.' is not a number; write 5
            weights: [[5., 0.8]]
                       ^~

      """),
  BadNetwork(
    name: "words",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[yes, eight]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: 'yes' is not a number
            weights: [[yes, eight]]
                       ^~~
      net.yaml:9:21: error: 'eight' is not a number
            weights: [[yes, eight]]
                            ^~~~~

      """),
  BadNetwork(
    name: "a number in quotes",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [['0.7', 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: a weight must be a number, found text; leave out the quotes
            weights: [['0.7', 0.8]]
                       ^~~~~

      """),
  BadNetwork(
    name: "a number that is missing",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[~, 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: a weight must be a number, found nothing
            weights: [[~, 0.8]]
                       ^

      """),
  BadNetwork(
    name: "a number that is a list",
    source: """
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [[[7], 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """,
    diagnostics: """
      net.yaml:9:16: error: a weight must be a number, found a list
            weights: [[[7], 0.8]]
                       ^~~

      """),
  BadNetwork(
    name: "a control character in a number",
    source: #"""
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4]]
          biases: [0.5, 0.6]
        - nodes: 1
          activation: sigmoid
          weights: [["0\e[31m7", 0.8]]
      loss: sum-of-squares
      samples:
        - input: [1, 0]
          target: [1]
      training: {rate: 0.5}

      """#,
    diagnostics: #"""
      net.yaml:9:16: error: '0\u{1B}[31m7' is not a number
            weights: [["0\e[31m7", 0.8]]
                       ^~~~~~~~~~

      """#),
]
