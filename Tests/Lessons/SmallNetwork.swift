/// Stands below what refers to it, so that lines count from the part that matters.
let smallNetwork = """

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

  """
