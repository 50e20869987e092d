let badLabels: [BadLesson] = [
  BadLesson(
    name: "a label without a name",
    lesson: """
      $$C_0 = C_0$$ {#eq:}
      """ + smallNetwork,
    diagnostics: """
      lesson.md:1:16: error: a label has a name behind '#eq:', such as {#eq:loss}; found '#eq:'
        $$C_0 = C_0$$ {#eq:}
                       ^~~~

      """),
  BadLesson(
    name: "labels behind nothing that can have one",
    lesson: #"""
      : A caption of nothing. {#fig:x}

      A text. {#eq:text}

      > - An item {#tbl:item}

      $$C_0 = C_0$$ {eq:loss}

      {#own} is a text, and {eq:y} is one, too, \{#eq:z}

      """# + smallNetwork,
    diagnostics: """
      lesson.md:1:26: error: a caption stands under a table or a drawing, and there is none above this one
        : A caption of nothing. {#fig:x}
                                 ^~~~~~
      lesson.md:3:10: error: '#eq:text' labels a paragraph; a label is for a formula, a figure or a table
        A text. {#eq:text}
                 ^~~~~~~~
      lesson.md:5:14: error: '#tbl:item' labels a paragraph; a label is for a formula, a figure or a table
        > - An item {#tbl:item}
                     ^~~~~~~~~
      lesson.md:7:16: warning: '{eq:loss}' is no label; a label is {#eq:loss}
        $$C_0 = C_0$$ {eq:loss}
                       ^~~~~~~

      """),
  BadLesson(
    name: "a caption where nothing is drawn",
    lesson: """
      ```forward
      ```

      : All nodes. {#fig:nodes}

      """ + smallNetwork,
    diagnostics: """
      lesson.md:4:15: error: this forward block makes no drawing that a caption could stand under
        : All nodes. {#fig:nodes}
                      ^~~~~~~~~~

      """),
  BadLesson(
    name: "a caption under two drawings",
    lesson: #"""
      ```diagram
      \frac{\partial C_0}{\partial w_{12}^{(L)}}
      \frac{\partial C_0}{\partial w_{11}^{(L)}}
      ```

      : Two paths. {#fig:paths}

      """# + smallNetwork,
    diagnostics: """
      lesson.md:6:15: error: a caption stands under one drawing; this diagram block makes 2
        : Two paths. {#fig:paths}
                      ^~~~~~~~~~

      """),
  BadLesson(
    name: "a label of code",
    lesson: """
      ```swift
      let x = 1
      ```

      : Code. {#fig:code}

      """,
    diagnostics: """
      lesson.md:5:10: error: '#fig:code' labels code; a label is for a formula, a figure or a table
        : Code. {#fig:code}
                 ^~~~~~~~~

      """),
  BadLesson(
    name: "a label of a formula within a line",
    lesson: "*Here $$x$$ {#eq:x}*\n",
    diagnostics: """
      lesson.md:1:14: error: '#eq:x' labels a formula within a line; a formula with a label has \
      its lines for itself
        *Here $$x$$ {#eq:x}*
                     ^~~~~

      """),
]
