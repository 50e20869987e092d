import Testing

/// One slip in the text of an author, and all that its author is told of it.
struct AuthorsSlip: CustomTestStringConvertible {
  let author: String
  let written: String
  let slip: String
  let diagnostics: String

  var testDescription: String { "\(author): \(slip)" }
}

let authorsSlips = [
  AuthorsSlip(
    author: "mazur", written: #"\frac{\partial out_{o1}}{\partial net_{o1}} *"#,
    slip: #"\frac{\partial out_{o2}}{\partial net_{o1}} *"#,
    diagnostics: #"""
      lesson.md:63:109: error: this step does not hold
        …tial out_{o1}} * \frac{\partial out_{o2}}{\partial net_{o1}} * \frac{\partial net_{o1}}{\partial w…
                                         ^~~~~~~~
        left side   0.08216704
        right side  0
        with out_{o1} for out_{o2} it holds

      """#),
  AuthorsSlip(
    author: "mazur", written: #"w_6 * out_{h2}"#, slip: #"w_6 * out_{h1}"#,
    diagnostics: #"""
      lesson.md:55:37: error: this step does not hold
        $$net_{o1} = w_5 * out_{h1} + w_6 * out_{h1} + b_2 * 1 = 1.105905967$$
                                            ^~~~~~~~
        left side   1.105906
        right side  1.104279
        with out_{h2} for out_{h1} it holds

      """#),
  AuthorsSlip(
    author: "mazur", written: #"= 0.291027774"#, slip: #"= 0.291027924"#,
    diagnostics: #"""
      lesson.md:77:19: error: this is not the value
        $$E_{total}^{+} = 0.291027924$$
                          ^~~~~~~~~~~
        left side   0.29102777369
        right side  0.291027924
        to as many digits it is 0.291027774

      """#),
  AuthorsSlip(
    author: "nielsen", written: #"w^l_{jk} a^{l-1}_k"#, slip: #"w^l_{jk} a^{l}_k"#,
    diagnostics: #"""
      lesson.md:27:11: error: the index k counts the nodes of two different layers
        $$z^l_j = \sum_k w^l_{jk} a^{l}_k + b^l_j, \qquad a^l_j = \sigma(z^l_j)$$
                  ^~~~~~~~~~~~~~~~~~~~~~~
        with a^{l-1}_k for a^{l}_k it holds

      """#),
  AuthorsSlip(
    author: "nielsen", written: #"(w^{l+1})^T"#, slip: #"w^{l+1}"#,
    diagnostics: #"""
      lesson.md:41:14: error: w^{l+1} is 2×4 and \delta^{l+1} has 2 rows: the product does not exist
        $$\delta^l = (w^{l+1} \delta^{l+1}) \odot \sigma'(z^l)$$
                     ^~~~~~~~~~~~~~~~~~~~~~
        with (w^{l+1})^T for w^{l+1} it holds

      """#),
  AuthorsSlip(
    author: "nielsen", written: #"a^1_3 \delta^2_4"#, slip: #"a^1_4 \delta^2_4"#,
    diagnostics: #"""
      lesson.md:47:42: error: there is no node 4 in layer 1: its nodes are 1 to 3
        …partial C}{\partial w^2_{43}} = a^1_4 \delta^2_4, \qquad \frac{\partial z^3_2}{\partial a^2_4} = w…
                                         ^~~~~
        with a^1_3 for a^1_4 it holds

      """#),
  AuthorsSlip(
    author: "nielsen", written: #"(a^3_1 - y_1) \sigma'"#, slip: #"(a^3_1 - y_1) \sigma"#,
    diagnostics: #"""
      lesson.md:49:30: error: this step does not hold
        $$\delta^3_1 = (a^3_1 - y_1) \sigma(z^3_1)$$
                                     ^~~~~~~~~~~~~
        left side   -0.08415303
        right side  -0.2314097
        with \sigma' for \sigma it holds: did you mean \sigma'(z^3_1)?

      """#),
  AuthorsSlip(
    author: "nielsen", written: #"\sum_{j=1}^{n}"#, slip: #"\sum_{j=0}^{n-1}"#,
    diagnostics: #"""
      lesson.md:31:59: error: there is no node 0 in layer 3: its nodes are 1 to 2
        …d C = \frac{1}{2} \sum_{j=0}^{n-1} (y_j - a^L_j)^2, \qquad C = \frac{1}{2} (y - a^L)^T (y - a^L)$$
                                                   ^~~~~
        with \sum_{j=1}^n for \sum_{j=0}^{n-1} it holds

      """#),
  AuthorsSlip(
    author: "ng", written: #"= A^{[2]} - Y"#, slip: #"= Y - A^{[2]}"#,
    diagnostics: #"""
      lesson.md:47:14: error: this step does not hold
        $$dZ^{[2]} = Y - A^{[2]}, \qquad dW^{[2]} = \frac{1}{m} dZ^{[2]} A^{[1]T}$$
                     ^~~~~~~~~~~
        left side   -0.9274367
        right side  0.9274367  (the sign differs)
        at column = 1
        with A^{[2]} - Y for Y - A^{[2]} it holds

      """#),
  AuthorsSlip(
    author: "ng", written: #"\frac{1}{m} dZ^{[2]} A^{[1]T}"#, slip: #"dZ^{[2]} A^{[1]T}"#,
    diagnostics: #"""
      lesson.md:47:45: error: this step does not hold
        $$dZ^{[2]} = A^{[2]} - Y, \qquad dW^{[2]} = dZ^{[2]} A^{[1]T}$$
                                                    ^~~~~~~~~~~~~~~~~
        left side   -0.2708061
        right side  -0.8124183  (3 times the left side)
        at column = 1
        with \frac{1}{m} added it holds: did you mean \frac{1}{m} dZ^{[2]} A^{[1]T}?

      """#),
  AuthorsSlip(
    author: "ng", written: #"W^{[2]} a^{[1](i)}"#, slip: #"W^{[2]} a^{[2](i)}"#,
    diagnostics: #"""
      lesson.md:35:37: error: W^{[2]} a^{[2](i)} is a row of 4 and b^{[2]} is a number: they cannot be added
        …{[2](i)} = W^{[2]} a^{[2](i)} + b^{[2]}, \qquad \hat{y}^{(i)} = a^{[2](i)}, \qquad a^{[2](i)}_1 = …
                                         ^~~~~~~
        with a^{[1](i)} for a^{[2](i)} it holds

      """#),
  AuthorsSlip(
    author: "ng", written: #"\frac{1}{m} \sum_{i=1}^{m} \mathcal"#,
    slip: #"\sum_{i=1}^{m} \mathcal"#,
    diagnostics: #"""
      lesson.md:39:7: error: this step does not hold
        $$J = \sum_{i=1}^{m} \mathcal{L}^{(i)}$$
              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        left side   1.497115
        right side  4.491346  (3 times the left side)
        with \frac{1}{m} added it holds: did you mean \frac{1}{m} \sum_{i=1}^{m} \mathcal{L}^{(i)}?

      """#),
  AuthorsSlip(
    author: "rumelhart", written: #"\delta_k w_{kj}"#, slip: #"\delta_k w_{jk}"#,
    diagnostics: #"""
      lesson.md:38:24: error: the index k counts the nodes of two different layers
        $$\delta_j = f'(net_j) \sum_k \delta_k w_{jk}$$
                               ^~~~~~~~~~~~~~~~~~~~~~
        with w_{kj} for w_{jk} it holds

      """#),
  AuthorsSlip(
    author: "rumelhart", written: #"(t_j - o_j) f'(net_j)"#, slip: #"(t_j - o_j) f'(o_j)"#,
    diagnostics: #"""
      lesson.md:36:29: error: this step does not hold
        $$\delta_j = (t_j - o_j) f'(o_j)$$
                                    ^~~
        left side   -0.08987397
        right side  -0.08575615
        at layer 2, j = 1, and at all 3 values of the indices
        with net_j for o_j it holds

      """#),
  AuthorsSlip(
    author: "rumelhart", written: #"(t_j - o_j) f'(net_j)"#, slip: #"(t_j - net_j) f'(net_j)"#,
    diagnostics: #"""
      lesson.md:36:21: error: this step does not hold
        $$\delta_j = (t_j - net_j) f'(net_j)$$
                            ^~~~~
        left side   -0.08987397
        right side  0.06307594
        at layer 2, j = 1, and at all 3 values of the indices
        with o_j for net_j it holds

      """#),
  AuthorsSlip(
    author: "bishop", written: #"\delta_j z_i"#, slip: #"\delta_j z_j"#,
    diagnostics: #"""
      lesson.md:30:105: error: this step does not hold
        …\equiv \frac{\partial E}{\partial a_j}, \qquad \frac{\partial E}{\partial w_{ji}} = \delta_j z_j$$
                                                                                                      ^~~
        left side   -0.01017675
        right side  -0.03974904
        at j = 1, i = 1, and at all 6 values of the indices
        with z_i for z_j it holds

      """#),
  AuthorsSlip(
    author: "bishop", written: #"= \delta_k z_j"#, slip: #"= \delta_k a_j"#,
    diagnostics: #"""
      lesson.md:36:49: error: this step does not hold
        $$\frac{\partial E}{\partial w_{kj}} = \delta_k a_j$$
                                                        ^~~
        left side   -0.1650627
        right side  -0.1743200
        at k = 1, j = 1, and at all 6 values of the indices
        with z_j for a_j it holds

      """#),
]
