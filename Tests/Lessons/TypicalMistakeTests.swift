import Testing

/// What a newcomer is told of mistakes that are often made: where, what both sides are, what would be right.
///
/// The values are those of Mazur's article, which a pocket calculator confirms.
@Suite struct TypicalMistakeTests {
  @Test func saysWhatIsWrongAndWhatWouldBeRight() throws {
    let folder = try LessonFolder([
      "lesson.md": #"""
      Published: $\frac{\partial C_0}{\partial w_{00}^{(L)}} = 0.08216704$, $C_0 = -0.2984$, $a_0^{(L)} = 0.7613650$.

      $C_0 = \frac{1}{2} \sum_j (a_j^{(L)} - y_j)$

      $a_j^{(3)} = g^{(3)}(z_j^{(3)})$

      $\frac{\partial C_0}{\partial w_{02}^{(L)}} = 0.1$

      $\frac{\partial C_0}{\partial a_j^{(L)}} = y_j - a_j^{(L)}$

      $\frac{\partial C_0}{\partial w_{01}^{(L)}} = \frac{\partial C_0}{\partial w_{10}^{(L)}}$

      $\sum_j C_{0j} = 6 C_0 / 2$, $C_0 = \frac{1}{4} \sum_j C_{0j}$

      ```network
      inputs: 2
      layers:
        - nodes: 2
          activation: sigmoid
          weights: [[.15, .20], [.25, .30]]
          biases: [.35, .35]
        - nodes: 2
          activation: sigmoid
          weights: [[.40, .45], [.50, .55]]
          biases: [.60, .60]
      loss: half-sum-of-squares
      samples:
        - input: [.05, .10]
          target: [.01, .99]
      training: {rate: 0.5}
      ```

      """#
    ])
    #expect(
      try folder.lesson("lesson.md").diagnostics == #"""
        lesson.md:1:78: error: this is not the value
          …frac{\partial C_0}{\partial w_{00}^{(L)}} = 0.08216704$, $C_0 = -0.2984$, $a_0^{(L)} = 0.7613650$.
                                                                           ^~~~~~~
          left side   0.2983711
          right side  -0.2984  (the sign differs)
          to as many digits it is 0.2984
        lesson.md:1:101: error: this is not the value
          …frac{\partial C_0}{\partial w_{00}^{(L)}} = 0.08216704$, $C_0 = -0.2984$, $a_0^{(L)} = 0.7613650$.
                                                                                                  ^~~~~~~~~
          left side   0.751365070
          right side  0.7613650
          to as many digits it is 0.7513651
        lesson.md:3:27: error: this step does not hold
          $C_0 = \frac{1}{2} \sum_j (a_j^{(L)} - y_j)$
                                    ^~~~~~~~~~~~~~~~~
          left side   0.2983711
          right side  0.2621468
          with (a_j^{(L)} - y_j)^2 for a_j^{(L)} - y_j it holds
        lesson.md:5:2: error: there is no layer 3: the network's layers are 1 to 2 (0 is the input)
          $a_j^{(3)} = g^{(3)}(z_j^{(3)})$
           ^~~~~~~~~
        lesson.md:7:31: error: there is no node 2 in layer 1: its nodes are 0 to 1
          $\frac{\partial C_0}{\partial w_{02}^{(L)}} = 0.1$
                                        ^~~~~~~~~~~~
        lesson.md:9:44: error: this step does not hold
          $\frac{\partial C_0}{\partial a_j^{(L)}} = y_j - a_j^{(L)}$
                                                     ^~~~~~~~~~~~~~~
          left side   0.7413651
          right side  -0.7413651  (the sign differs)
          at j = 0, and at all 2 values of the indices
          with a_j^{(L)} - y_j for y_j - a_j^{(L)} it holds
        lesson.md:11:47: error: this step does not hold
          $\frac{\partial C_0}{\partial w_{01}^{(L)}} = \frac{\partial C_0}{\partial w_{10}^{(L)}}$
                                                        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          left side   0.08266763
          right side  -0.02260254
        lesson.md:13:18: error: this step does not hold
          $\sum_j C_{0j} = 6 C_0 / 2$, $C_0 = \frac{1}{4} \sum_j C_{0j}$
                           ^
          left side   0.2983711
          right side  0.8951133  (3 times the left side)
          with 2 for 6 it holds
        lesson.md:13:37: error: this step does not hold
          $\sum_j C_{0j} = 6 C_0 / 2$, $C_0 = \frac{1}{4} \sum_j C_{0j}$
                                              ^~~~~~~~~~~~~~~~~~~~~~~~~
          left side   0.2983711
          right side  0.07459278  (1/4 of the left side)
          without \frac{1}{4} it holds: did you mean \sum_j C_{0j}?

        """#)
  }
}
