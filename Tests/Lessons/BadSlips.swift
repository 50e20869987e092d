/// Signs without which a formula means nothing, in a lesson.
let badSlips: [BadLesson] = [
  BadLesson(
    name: "a derivative without one of its signs",
    lesson: #"""
      $$\frac{\partial C_0}{w_{00}^{(2)}} = \delta_0^{(2)} a_0^{(1)}$$

      The slope $\frac{C_0}{\partial a_0^{(2)}} = 1$ and $\frac{d C_0}{\partial z_0^{(2)}} = \delta_0^{(2)}$.

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:1:23: error: `\partial` is missing below the line
        $$\frac{\partial C_0}{w_{00}^{(2)}} = \delta_0^{(2)} a_0^{(1)}$$
                              ^~~~~~~~~~~~
        did you mean \partial w_{00}^{(2)}?
      lesson.md:3:18: error: `\partial` is missing above the line
        The slope $\frac{C_0}{\partial a_0^{(2)}} = 1$ and $\frac{d C_0}{\partial z_0^{(2)}} = \delta_0^{(…
                         ^~~
        did you mean \partial C_0?
      lesson.md:3:59: error: `d` stands above the line, and `\partial` below
        …lope $\frac{C_0}{\partial a_0^{(2)}} = 1$ and $\frac{d C_0}{\partial z_0^{(2)}} = \delta_0^{(2)}$.
                                                              ^~~~~
        did you mean \partial C_0?

      """#),
  BadLesson(
    name: "a derivative by nothing, of nothing",
    lesson: #"""
      $$\frac{\partial C_0}{\partial} = 1$$

      $$\frac{\partial}{\partial w_{00}^{(2)}} = 3$$

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:1:23: error: it is not said by what this is differentiated
        $$\frac{\partial C_0}{\partial} = 1$$
                              ^~~~~~~~
      lesson.md:3:3: error: nothing is differentiated here: a quantity was expected behind it
        $$\frac{\partial}{\partial w_{00}^{(2)}} = 3$$
          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

      """#),
  BadLesson(
    name: "a power of nothing",
    lesson: #"""
      $$C_0 = 1 + ^2, \qquad C_0 = ()^2$$

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:1:13: error: nothing stands before `^` that it could raise
        $$C_0 = 1 + ^2, \qquad C_0 = ()^2$$
                    ^~
      lesson.md:1:30: error: nothing stands between these brackets
        $$C_0 = 1 + ^2, \qquad C_0 = ()^2$$
                                     ^~

      """#),
  BadLesson(
    name: "a slip in a check block",
    lesson: #"""
      ```check
      \frac{\partial C_0}{w_{00}^{(2)}} = 0.1
      ```

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:2:21: error: `\partial` is missing below the line
        \frac{\partial C_0}{w_{00}^{(2)}} = 0.1
                            ^~~~~~~~~~~~
        did you mean \partial w_{00}^{(2)}?

      """#),
  BadLesson(
    name: "a slip that is quoted, and one that is exempt",
    lesson: #"""
      $\frac{\partial C_0}{w_{00}^{(2)}} = 1$ <!-- false: a sign is missing -->

      $\frac{\partial C_0}{w_{00}^{(2)}} = 1$ <!-- not checked: a sign is missing -->

      """# + smallNetwork,
    diagnostics: #"""

      """#),
]
