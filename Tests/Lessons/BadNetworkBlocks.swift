let badNetworkBlocks: [BadLesson] = [
  BadLesson(
    name: "lines that end with a carriage return alone, and NULs",
    lesson: "# A\r\r```network\rinputs: \0\0x\rlayers: []\rloss: \0 sum\r```",
    diagnostics: """
      lesson.md:4:9: error: '\u{FFFD}\u{FFFD}x' is not a number
        inputs: \\u{0}\\u{0}x
                ^~~~~~~~~~~
      lesson.md:5:9: error: 'layers' must be a list with a layer or more, found an empty list
        layers: []
                ^~
      lesson.md:6:7: error: unknown loss '\u{FFFD} sum'; expected one of sum-of-squares, half-sum-of-squares, mean-squared-error, cross-entropy, binary-cross-entropy
        loss: \\u{0} sum
              ^~~~~~~~~

      """),
  BadLesson(
    name: "a network file that is missing",
    lesson: """
      ---
      network: nets/none.yaml
      ---
      ```forward
      ```

      ```network
      file: ../none.yaml
      ```

      """,
    diagnostics: """
      lesson.md:2:10: error: the network file 'nets/none.yaml' does not exist
        network: nets/none.yaml
                 ^~~~~~~~~~~~~~
      lesson.md:8:7: error: the network file '../none.yaml' lies outside the lessons folder
        file: ../none.yaml
              ^~~~~~~~~~~~

      """),
  BadLesson(
    name: "mistakes in a network spare what needs it",
    lesson: """
      - A list:

        ```network
        inputs: 2
        layers:
          - {nodes: 1, activation: sigmod, weights: [[1]]}
        loss: sum-of-squares
        samples: [{input: [1, x]}]
        ```

      $$C_0 = ?$$

      ```forward network=other
      ```

      """,
    diagnostics: """
      lesson.md:6:30: error: unknown activation 'sigmod'; did you mean 'sigmoid'?
            - {nodes: 1, activation: sigmod, weights: [[1]]}
                                     ^~~~~~
      lesson.md:6:48: error: row 0 of the weights of layer 1 has 1 number, expected 2: one per input
            - {nodes: 1, activation: sigmod, weights: [[1]]}
                                                       ^~~
      lesson.md:8:13: error: sample 0 has no 'target'
          samples: [{input: [1, x]}]
                    ^~~~~~~~~~~~~~~
      lesson.md:8:25: error: 'x' is not a number
          samples: [{input: [1, x]}]
                                ^

      """),
  BadLesson(
    name: "two networks of one name",
    lesson: """

      ```network
      name: small
      inputs: 2
      layers:
        - nodes: 3
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]
      loss: sum-of-squares
      samples: [{input: [1, 0], target: [1, 0]}]
      ```

      ```network
      name: small
      inputs: 2
      layers:
        - nodes: 3
          activation: sigmoid
          weights: [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]
        - nodes: 2
          activation: sigmoid
          weights: [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]
      loss: sum-of-squares
      samples: [{input: [1, 0], target: [1, 0]}]
      ```

      """,
    diagnostics: """
      lesson.md:16:4: error: a second network with the name 'small'
        ```network
           ^~~~~~~

      """),
  BadLesson(
    name: "an empty network block",
    lesson: """
      ```network
      ```

      """,
    diagnostics: """
      lesson.md:1:4: error: a network block describes a network, or names its file
        ```network
           ^~~~~~~
        such as file: net.yaml

      """),
  BadLesson(
    name: "numbers that are not finite",
    lesson: """
      ```network
      inputs: 1
      layers: [{nodes: 1, activation: relu, weights: [[1e308]]}]
      loss: sum-of-squares
      samples: [{input: [1e308], target: [0]}]
      ```

      $$C_0 = ?$$

      ```forward
      ```

      """,
    diagnostics: """
      lesson.md:1:4: error: a_0^{(L)}, sample 0: this has no finite value
        ```network
           ^~~~~~~
      lesson.md:8:3: error: this has no finite value
        $$C_0 = ?$$
          ^~~
      lesson.md:10:4: error: z_0^{(L)} is infinite on this sample, so nothing can be differentiated there; the network's numbers have to be smaller
        ```forward
           ^~~~~~~

      """),
]
