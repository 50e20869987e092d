/// A course with mistakes in it, and what `chainrule check` counts.
enum CheckedCourse {
  /// Mazur's.
  static let network = """
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

    """

  /// The numbers of the third lesson are those of Mazur's article, the last digit of one changed.
  static let files = [
    "chainrule.yaml": "network: two-two-two.yaml\n",
    "two-two-two.yaml": network,
    "1-notation.md": #"""
    # Notation

    Node $j$ adds up $z_j^{(l)} = \sum_{k=0}^{n-1} w_{jk}^{(l)} a_k^{(l-1)} + b_j^{(l)}$. The loss

    $$C_0 = \frac{1}{2} \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2 \approx 0.298$$

    is that of all samples, $C = C_0$, and $\mathcal{H} = 3$ speaks of something else.

    A slip that students make is $a_j^{(L)} = g^{(L)}(a_j^{(L)})$. <!-- false: z is meant -->

    The entropy is $S = -p \ln p$. <!-- not checked: not about the network -->

    """#,
    "2-weight.md": #"""
    # A weight

    $$\begin{aligned}
    \frac{\partial C_0}{\partial w_{01}^{(L)}}
    &= (a_0^{(L)} - y_0)\, g^{(L)}(z_0^{(L)})\, a_1^{(L-1)} \\
    &= 0.0827
    \end{aligned}$$

    Some deny that $C_0 = \sum_j C_{0j}$. <!-- false: they are right -->

    """#,
    "3-published.md": #"""
    # Published numbers

    ```check
    a_0^{(L)} = 0.75136507
    C_0 = 0.298371109
    \frac{\partial C_0}{\partial w_{00}^{(L)}} = 0.082167041
    a_1^{(L)} = 0.772928466
    ```

    """#,
  ]

  static let counts = """
    1-notation.md: 7 relations: 2 identities, 2 true here, 0 false, 2 not checked, 1 false as stated
    2-weight.md: 3 relations: 1 identity, 0 true here, 2 false, 0 not checked
    3-published.md: 4 relations: 0 identities, 3 true here, 1 false, 0 not checked
    all: 14 relations: 3 identities, 5 true here, 3 false, 2 not checked, 1 false as stated

    """
}
