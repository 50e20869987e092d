let badFormulas: [BadLesson] = [
  BadLesson(
    name: "a name that breaks off behind its letter",
    lesson: #"""
      ---
      names: {'b^l': 'b_0^{(l)}'}
      ---
      $b_$, $b_ = ?$

      """# + smallNetwork,
    diagnostics: #"""
      lesson.md:4:11: error: found a relation sign where `{` was expected
        $b_$, $b_ = ?$
                  ^

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
      lesson.md:1:86: warning: this is taken for code; did you mean '{value} C_0'?
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
]
