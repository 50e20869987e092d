/// Mistakes in `train` blocks, on `smallNetwork` and on one that can be trained.
let badTrainBlocks: [BadLesson] = [
  BadLesson(
    name: "a training with a caption, and no network",
    lesson: """
      ```train
      ```
      : A caption {#fig:a}

      """,
    diagnostics: """
      lesson.md:1:4: error: a train block says how many updates it makes: steps=100
        ```train
           ^~~~~
      lesson.md:1:4: error: there is no network to compute this on
        ```train
           ^~~~~
        write a network block above, or name a file with network: in chainrule.yaml

      """),
  BadLesson(
    name: "a train block that is empty or no mapping",
    lesson: """
      ```train
      ```

      ```train
      100
      ```

      ```train steps
      steps: 10
      ```

      """ + trainedNetwork,
    diagnostics: """
      lesson.md:1:4: error: a train block says how many updates it makes: steps=100
        ```train
           ^~~~~
      lesson.md:5:1: error: the text of a train block must be a mapping, found '100'
        100
        ^~~
        such as steps: 100
      lesson.md:8:10: error: expected steps=…, found 'steps'
        ```train steps
                 ^~~~~

      """),
  BadLesson(
    name: "steps that are no number of updates",
    lesson: """
      ```train steps=0
      ```

      ```train steps=ten
      ```

      ```train
      steps: 2.5
      ```

      ```train steps=10
      steps: 10
      ```

      """ + trainedNetwork,
    diagnostics: """
      lesson.md:1:16: error: 'steps' must be a whole number of at least 1, found '0'
        ```train steps=0
                       ^
      lesson.md:4:16: error: 'steps' must be a whole number of at least 1, found 'ten'
        ```train steps=ten
                       ^~~
      lesson.md:8:8: error: 'steps' must be a whole number of at least 1, found 2.5
        steps: 2.5
               ^~~
      lesson.md:12:8: error: 'steps' is given twice, here and behind the block's name
        steps: 10
               ^~

      """),
  BadLesson(
    name: "unknown keys and values of a train block",
    lesson: """
      ```train step=10 detail=terse
      momentum: 1.5
      oder: online
      biases: tied
      ```

      """ + trainedNetwork,
    diagnostics: """
      lesson.md:1:10: error: unknown option 'step' of a train block; did you mean 'steps'?
        ```train step=10 detail=terse
                 ^~~~~~~
      lesson.md:1:18: error: unknown option 'detail' of a train block; expected one of network, sample, after, steps, fold, digits
        ```train step=10 detail=terse
                         ^~~~~~~~~~~~
      lesson.md:2:11: error: the momentum must be at least 0 and below 1, found 1.5
        momentum: 1.5
                  ^~~
      lesson.md:3:1: error: unknown key 'oder' in a train block; did you mean 'order'?
        oder: online
        ^~~~
      lesson.md:4:9: error: unknown 'biases' 'tied'; expected one of trained, fixed, shared
        biases: tied
                ^~~~

      """),
  BadLesson(
    name: "a train block without a rate",
    lesson: """
      ```train steps=10
      ```

      ```train steps=10 after=1
      rate: 0.5
      ```

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:4: error: an update needs the network's learning rate: training: {rate: 0.5}
        ```train steps=10
           ^~~~~
      lesson.md:4:25: error: an update needs the network's learning rate: training: {rate: 0.5}
        ```train steps=10 after=1
                                ^

      """),
  // A training that diverges at once is counted as what it might have cost.
  BadLesson(
    name: "more training than is done",
    lesson: """
      ```network
      inputs: 1
      layers: [{nodes: 1, activation: identity, weights: [[2]]}]
      loss: sum-of-squares
      samples: [{input: [1], target: [0]}, {input: [2], target: [0]}]
      training: {rate: 1e300}
      ```

      ```train steps=9000000000000000000
      ```

      ```train steps=10 after=9000000000000000000
      ```

      ```train steps=7000000
      ```

      ```train steps=7000000
      ```

      """,
    diagnostics: """
      lesson.md:9:16: error: 9000000000000000000 updates are too many for a network of this size; at most 7812498
        ```train steps=9000000000000000000
                       ^~~~~~~~~~~~~~~~~~~
      lesson.md:12:25: error: 9000000000000000000 updates are too many for a network of this size; at most 7812500
        ```train steps=10 after=9000000000000000000
                                ^~~~~~~~~~~~~~~~~~~
      lesson.md:18:16: error: with this block the lesson asks for too many updates in all
        ```train steps=7000000
                       ^~~~~~~

      """),
  BadLesson(
    name: "biases that cannot be shared",
    lesson: """
      ```train steps=10
      biases: shared
      ```

      """ + trainedNetwork,
    diagnostics: """
      lesson.md:1:4: error: nodes that share a bias must begin with the same one, and those of layer 1 differ
        ```train steps=10
           ^~~~~

      """),
  BadLesson(
    name: "training without samples",
    lesson: """
      ```network
      inputs: 1
      layers: [{nodes: 1, activation: identity, weights: [[2]]}]
      loss: sum-of-squares
      training: {rate: 0.5}
      ```

      ```train steps=10
      ```

      """,
    diagnostics: """
      lesson.md:8:16: error: an update needs samples, and the network has none
        ```train steps=10
                       ^~

      """),
]

private let trainedNetwork = """

  ```network
  inputs: 1
  layers: [{nodes: 2, activation: tanh, weights: [[1], [2]], biases: [0.5, 0.25]}]
  loss: sum-of-squares
  samples: [{input: [1], target: [1, 0]}, {input: [2], target: [0, 1]}]
  training: {rate: 0.5}
  ```

  """
