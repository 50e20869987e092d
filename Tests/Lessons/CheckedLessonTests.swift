import Testing

/// What an author is told of the equations of a lesson.
@Suite struct CheckedLessonTests {
  @Test func saysWhereAStepFailsAndWhatWouldBeRight() throws {
    let folder = try LessonFolder([
      "lesson.md": #"""
      # A weight

      $$\frac{\partial C_0}{\partial w_{12}^{(L)}}
      = 2(a_1^{(L)} - y_1)\, g^{(L)}(z_1^{(L)})\, a_2^{(L-1)}$$

      The loss is $C_0 = 0.6$, and for each node $z_j^{(l)} = \sum_k w_{kj}^{(l)} a_k^{(l-1)}$.
      With $e_j := a_j^{(L)} - y_j$ we have $\frac{\partial C_0}{\partial a_j^{(L)}} = 2 e_j$.

      $$\frac{\partial C_\theta}{\partial a_1^{(L)}} = 2(a_1^{(L)} - y_1)$$
      """# + smallNetwork
    ])
    #expect(
      try folder.lesson("lesson.md").diagnostics == #"""
        lesson.md:4:24: error: this step does not hold
          = 2(a_1^{(L)} - y_1)\, g^{(L)}(z_1^{(L)})\, a_2^{(L-1)}$$
                                 ^~~~~~~~~~~~~~~~~~
          left side   0.1825441
          right side  0.6185608
          with g'^{(L)} for g^{(L)} it holds: did you mean g'^{(L)}(z_1^{(L)})?
        lesson.md:6:20: error: this is not the value
          The loss is $C_0 = 0.6$, and for each node $z_j^{(l)} = \sum_k w_{kj}^{(l)} a_k^{(l-1)}$.
                             ^~~
          left side   0.6669279
          right side  0.6
          to as many digits it is 0.7
        lesson.md:6:57: error: the index k counts the nodes of two different layers
          The loss is $C_0 = 0.6$, and for each node $z_j^{(l)} = \sum_k w_{kj}^{(l)} a_k^{(l-1)}$.
                                                                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          with w_{jk}^{(l)} for w_{kj}^{(l)} it holds
          where a weight's nodes stand the other way round it holds: `notation: {weight: from-to}`
        lesson.md:9:20: error: this formula is misread: \theta stands for 0
          $$\frac{\partial C_\theta}{\partial a_1^{(L)}} = 2(a_1^{(L)} - y_1)$$
                             ^~~~~~
          as it is meant it holds: \frac{\partial C_0}{\partial a_1^{(L)}} = 2(a_1^{(L)} - y_1)

        """#)
  }

  @Test func holdsQuotedMistakesToBeingFalse() throws {
    let folder = try LessonFolder([
      "lesson.md": #"""
      Some write $C_0 = 2 C_0$. <!-- false: a quoted slip -->

      $$C_0 = \sum_j C_{0j}$$

      <!-- false: this one is none -->

      $y_0 = y_0 + 1$ <!-- false: nothing grows so -->

      And $\mathbf{q} = 3$ <!-- not checked: not about the network --> is left alone.
      """# + smallNetwork
    ])
    let (lesson, diagnostics) = try folder.lesson("lesson.md")
    #expect(
      diagnostics == #"""
        lesson.md:3:3: error: this is said to be false (this one is none), and it holds
          $$C_0 = \sum_j C_{0j}$$
            ^~~~~~~~~~~~~~~~~~~
        lesson.md:7:2: error: this is said to be false (nothing grows so), and claims nothing: it declares an index, defines a symbol or updates a quantity
          $y_0 = y_0 + 1$ <!-- false: nothing grows so -->
           ^~~~~~~~~~~~~

        """#)
    #expect(
      lesson.checked.map { "\($0.standing)" } == [
        "failsAsStated", "holdsAgainstStatement", #"exempt("not about the network")"#,
      ])
  }

  @Test(arguments: [
    ("<!-- not checked -->", "<!-- not checked: reason -->"),
    ("<!-- not checked: -->", "<!-- not checked: reason -->"),
    ("<!-- Not checked: x -->", "<!-- not checked: reason -->"),
    ("<!-- not chekced: x -->", "<!-- not checked: reason -->"),
    ("<!-- flase: x -->", "<!-- false: reason -->"),
    ("<!-- false -->", "<!-- false: reason -->"),
    ("<!-- a note: x -->", nil), ("<!-- fold: x -->", nil), ("<!-- falls -->", nil),
  ])
  func asksAboutCommentsThatAreNearlyInstructions(_ comment: String, _ meant: String?) throws {
    let folder = try LessonFolder(["lesson.md": "$C_0 = 0.7$ \(comment)\n" + smallNetwork])
    let found = try folder.lesson("lesson.md").diagnostics.split(separator: "\n").first
    #expect(
      found.map(String.init)
        == meant.map {
          "lesson.md:1:13: warning: this comment tells the checker nothing; did you mean '\($0)'?"
        })
  }

  /// Each formula is false at some values of its indices, which its sentence leaves out, or does not.
  @Test(arguments: [
    (#"It is $\frac{\partial a_j^{(L)}}{\partial z_k^{(L)}} = 0$ for all $j \ne k$."#, true),
    (#"For $j \ne k$ it is $\frac{\partial a_j^{(L)}}{\partial z_k^{(L)}} = 0$."#, true),
    (#"It is $\frac{\partial a_j^{(L)}}{\partial z_k^{(L)}} = 0$. See $j \ne k$ below."#, false),
    (#"It is $\frac{\partial a_j^{(L)}}{\partial z_k^{(L)}} = 0$ for all $j = k$."#, false),
    (#"It is $\frac{\partial a_j^{(L)}}{\partial z_k^{(L)}} = 1$ for all $j \ne k$."#, false),
    ("For $j \\ne k$\n\n$$\\frac{\\partial a_j^{(L)}}{\\partial z_k^{(L)}} = 0.$$\n", true),
    (
      "We have\n\n$$\\frac{\\partial a_j^{(L)}}{\\partial z_k^{(L)}} = 0$$\n\nwhere $j \\ne k$.\n",
      true
    ),
    (
      "$$\\frac{\\partial a_j^{(L)}}{\\partial z_k^{(L)}} = 0.$$\n\nLet now $j \\ne k$.\n",
      false
    ),
  ])
  func heedsConditionsOfTheSentence(_ text: String, _ holds: Bool) throws {
    let folder = try LessonFolder(["lesson.md": text + "\n" + smallNetwork])
    let (lesson, diagnostics) = try folder.lesson("lesson.md")
    #expect(diagnostics.isEmpty == holds, "\(diagnostics)")
    #expect(
      lesson.checked.map { "\($0.standing)" }.filter { $0.contains("identity") }.count
        == (holds ? 1 : 0))
  }

  @Test func checksPublishedNumbersOfABlock() throws {
    let folder = try LessonFolder([
      "lesson.md": #"""
      ```check
      C_0 = 0.6669
      C_0 = 0.6670
      y_0
      ```
      """# + smallNetwork
    ])
    #expect(
      try folder.lesson("lesson.md").diagnostics == #"""
        lesson.md:3:7: error: this is not the value
          C_0 = 0.6670
                ^~~~~~
          left side   0.6669279
          right side  0.6670
          to as many digits it is 0.6669
        lesson.md:4:1: error: a line of a check block is a relation, such as C_0 = 0.2984
          y_0
          ^~~

        """#)
  }
}
