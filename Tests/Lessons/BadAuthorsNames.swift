/// Names that cannot be read spoil themselves, and no formula without them.
let badAuthorsNames: [BadLesson] = [
  BadLesson(
    name: "a name that begins with an operator",
    lesson: #"""
      ---
      names: {'+q': 'b_0^{(1)}', 'U': 'a_0^{(2)}'}
      ---
      $U = 0.6$, $C_0 = 0.7 + q$ and $C_0 = 0.3 + 0.3$

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:2:9: error: the name '+q': a name begins with a letter or a command for a quantity, such as E, \text{net} or \nabla
        names: {'+q': 'b_0^{(1)}', 'U': 'a_0^{(2)}'}
                ^~~~
      lesson.md:4:39: error: this step does not hold
        $U = 0.6$, $C_0 = 0.7 + q$ and $C_0 = 0.3 + 0.3$
                                              ^~~~~~~~~
        left side   0.6669279
        right side  0.6

      """#),
  BadLesson(
    name: "two names that match the same signs",
    lesson: #"""
      ---
      names: {'V_j': 'z_j^{(2)}', 'V_k': 'a_k^{(2)}', 'U': 'a_0^{(2)}'}
      ---
      $V_0 = 1$, $U = 0.7$

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:2:29: error: the name 'V_k': it reads the same signs as 'V_j', since its letters stand for any index; letters for the units of a layer are set by notation: units
        names: {'V_j': 'z_j^{(2)}', 'V_k': 'a_k^{(2)}', 'U': 'a_0^{(2)}'}
                                    ^~~~~
      lesson.md:4:17: error: this is not the value
        $V_0 = 1$, $U = 0.7$
                        ^~~
        left side   0.5876173
        right side  0.7
        to as many digits it is 0.6

      """#),
  BadLesson(
    name: "digits that may be one index or two",
    lesson: #"""
      ---
      names: {'v_i': 'a_i^{(1)}', 'v_{jk}': 'w_{jk}^{(2)}'}
      ---
      $v_{12} = 0.6$, $v_{1,2} = 0.7$, $v_1 = 0.1$

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:4:28: error: this is not the value
        $v_{12} = 0.6$, $v_{1,2} = 0.7$, $v_1 = 0.1$
                                   ^~~
        left side   0.6
        right side  0.7
        to as many digits it is 0.6
      lesson.md:4:41: error: this is not the value
        $v_{12} = 0.6$, $v_{1,2} = 0.7$, $v_1 = 0.1$
                                                ^~~
        left side   0.5744425
        right side  0.1
        to as many digits it is 0.6

      """#),
  BadLesson(
    name: "a name whose meaning breaks off",
    lesson: #"""
      ---
      names: {'U': 'w_{0}^{('}
      ---
      $U = 1$, $C_0 = 0.1$

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:2:21: error: the name 'U': this brace is not closed
        names: {'U': 'w_{0}^{('}
                            ^
      lesson.md:4:17: error: this is not the value
        $U = 1$, $C_0 = 0.1$
                        ^~~
        left side   0.6669279
        right side  0.1
        to as many digits it is 0.7

      """#),
]
