/// Mistakes in `plot` blocks, on `smallNetwork` and on one with softmax.
let badPlotBlocks: [BadLesson] = [
  BadLesson(
    name: "plots of what cannot be drawn",
    lesson: #"""
      ```plot
      los allong w_{00}^{(1)}
      weights of layer 1
      a_0^{(1)} along w_{00}^{(1)}
      loss along a_0^{(1)}
      loss along w_{90}^{(1)}
      loss along w_{00}^{(1)} + 1
      C_7 along w_{00}^{(1)}
      loss along q
      ```

      ```plot
      ```

      """# + smallNetwork,
    diagnostics: """
      lesson.md:2:1: error: a plot block cannot draw 'los allong w_{00}^{(1)}'; did you mean 'loss along w_{00}^{(1)}'?
        los allong w_{00}^{(1)}
        ^~~~~~~~~~~~~~~~~~~~~~~
        such as 'loss along w_{12}^{(L)}', 'activation of layer L at node 1' or 'loss over training'
      lesson.md:3:1: error: a plot block cannot draw 'weights of layer 1'
        weights of layer 1
        ^~~~~~~~~~~~~~~~~~
        such as 'loss along w_{12}^{(L)}', 'activation of layer L at node 1' or 'loss over training'
      lesson.md:4:1: error: a_0^{(1)} is no loss; what is drawn along a weight or bias is 'loss', C_0 or C
        a_0^{(1)} along w_{00}^{(1)}
        ^~~~~~~~~
      lesson.md:5:12: error: a_0^{(1)} is no weight and no bias
        loss along a_0^{(1)}
                   ^~~~~~~~~
      lesson.md:6:12: error: there is no node 9 in layer 1: its nodes are 0 to 2
        loss along w_{90}^{(1)}
                   ^~~~~~~~~~~~
      lesson.md:7:12: error: expected a weight or a bias, such as w_{12}^{(L)}, found 'w_{00}^{(1)} + 1'
        loss along w_{00}^{(1)} + 1
                   ^~~~~~~~~~~~~~~~
      lesson.md:8:1: error: there is no sample 7: the only sample is 0
        C_7 along w_{00}^{(1)}
        ^~~
      lesson.md:9:12: error: q is no weight and no bias
        loss along q
                   ^
      lesson.md:12:4: error: a plot block says in each line what is drawn
        ```plot
           ^~~~
        such as 'loss along w_{12}^{(L)}', 'activation of layer L at node 1' or 'loss over training'

      """),
  BadLesson(
    name: "plots of layers and nodes so far off that counting overflows",
    lesson: """
      ```plot
      activation of layer L--9223372036854775808
      activation of layer -9223372036854775808
      activation of layer 1 at node -9223372036854775808
      ```

      """ + smallNetwork,
    diagnostics: """
      lesson.md:2:21: error: no layer 'L--9223372036854775808' has an activation function
        activation of layer L--9223372036854775808
                            ^~~~~~~~~~~~~~~~~~~~~~
        the network has layers 1 to 2; L is the last
      lesson.md:3:21: error: no layer '-9223372036854775808' has an activation function
        activation of layer -9223372036854775808
                            ^~~~~~~~~~~~~~~~~~~~
        the network has layers 1 to 2; L is the last
      lesson.md:4:31: error: there is no node '-9223372036854775808' in layer 1: its nodes are 0 to 2
        activation of layer 1 at node -9223372036854775808
                                      ^~~~~~~~~~~~~~~~~~~~

      """),
  BadLesson(
    name: "plots of numbers whose range overflows",
    lesson: """
      ```network
      inputs: 1
      layers: [{nodes: 1, activation: identity, weights: [[1.7e308]], biases: [0]}]
      loss: cross-entropy
      samples: [{input: [1], target: [1]}]
      ```

      ```plot
      loss along w_{00}^{(1)}
      activation of layer 1 at node 0
      activation of layer 1
      ```

      """,
    diagnostics: #"""
      lesson.md:4:7: warning: cross-entropy takes logarithms of the outputs, and identity does not keep them between 0 and 1; sigmoid and softmax do
        loss: cross-entropy
              ^~~~~~~~~~~~~
      lesson.md:9:1: error: 1.7 \times 10^{308} is too large to be drawn: at most 10^{100}
        loss along w_{00}^{(1)}
        ^~~~~~~~~~~~~~~~~~~~~~~
      lesson.md:10:21: error: 1.7 \times 10^{308} is too large to be drawn: at most 10^{100}
        activation of layer 1 at node 0
                            ^
      lesson.md:11:21: error: 1.7 \times 10^{308} is too large to be drawn: at most 10^{100}
        activation of layer 1
                            ^

      """#),
  BadLesson(
    name: "plots of layers and nodes that are none",
    lesson: """
      ```plot
      activation of layer 3
      activation of layer 0 at node 0
      activation of layer L at node 2
      activation of layer 1 at node x
      ```

      """ + smallNetwork,
    diagnostics: """
      lesson.md:2:21: error: no layer '3' has an activation function
        activation of layer 3
                            ^
        the network has layers 1 to 2; L is the last
      lesson.md:3:21: error: no layer '0' has an activation function
        activation of layer 0 at node 0
                            ^
        the network has layers 1 to 2; L is the last
      lesson.md:4:31: error: there is no node '2' in layer L: its nodes are 0 to 1
        activation of layer L at node 2
                                      ^
      lesson.md:5:31: error: there is no node 'x' in layer 1: its nodes are 0 to 2
        activation of layer 1 at node x
                                      ^

      """),
  BadLesson(
    name: "plots with options that they have not",
    lesson: """
      ```plot from=2 to=1 steps=5
      loss along w_{00}^{(1)}
      ```

      ```plot from=low
      loss over training
      ```

      ```plot steps=10 detail=full
      loss over training
      ```

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:19: error: 'to' must be above 'from': found from 2 to 1
        ```plot from=2 to=1 steps=5
                          ^
      lesson.md:1:27: error: 'steps' is for 'loss over training', which this block does not draw
        ```plot from=2 to=1 steps=5
                                  ^
      lesson.md:5:14: error: 'from' must be a number from -1000000 to 1000000, found 'low'
        ```plot from=low
                     ^~~
      lesson.md:6:1: error: 'loss over training' needs the number of updates: plot steps=100
        loss over training
        ^~~~~~~~~~~~~~~~~~
      lesson.md:9:18: error: unknown option 'detail' of a plot block; expected one of network, sample, after, from, to, steps, fold, digits
        ```plot steps=10 detail=full
                         ^~~~~~~~~~~
      lesson.md:10:1: error: an update needs the network's learning rate: training: {rate: 0.5}
        loss over training
        ^~~~~~~~~~~~~~~~~~

      """),
  BadLesson(
    name: "a plot of softmax",
    lesson: """
      ```network
      inputs: 1
      layers: [{nodes: 2, activation: softmax, weights: [[1], [2]]}]
      loss: cross-entropy
      samples: [{input: [1], target: [1, 0]}]
      ```

      ```plot
      activation of layer L at node 1
      ```
      """,
    diagnostics: """
      lesson.md:9:21: error: softmax has no curve of one variable: each of its activations depends on every pre-activation of the layer; 'loss along …' draws the loss along one weight or bias
        activation of layer L at node 1
                            ^

      """),
]
