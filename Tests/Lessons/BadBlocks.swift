let badBlocks: [BadLesson] = [
  BadLesson(
    name: "a quantity of another sample than the block's",
    lesson: #"""
      ```network
      inputs: 1
      layers: [{nodes: 1, activation: sigmoid, weights: [[1]]}]
      loss: sum-of-squares
      samples: [{input: [1], target: [0]}, {input: [2], target: [1]}]
      ```

      ```derive sample=1
      \frac{\partial C_0}{\partial w_{00}^{(L)}}
      \frac{\partial C_1}{\partial w_{00}^{(L)}}
      \frac{\partial C}{\partial w_{00}^{(L)}}
      ```

      ```plot sample=1
      C_0 along w_{00}^{(1)}
      loss along w_{00}^{(1)}
      ```

      ```diagram sample=1
      \frac{\partial C_0}{\partial w_{00}^{(L)}}
      ```

      """#,
    diagnostics: #"""
      lesson.md:9:16: error: 'C_0' belongs to another sample than the block, which says 'sample=1'
        \frac{\partial C_0}{\partial w_{00}^{(L)}}
                       ^~~
      lesson.md:15:1: error: 'C_0' belongs to another sample than the block, which says 'sample=1'
        C_0 along w_{00}^{(1)}
        ^~~
      lesson.md:20:16: error: 'C_0' belongs to another sample than the block, which says 'sample=1'
        \frac{\partial C_0}{\partial w_{00}^{(L)}}
                       ^~~

      """#),
  BadLesson(
    name: "relations of another sample than the check block's",
    lesson: #"""
      ```network
      inputs: 1
      layers: [{nodes: 1, activation: sigmoid, weights: [[1]]}]
      loss: sum-of-squares
      samples: [{input: [1], target: [0]}, {input: [2], target: [1]}, {input: [3], target: [1]}]
      ```

      ```check sample=1
      C_0 = 0.5344
      C_1 = 0.01421
      a_0^{(L)} = 0.8808
      C = \frac{1}{3}(C_0 + C_1 + C_2)
      C = \frac{1}{n} \sum_{i=0}^{n-1} C_i
      C = \frac{1}{3}(C_0 + \dots + C_{n-1})
      C_i = (a_0^{(L)} - y_0)^2
      C_1 = 0.01421, \quad \frac{\partial C_{0}}{\partial a_0^{(L)}} = 2(a_0^{(L)} - y_0)
      C_0 - C_1 = 0.5202
      C_2 = C_0 - 0.53
      C_{20} = C_2
      ```

      ```check sample=0
      C_1 = 0.01421
      C_0 = 0.5344
      ```

      """#,
    diagnostics: #"""
      lesson.md:9:1: error: 'C_0' belongs to another sample than the block, which says 'sample=1'
        C_0 = 0.5344
        ^~~
      lesson.md:16:37: error: 'C_{0}' belongs to another sample than the block, which says 'sample=1'
        C_1 = 0.01421, \quad \frac{\partial C_{0}}{\partial a_0^{(L)}} = 2(a_0^{(L)} - y_0)
                                            ^~~~~
      lesson.md:18:1: error: 'C_2' belongs to another sample than the block, which says 'sample=1'
        C_2 = C_0 - 0.53
        ^~~
      lesson.md:19:1: error: 'C_{20}' belongs to another sample than the block, which says 'sample=1'
        C_{20} = C_2
        ^~~~~~
      lesson.md:23:1: error: 'C_1' belongs to another sample than the block, which says 'sample=0'
        C_1 = 0.01421
        ^~~

      """#),
  BadLesson(
    name: "relations of another author's sample than the check block's",
    lesson: #"""
      ---
      notation: {layer: bracket, samples-from: 1, nodes-from: 1}
      names: {'C^{+}': C_1 after 1}
      ---

      ```network
      inputs: 1
      layers: [{nodes: 1, activation: sigmoid, weights: [[1]]}]
      loss: sum-of-squares
      training: {rate: 0.5}
      samples: [{input: [1], target: [0]}, {input: [2], target: [1]}]
      ```

      ```check sample=2
      a_j^{[1](1)} = \sigma(z_j^{[1](1)})
      a_j^{[1](2)} = \sigma(z_j^{[1](2)})
      C_2 = 0.01421
      C^{+} < 1
      ```

      """#,
    diagnostics: #"""
      lesson.md:15:1: error: 'a_j^{[1](1)}' belongs to another sample than the block, which says 'sample=2'
        a_j^{[1](1)} = \sigma(z_j^{[1](1)})
        ^~~~~~~~~~~~
      lesson.md:18:1: error: 'C^{+}' belongs to another sample than the block, which says 'sample=2'
        C^{+} < 1
        ^~~~~

      """#),
  BadLesson(
    name: "a node that does not exist",
    lesson: #"""
      ```derive
      \frac{\partial C_0}{\partial w_{12}^{(L)}}
      \frac{\partial C_0}{\partial w_{19}^{(L)}}
      ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:3:30: error: there is no node 9 in layer 1: its nodes are 0 to 2
        \frac{\partial C_0}{\partial w_{19}^{(L)}}
                                     ^~~~~~~~~~~~

      """#),
  BadLesson(
    name: "a layer that does not exist",
    lesson: #"""
      ```derive
      \frac{\partial C_0}{\partial a_1^{(7)}}
      ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:2:30: error: there is no layer 7: the network's layers are 1 to 2 (0 is the input)
        \frac{\partial C_0}{\partial a_1^{(7)}}
                                     ^~~~~~~~~

      """#),
  BadLesson(
    name: "a block in a list in a quote",
    lesson: #"""
      > - x
      >
      >   ```derive
      >   \frac{\partial C_0}{\partial w_{19}^{(L)}}
      >   ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:4:34: error: there is no node 9 in layer 1: its nodes are 0 to 2
        >   \frac{\partial C_0}{\partial w_{19}^{(L)}}
                                         ^~~~~~~~~~~~

      """#),
  BadLesson(
    name: "a sample that does not exist in a formula",
    lesson: """
      $$C_4 = ?$$

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:3: error: there is no sample 4: the only sample is 0
        $$C_4 = ?$$
          ^~~

      """),
  BadLesson(
    name: "a command that is none in a derive block",
    lesson: #"""
      ```derive
      \frac{\partial C_0}{\partial \wheight_{12}^{(L)}}
      \frac{\partial C_0}{\partial w_{12}^{(L)}
      ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:2:30: error: `\wheight` is not understood in a formula
        \frac{\partial C_0}{\partial \wheight_{12}^{(L)}}
                                     ^~~~~~~~
      lesson.md:3:20: error: this brace is not closed
        \frac{\partial C_0}{\partial w_{12}^{(L)}
                           ^

      """#),
  BadLesson(
    name: "a relation in a derive block",
    lesson: #"""
      ```derive
      \frac{\partial C_0}{\partial w_{12}^{(L)}} = ?
      ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:2:1: error: a derive block has one quantity in each line, without a relation sign
        \frac{\partial C_0}{\partial w_{12}^{(L)}} = ?
        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

      """#),
  BadLesson(
    name: "a quantity that is no derivative",
    lesson: """
      ```derive
      w_{12}^{(L)}
      ```

      """ + smallNetwork,
    diagnostics: #"""
      lesson.md:2:1: error: found 'w_{12}^{(L)}' where a derivative was expected, such as \frac{\partial C_0}{\partial w_{00}^{(L)}}
        w_{12}^{(L)}
        ^~~~~~~~~~~~

      """#),
  BadLesson(
    name: "dollars in a derive block",
    lesson: #"""
      ```derive
      $\frac{\partial C_0}{\partial w_{12}^{(L)}}$
      ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:2:1: error: a line of a derive block is LaTeX without dollars
        $\frac{\partial C_0}{\partial w_{12}^{(L)}}$
        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

      """#),
  BadLesson(
    name: "an empty derive block",
    lesson: """
      ```derive

      ```

      """ + smallNetwork,
    diagnostics: #"""
      lesson.md:1:4: error: a derive block needs a quantity in each line
        ```derive
           ^~~~~~
        such as \frac{\partial C_0}{\partial w_{12}^{(L)}}

      """#),
  BadLesson(
    name: "text in a forward block",
    lesson: """
      ```forward
      layer 1
      ```

      """ + smallNetwork,
    diagnostics: """
      lesson.md:2:1: error: a forward block has no text, found 'layer 1'
        layer 1
        ^~~~~~~

      """),
  BadLesson(
    name: "a layer of gradients that does not exist",
    lesson: """
      ```gradients
      layer 3
      ```

      ```gradients
      L-2
      ```

      """ + smallNetwork,
    diagnostics: """
      lesson.md:2:1: error: a gradients block has no text, or one layer; found 'layer 3'
        layer 3
        ^~~~~~~
        the network has layers 1 to 2; L is the last
      lesson.md:6:1: error: a gradients block has no text, or one layer; found 'L-2'
        L-2
        ^~~
        the network has layers 1 to 2; L is the last

      """),
  BadLesson(
    name: "an unknown option",
    lesson: #"""
      ```derive details=terse
      \frac{\partial C_0}{\partial w_{12}^{(L)}}
      ```

      ```network after=3
      file: x
      ```

      """#,
    diagnostics: """
      lesson.md:1:11: error: unknown option 'details' of a derive block; did you mean 'detail'?
        ```derive details=terse
                  ^~~~~~~~~~~~~
      lesson.md:5:12: error: unknown option 'after' of a network block; expected one of sample, fold, digits
        ```network after=3
                   ^~~~~~~
      lesson.md:6:7: error: the network file 'x' does not exist
        file: x
              ^

      """),
  BadLesson(
    name: "a wrong option above a quantity that does not exist",
    lesson: #"""
      ```derive detial=terse
      \frac{\partial C_0}{\partial w_{19}^{(L)}}
      ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:1:11: error: unknown option 'detial' of a derive block; did you mean 'detail'?
        ```derive detial=terse
                  ^~~~~~~~~~~~
      lesson.md:2:30: error: there is no node 9 in layer 1: its nodes are 0 to 2
        \frac{\partial C_0}{\partial w_{19}^{(L)}}
                                     ^~~~~~~~~~~~

      """#),
  BadLesson(
    name: "options with wrong values",
    lesson: #"""
      ```derive detail=brief digits=99 fold=opne sample=-1 after=x
      \frac{\partial C_0}{\partial w_{12}^{(L)}}
      ```

      """# + smallNetwork,
    diagnostics: """
      lesson.md:1:18: error: unknown value 'brief' of 'detail'; expected one of full, terse
        ```derive detail=brief digits=99 fold=opne sample=-1 after=x
                         ^~~~~
      lesson.md:1:31: error: 'digits' must be a whole number from 1 to 15, found '99'
        ```derive detail=brief digits=99 fold=opne sample=-1 after=x
                                      ^~
      lesson.md:1:39: error: unknown value 'opne' of 'fold'; did you mean 'open'?
        ```derive detail=brief digits=99 fold=opne sample=-1 after=x
                                              ^~~~
      lesson.md:1:51: error: 'sample' must be a whole number of at least 0, found '-1'
        ```derive detail=brief digits=99 fold=opne sample=-1 after=x
                                                          ^~
      lesson.md:1:60: error: 'after' must be a whole number of at least 0, found 'x'
        ```derive detail=brief digits=99 fold=opne sample=-1 after=x
                                                                   ^

      """),
  BadLesson(
    name: "an option without a value",
    lesson: """
      ```forward fold closed sample= fold=open fold=open
      ```

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:12: error: expected fold=…, found 'fold'
        ```forward fold closed sample= fold=open fold=open
                   ^~~~
      lesson.md:1:17: error: expected key=value, found 'closed'
        ```forward fold closed sample= fold=open fold=open
                        ^~~~~~
      lesson.md:1:24: error: 'sample' must be a whole number of at least 0, found ''
        ```forward fold closed sample= fold=open fold=open
                               ^~~~~~~
      lesson.md:1:42: error: 'fold' is given twice
        ```forward fold closed sample= fold=open fold=open
                                                 ^~~~~~~~~

      """),
  BadLesson(
    name: "a sample that does not exist",
    lesson: """
      ```forward sample=1
      ```

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:19: error: there is no sample 1: the network has only sample 0
        ```forward sample=1
                          ^

      """),
  BadLesson(
    name: "updates without a rate",
    lesson: """
      ```forward after=1
      ```

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:18: error: an update needs the network's learning rate: training: {rate: 0.5}
        ```forward after=1
                         ^

      """),
  BadLesson(
    name: "a network that does not exist",
    lesson: """
      ```forward network=smal
      ```

      ```forward network="the large one"
      ```

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:20: error: no network is called 'smal'; did you mean 'small'?
        ```forward network=smal
                           ^~~~
      lesson.md:4:20: error: no network is called 'the large one'; expected one of small
        ```forward network="the large one"
                           ^~~~~~~~~~~~~~~

      """),
  BadLesson(
    name: "a kind with a slip",
    lesson: #"""
      ```derve
      \frac{\partial C_0}{\partial w_{12}^{(L)}}
      ```

      ```Forward
      ```

      ```python
      x = 1
      ```

      """# + smallNetwork,
    diagnostics: """
      lesson.md:1:4: warning: 'derve' is taken for a language; did you mean 'derive'?
        ```derve
           ^~~~~
      lesson.md:5:4: warning: 'Forward' is taken for a language; did you mean 'forward'?
        ```Forward
           ^~~~~~~

      """),
  BadLesson(
    name: "diagrams of what has no paths",
    lesson: #"""
      ```diagram
      C_0
      w_{99}^{(L)}
      \frac{\partial a_0^{(1)}}{\partial a_1^{(L)}}
      $w_{00}^{(1)}$
      ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:2:1: error: C_0 does not depend on C_0: no path leads there
        C_0
        ^~~
      lesson.md:3:1: error: there is no node 9 in layer 2: its nodes are 0 to 1
        w_{99}^{(L)}
        ^~~~~~~~~~~~
      lesson.md:4:1: error: a_0^{(1)} does not depend on a_1^{(L)}: no path leads there
        \frac{\partial a_0^{(1)}}{\partial a_1^{(L)}}
        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      lesson.md:5:1: error: a line of a diagram block is LaTeX without dollars
        $w_{00}^{(1)}$
        ^~~~~~~~~~~~~~

      """#),
]
