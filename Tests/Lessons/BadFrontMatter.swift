let badFrontMatter: [BadLesson] = [
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
      lesson.md:10:10: error: the name 'E': this brace is not closed
          'E': C_{
                 ^
      lesson.md:11:10: error: the name 'w_5': 'after' takes a number of updates up to 1000000
          'w_5': w_{00}^{(2)} after never
                 ^~~~~~~~~~~~~~~~~~~~~~~~
      lesson.md:12:3: error: the name '= x': a name begins with a letter or a command for a quantity, such as E, \text{net} or \nabla
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
      colour: red
      ---
      x

      """ + smallNetwork,
    diagnostics: """
      lesson.md:2:1: error: unknown key 'titel' in the front matter; did you mean 'title'?
        titel: X
        ^~~~~
        a key of your own begins with 'x-'
      lesson.md:3:1: error: unknown key 'notations' in the front matter; did you mean 'notation'?
        notations: {layer: paren}
        ^~~~~~~~~
        a key of your own begins with 'x-'
      lesson.md:4:1: error: unknown key 'colour' in the front matter; expected one of title, lang, network, digits, notation, names, author, authors, affiliations, date, description, keywords, tags, categories, license
        colour: red
        ^~~~~~
        a key of your own begins with 'x-'

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
]
