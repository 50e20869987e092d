let badLessons: [BadLesson] = [
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
      lesson.md:3:42: error: a derivative is understood by one symbol
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
    name: "kinds that this version does not carry out",
    lesson: """
      ```plot
      loss along x
      ```

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:4: error: 'plot' blocks are not carried out by this version yet
        ```plot
           ^~~~

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
  BadLesson(
    name: "a lesson without a network",
    lesson: """
      $$C_0 = ?$$

      ```forward
      ```

      """,
    diagnostics: """
      lesson.md:1:9: error: there is no network to compute this on
        $$C_0 = ?$$
                ^
        write a network block above, or name a file with network: in chainrule.yaml

      """),
  BadLesson(
    name: "mathematics that is not closed",
    lesson: """
      Text.

      $$C_0 = 1

      More.

      """,
    diagnostics: #"""
      lesson.md:3:1: error: this '$$' is never closed; a formula ends with a line that ends with '$$'
        $$C_0 = 1
        ^~
        two dollars that are no formula are written \$\$

      """#),
  BadLesson(
    name: "a question without a side",
    lesson: """
      $$? = C_0$$

      $? $

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:3: error: '?' needs an expression on the side before it
        $$? = C_0$$
          ^

      """),
  BadLesson(
    name: "a question about what is not there",
    lesson: #"""
      Here $w_{19}^{(L)} = ?$ and

      $$\begin{aligned}
      C_0 &= ? \\
      z_5^{(1)} &= ??
      \end{aligned}$$

      """# + smallNetwork,
    diagnostics: """
      lesson.md:1:7: error: there is no node 9 in layer 1: its nodes are 0 to 2
        Here $w_{19}^{(L)} = ?$ and
              ^~~~~~~~~~~~
      lesson.md:5:1: error: there is no node 5 in layer 1: its nodes are 0 to 2
        z_5^{(1)} &= ??
        ^~~~~~~~~

      """),
  BadLesson(
    name: "a question in what cannot be read",
    lesson: #"""
      $$\mathbb{W} x = ?$$

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:1:3: error: `\mathbb` is not understood in a formula
        $$\mathbb{W} x = ?$$
          ^~~~~~~

      """#),
  BadLesson(
    name: "a question about any index",
    lesson: """
      $$a_j^{(L)} = ?$$

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:3: error: the index j has no value: no sum runs over it, and none was given
        $$a_j^{(L)} = ?$$
          ^~~~~~~~~

      """),
  BadLesson(
    name: "a formula without a question is left alone",
    lesson: #"""
      $$\mathbb{W} x_9 = \foo$$

      """# + smallNetwork,
    diagnostics: """

      """),
  BadLesson(
    name: "values in prose",
    lesson: #"""
      The value `{value} w_{19}^{(L)}`, `{value} C_0 = 1`, `{value} \frac{1}`, `{value}`, `{vlaue} C_0`, `{other} x`.

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:1:20: error: there is no node 9 in layer 1: its nodes are 0 to 2
        The value `{value} w_{19}^{(L)}`, `{value} C_0 = 1`, `{value} \frac{1}`, `{value}`, `{vlaue} C_0`,…
                           ^~~~~~~~~~~~
      lesson.md:1:36: error: '{value}' needs one expression, without a relation sign
        … value `{value} w_{19}^{(L)}`, `{value} C_0 = 1`, `{value} \frac{1}`, `{value}`, `{vlaue} C_0`, `{…
                                         ^~~~~~~~~~~~~~~
      lesson.md:1:71: error: found the end of the formula where `{` was expected
        …alue} w_{19}^{(L)}`, `{value} C_0 = 1`, `{value} \frac{1}`, `{value}`, `{vlaue} C_0`, `{other} x`.
                                                                  ^
      lesson.md:1:82: error: the formula is empty
        …alue} w_{19}^{(L)}`, `{value} C_0 = 1`, `{value} \frac{1}`, `{value}`, `{vlaue} C_0`, `{other} x`.
                                                                             ^
      lesson.md:1:86: warning: '{vlaue}' is taken for code; did you mean '{value}'?
        …alue} w_{19}^{(L)}`, `{value} C_0 = 1`, `{value} \frac{1}`, `{value}`, `{vlaue} C_0`, `{other} x`.
                                                                                 ^~~~~~~~~~~

      """#),
  BadLesson(
    name: "raw HTML",
    lesson: """
      <div class="x">
      Text
      </div>

      A <b>bold</b> word. <!-- a comment -->

      <!-- another
      comment -->

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:1: error: raw HTML; write it as Markdown, or allow it with 'html: allow' in chainrule.yaml
        <div class="x">
        ^~~~~~~~~~~~~~~
      lesson.md:5:3: error: raw HTML; write it as Markdown, or allow it with 'html: allow' in chainrule.yaml
        A <b>bold</b> word. <!-- a comment -->
          ^~~

      """),
  BadLesson(
    name: "a notation and names that cannot be meant",
    lesson: #"""
      ---
      notation:
        layer: square
        nodes-from: 2
        units: {i: first, L: 2, k: 1}
        activation: [f, '']
        sample-count: mm
        wieght: from-to
      names:
        'E': C_{
        'w_5': w_{00}^{(2)} after never
        '= x': C_0
        'b_1': '[b_0^{(1)}]'
        'net_j': \foo_j
      ---
      x

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:3:10: error: unknown 'layer' 'square'; expected one of paren, bracket, bare
          layer: square
                 ^~~~~~
      lesson.md:4:15: error: 'nodes-from' must be a whole number from 0 to 1, found 2
          nodes-from: 2
                      ^
      lesson.md:5:14: error: a layer is a number, l, L, or one of these with a number added, found 'first'
          units: {i: first, L: 2, k: 1}
                     ^~~~~
      lesson.md:5:21: error: an index is one letter other than l and L, found 'L'
          units: {i: first, L: 2, k: 1}
                            ^
      lesson.md:6:19: error: 'activation' must be text, found ''
          activation: [f, '']
                          ^~
      lesson.md:7:17: error: 'sample-count' is one letter, such as m, found 'mm'
          sample-count: mm
                        ^~
      lesson.md:8:3: error: unknown key 'wieght' in 'notation'; did you mean 'weight'?
          wieght: from-to
          ^~~~~~
      lesson.md:10:8: error: the name 'E': an index is made of digits and letters, as in `_{12}`, `_{jk}` or `_{n-1}`
          'E': C_{
               ^~~
      lesson.md:11:10: error: the name 'w_5': 'after' takes a number of updates up to 1000000
          'w_5': w_{00}^{(2)} after never
                 ^~~~~~~~~~~~~~~~~~~~~~~~
      lesson.md:12:3: error: the name '= x': a name begins with a letter or a command, such as E or \text{net}
          '= x': C_0
          ^~~~~
      lesson.md:13:11: error: the name 'b_1': a list holds two quantities or more
          'b_1': '[b_0^{(1)}]'
                  ^~~~~~~~~~~
      lesson.md:14:12: error: the name 'net_j': `\foo` is not understood in a formula
          'net_j': \foo_j
                   ^~~~

      """#),
  BadLesson(
    name: "unknown keys of the front matter",
    lesson: """
      ---
      titel: X
      notations: {layer: paren}
      author: Me
      ---
      x

      """ + smallNetwork,
    diagnostics: """
      lesson.md:2:1: error: unknown key 'titel' in the front matter; did you mean 'title'?
        titel: X
        ^~~~~
      lesson.md:3:1: error: unknown key 'notations' in the front matter; did you mean 'notation'?
        notations: {layer: paren}
        ^~~~~~~~~
      lesson.md:4:1: error: unknown key 'author' in the front matter; expected one of title, lang, network, digits, notation, names
        author: Me
        ^~~~~~

      """),
  BadLesson(
    name: "wrong values in the front matter",
    lesson: """
      ---
      title: [a]
      lang: english language
      digits: 40
      network:
      ---
      x

      """ + smallNetwork,
    diagnostics: """
      lesson.md:2:8: error: the title must be text, found a list
        title: [a]
               ^~~
      lesson.md:3:7: error: 'lang' must be a language tag such as en or pt-BR, found 'english language'
        lang: english language
              ^~~~~~~~~~~~~~~~
      lesson.md:4:9: error: 'digits' must be a whole number from 1 to 15, found 40
        digits: 40
                ^~
      lesson.md:5:9: error: 'network' must be text, found nothing
        network:
                ^

      """),
  BadLesson(
    name: "a title with a colon",
    lesson: """
      ---
      title: Loss: a sum
      ---
      x

      """ + smallNetwork,
    diagnostics: """
      lesson.md:2:12: error: a second ': ' in one value
        title: Loss: a sum
                   ^
        a text with ': ' or ' #' in it wants single quotes, as in title: 'Loss: a sum'

      """),
  BadLesson(
    name: "a title with a comment",
    lesson: """
      ---
      title: Lesson #2
      ---
      x

      """ + smallNetwork,
    diagnostics: """
      lesson.md:2:15: warning: the title ends here: ' #' begins a comment
        title: Lesson #2
                      ^~
        if it belongs to the title, put the whole title in single quotes

      """),
  BadLesson(
    name: "front matter that is a list",
    lesson: """
      ---
      - a
      ---
      x

      """ + smallNetwork,
    diagnostics: """
      lesson.md:2:1: error: the front matter must be a mapping, such as title: …, found a list
        - a
        ^~~

      """),
  BadLesson(
    name: "front matter that never ends",
    lesson: """
      ---
      title: x

      Text

      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:1: error: the front matter that begins here never ends; it ends with a line of '---'
        ---
        ^~~

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
