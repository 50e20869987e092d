let badYAML: [BadYAML] = [
  BadYAML(
    source: "title: Loss: a sum\n",
    answer: """
      a.yaml:1:12: error: a second ': ' in one value
        title: Loss: a sum
                   ^
        a text with ': ' or ' #' in it wants single quotes, as in title: 'Loss: a sum'

      """),
  BadYAML(
    source: "a: 1\na: 2\n'a': 3\n",
    answer: """
      {a: 1}
      a.yaml:2:1: error: 'a' is given twice; first in line 1
        a: 2
        ^
      a.yaml:3:1: error: 'a' is given twice; first in line 1
        'a': 3
        ^~~

      """),
  BadYAML(
    source: "a:\n\tb: 1\n",
    answer: """
      a.yaml:2:1: error: a tab cannot indent YAML; use spaces
            b: 1
        ^~~~

      """),
  BadYAML(
    source: "a: [1, 2\nb: 3\n",
    answer: """
      a.yaml:2:2: error: expected ',' or ']' in the list that begins in line 1
        b: 3
         ^

      """),
  BadYAML(
    source: "a: {b: \\frac{1}{2}, c}\nd: 1\n",
    answer: #"""
      a.yaml:1:13: error: expected ',' or '}' in the mapping that begins in line 1
        a: {b: \frac{1}{2}, c}
                    ^
        a LaTeX text with braces or commas wants single quotes

      """#),
  BadYAML(
    source: "a: [1, 2]]\n",
    answer: """
      a.yaml:1:10: error: ']' closes nothing
        a: [1, 2]]
                 ^

      """),
  BadYAML(
    source: "{a: 1}: 2\n",
    answer: """
      {}
      a.yaml:1:1: error: a key must be text, found a mapping
        {a: 1}: 2
        ^~~~~~
        a text that begins with '{' or '[' wants single quotes

      """),
  BadYAML(
    source: "a: @b\n",
    answer: """
      a.yaml:1:4: error: a value cannot begin with '@'; put it in single quotes
        a: @b
           ^

      """),
  BadYAML(
    source: "a: `b`\n",
    answer: """
      a.yaml:1:4: error: a value cannot begin with '`'; put it in single quotes
        a: `b`
           ^

      """),
  BadYAML(
    source: "a: \"\\sigma\"\n",
    answer: #"""
      a.yaml:1:5: error: a backslash in double quotes begins an escape, and this is none; LaTeX wants single quotes
        a: "\sigma"
            ^

      """#),
  BadYAML(
    source: "a: \"\\frac{1}{2}\\tanh\"\n",
    answer: #"""
      {a: "\u{C}rac{1}{2}\u{9}anh"}
      a.yaml:1:5: warning: '\f' in double quotes is one control character; LaTeX wants single quotes
        a: "\frac{1}{2}\tanh"
            ^~

      """#),
  BadYAML(
    source: "a: 'open\nb: 1\n",
    answer: """
      a.yaml:1:4: error: a quoted text that is not closed
        a: 'open
           ^

      """),
  BadYAML(
    source: "a: \"open\nb: 1\n",
    answer: """
      a.yaml:1:4: error: a quoted text that is not closed
        a: "open
           ^

      """),
  BadYAML(
    source: "a: *x\n",
    answer: """
      a.yaml:1:4: error: '*x' refers to no anchor above
        a: *x
           ^~

      """),
  BadYAML(
    source: "abc: &one 1\nb: *on\n",
    answer: """
      a.yaml:2:4: error: '*on' refers to no anchor above; did you mean '*one'?
        b: *on
           ^~~

      """),
  BadYAML(
    source: "a: &x [*x]\n",
    answer: """
      a.yaml:1:8: error: '*x' stands within what it refers to
        a: &x [*x]
               ^~

      """),
  BadYAML(
    source: "a: 1\n---\nb: 2\n",
    answer: """
      a.yaml:2:1: error: a second YAML document; one is expected
        ---
        ^~~

      """),
  BadYAML(
    source: "a: 1\n  b: 2\n",
    answer: """
      a.yaml:2:4: error: this does not stand in line with what is above it
          b: 2
           ^
        keys of one mapping, and dashes of one list, begin in the same column

      """),
  BadYAML(
    source: "a:\n  - 1\n - 2\n",
    answer: """
      a.yaml:3:2: error: this does not stand in line with what is above it
         - 2
         ^
        keys of one mapping, and dashes of one list, begin in the same column

      """),
  BadYAML(
    source: "a: 1\nb\nc: 2\n",
    answer: """
      a.yaml:2:1: error: expected ':' after this key
        b
        ^
        a pair is written as key: value

      """),
  BadYAML(
    source: "a\nb: 2\n",
    answer: """
      a.yaml:2:2: error: this does not stand in line with what is above it
        b: 2
         ^
        keys of one mapping, and dashes of one list, begin in the same column

      """),
  BadYAML(
    source: "a: - b\n",
    answer: """
      a.yaml:1:4: error: a list with dashes begins in a line of its own
        a: - b
           ^

      """),
  BadYAML(
    source: "- a\nb: 1\n",
    answer: """
      a.yaml:2:1: error: this does not stand in line with what is above it
        b: 1
        ^
        keys of one mapping, and dashes of one list, begin in the same column

      """),
  BadYAML(
    source: "a: b\u{0001}c\n",
    answer: #"""
      a.yaml:1:5: error: a control character; YAML allows none
        a: b\u{1}c
            ^~~~~

      """#),
  BadYAML(
    source: "%YAML 3.0\n---\na\n",
    answer: """
      a.yaml:1:1: error: this is not YAML: found incompatible YAML document
        %YAML 3.0
        ^

      """),
  BadYAML(
    source: "a: %b\n",
    answer: """
      a.yaml:1:4: error: a value cannot begin with '%'; put it in single quotes
        a: %b
           ^

      """),
  BadYAML(
    source: "a: !<\n",
    answer: """
      a.yaml:1:6: error: this is not YAML: did not find expected tag URI
        a: !<
             ^

      """),
  BadYAML(
    source: "a: 1\n ? b\n",
    answer: """
      {a: 1 ? b}

      """),
  BadYAML(
    source: "é: [ö, 'ü\n",
    answer: """
      a.yaml:1:8: error: a quoted text that is not closed
        é: [ö, 'ü
               ^

      """),
]
