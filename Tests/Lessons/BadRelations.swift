/// Relations that claim nothing, or of which nobody can tell what they claim.
let badRelations: [BadLesson] = [
  BadLesson(
    name: "lines of a check block that claim nothing",
    lesson: #"""
      ```check
      j \ne k
      q := 3
      w_{00}^{(2)} \leftarrow 2
      C_0
      ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:2:1: error: this claims nothing: it says which values an index has, defines a symbol or updates a quantity
        j \ne k
        ^~~~~~~
      lesson.md:3:1: error: this claims nothing: it says which values an index has, defines a symbol or updates a quantity
        q := 3
        ^~~~~~
      lesson.md:4:1: error: this claims nothing: it says which values an index has, defines a symbol or updates a quantity
        w_{00}^{(2)} \leftarrow 2
        ^~~~~~~~~~~~~~~~~~~~~~~~~
      lesson.md:5:1: error: a line of a check block is a relation, such as C_0 = 0.2984
        C_0
        ^~~

      """#),
  BadLesson(
    name: "inequalities in a check block",
    lesson: #"""
      ```check
      C_0 \ge 3
      C_0 < 3
      ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:2:9: error: this does not hold
        C_0 \ge 3
                ^
        left side   0.6669279
        right side  3

      """#),
  BadLesson(
    name: "lists",
    lesson: #"""
      ```check
      C_0 = 3, 4
      a_0^{(2)}, a_1^{(2)} = 0.5, 0.7
      ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:3:24: error: this is not the value
        a_0^{(2)}, a_1^{(2)} = 0.5, 0.7
                               ^~~
        left side   0.5876173
        right side  0.5
        to as many digits it is 0.6

      """#),
  BadLesson(
    name: "inequalities in a sentence",
    lesson: #"""
      If $a_0^{(2)} > 3$ and $a_1^{(2)} > 3$, then $a_0^{(2)} > 1$. <!-- false: it is less -->
      We have $C_0 > 5$. <!-- not checked: on another network -->
      Here $0.3 < 0.2$.

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:3:13: error: this does not hold
        Here $0.3 < 0.2$.
                    ^~~
        left side   0.3
        right side  0.2

      """#),
  BadLesson(
    name: "what both sides have and nobody can read",
    lesson: #"""
      $$C_0 + \|w\|^2 = 2 C_0 + \|w\|^2$$

      $$C_0 - \lambda R(w) = 2 C_0 - \lambda R(w)$$

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:1:19: error: this step does not hold
        $$C_0 + \|w\|^2 = 2 C_0 + \|w\|^2$$
                          ^~~~~
        left side   0.6669279
        right side  1.333856  (2 times the left side)
        without \|w\|^2, which both sides have and is not understood
        without 2 it holds: did you mean C_0?
      lesson.md:3:24: error: this step does not hold
        $$C_0 - \lambda R(w) = 2 C_0 - \lambda R(w)$$
                               ^~~~~~~~~~~~~~~~~~~~
        left side   0.6669279
        right side  1.333856  (2 times the left side)
        without - \lambda R(w), which both sides have and is not understood

      """#),
]
