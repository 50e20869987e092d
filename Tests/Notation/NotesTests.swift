import Testing

@testable import Expressions
@testable import Reading

/// Every formula that the notes write, displayed first and then those in the text, each with its tree.
///
/// A case is a formula at the left and below it, indented, its tree; either may go on over several lines.
private let notes = #"""
  \left(a_j^{(L)} - y_j\right)^2
    (^ (+ a_j^(L) (- y_j)) 2)

  C_0 = \sum_{j=0}^{n-1} \left(a_j^{(L)} - y_j\right)^2.
    C_0 = (sum j 0 (+ n (- 1)) (^ (+ a_j^(L) (- y_j)) 2))

  w_{jk}^{(l)} a_k^{(l-1)}
    (* w_j,k^(l) a_k^(l-1))

  z_j^{(l)} = \sum_{k=0}^{n-1} w_{jk}^{(l)} a_k^{(l-1)}.
    z_j^(l) = (sum k 0 (+ n (- 1)) (* w_j,k^(l) a_k^(l-1)))

  a_j^{(l)} = g^{(l)}(z_j^{(l)}).
    a_j^(l) = (g^(l) z_j^(l))

  C_0 = \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2.
    C_0 = (sum j 0 (+ n (- 1)) (^ (+ a_j^(L) (- y_j)) 2))

  C_{0j} = (a_j^{(L)} - y_j)^2.
    C_0,j = (^ (+ a_j^(L) (- y_j)) 2)

  C_{0j}(a_j^{(L)}).
    (C_0,j of a_j^(L))

  a_j^{(L)} = g^{(L)}(z_j^{(L)}).
    a_j^(L) = (g^(L) z_j^(L))

  z_j^{(L)}(w_j^{(L)}).
    (z_j^(L) of w_j^(L))

  C_{0j} = C_{0j} \left( a_j^{(L)} \left( z_j^{(L)} \left( w_j^{(L)} \right) \right)
  \right).
    C_0,j = (C_0,j of (a_j^(L) of (z_j^(L) of w_j^(L))))

  C_0 = \sum_{j=0}^{n-1} C_{0j},
    C_0 = (sum j 0 (+ n (- 1)) C_0,j)

  w_{12}^{(L)}.
    w_12^(L)

  \frac{\partial C_0}{\partial w_{12}^{(L)}}.
    (d/dw_12^(L) C_0)

  \frac{\partial C_0}{\partial w_{12}^{(L)}} = \left( \frac{\partial C_0}{\partial
  a_1^{(L)}} \right) \left( \frac{\partial a_1^{(L)}}{\partial z_1^{(L)}} \right) \left(
  \frac{\partial z_1^{(L)}}{\partial w_{12}^{(L)}} \right).
    (d/dw_12^(L) C_0) = (* (d/da_1^(L) C_0) (d/dz_1^(L) a_1^(L)) (d/dw_12^(L) z_1^(L)))

  C_0 = \sum_{j=0}^{n-1} \left( a_j^{(L)} - y_j \right)^2.
    C_0 = (sum j 0 (+ n (- 1)) (^ (+ a_j^(L) (- y_j)) 2))

  \frac{\partial C_0}{\partial a_1^{(L)}} = \frac{\partial}{\partial a_1^{(L)}} \left(
  \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2 \right).
    (d/da_1^(L) C_0) = (d/da_1^(L) (sum j 0 (+ n (- 1)) (^ (+ a_j^(L) (- y_j)) 2)))

  \begin{aligned} \frac{\partial}{\partial a_1^{(L)}} \left( \sum_{j=0}^{n-1} (a_j^{(L)}
  - y_j)^2 \right) &= \frac{\partial}{\partial a_1^{(L)}} \left( (a_0^{(L)} - y_0)^2 +
  (a_1^{(L)} - y_1)^2 + (a_2^{(L)} - y_2)^2 + (a_3^{(L)} - y_3)^2 \right) \\ &=
  \frac{\partial}{\partial a_1^{(L)}} \left( (a_0^{(L)} - y_0)^2 \right) +
  \frac{\partial}{\partial a_1^{(L)}} \left( (a_1^{(L)} - y_1)^2 \right) +
  \frac{\partial}{\partial a_1^{(L)}} \left( (a_2^{(L)} - y_2)^2 \right) +
  \frac{\partial}{\partial a_1^{(L)}} \left( (a_3^{(L)} - y_3)^2 \right) \\ &=
  2(a_1^{(L)} - y_1). \end{aligned}
    (d/da_1^(L) (sum j 0 (+ n (- 1)) (^ (+ a_j^(L) (- y_j)) 2))) = (d/da_1^(L) (+ (^ (+
    a_0^(L) (- y_0)) 2) (^ (+ a_1^(L) (- y_1)) 2) (^ (+ a_2^(L) (- y_2)) 2) (^ (+ a_3^(L)
    (- y_3)) 2))) = (+ (d/da_1^(L) (^ (+ a_0^(L) (- y_0)) 2)) (d/da_1^(L) (^ (+ a_1^(L)
    (- y_1)) 2)) (d/da_1^(L) (^ (+ a_2^(L) (- y_2)) 2)) (d/da_1^(L) (^ (+ a_3^(L) (-
    y_3)) 2))) = (* 2 (+ a_1^(L) (- y_1)))

  a_j^{(L)} = g^{(L)}(z_j^{(L)}),
    a_j^(L) = (g^(L) z_j^(L))

  a_1^{(L)} = g^{(L)}(z_1^{(L)}).
    a_1^(L) = (g^(L) z_1^(L))

  \begin{aligned} \frac{\partial a_1^{(L)}}{\partial z_1^{(L)}} &=
  \frac{\partial}{\partial z_1^{(L)}} (g^{(L)}(z_1^{(L)})) \\ &= g'^{(L)}(z_1^{(L)}).
  \end{aligned}
    (d/dz_1^(L) a_1^(L)) = (d/dz_1^(L) (g^(L) z_1^(L))) = (g'^(L) z_1^(L))

  z_j^{(L)} = \sum_{k=0}^{n-1} w_{jk}^{(L)} a_k^{(L-1)}.
    z_j^(L) = (sum k 0 (+ n (- 1)) (* w_j,k^(L) a_k^(L-1)))

  z_1^{(L)} = \sum_{k=0}^{n-1} w_{1k}^{(L)} a_k^{(L-1)}.
    z_1^(L) = (sum k 0 (+ n (- 1)) (* w_1,k^(L) a_k^(L-1)))

  \frac{\partial z_1^{(L)}}{\partial w_{12}^{(L)}} = \frac{\partial}{\partial
  w_{12}^{(L)}} \left( \sum_{k=0}^{n-1} w_{1k}^{(L)} a_k^{(L-1)} \right).
    (d/dw_12^(L) z_1^(L)) = (d/dw_12^(L) (sum k 0 (+ n (- 1)) (* w_1,k^(L) a_k^(L-1))))

  \begin{aligned} \frac{\partial}{\partial w_{12}^{(L)}} \left( \sum_{k=0}^{n-1}
  w_{1k}^{(L)} a_k^{(L-1)} \right) &= \frac{\partial}{\partial w_{12}^{(L)}} \left(
  w_{10}^{(L)} a_0^{(L-1)} + w_{11}^{(L)} a_1^{(L-1)} + w_{12}^{(L)} a_2^{(L-1)} + \dots
  + w_{15}^{(L)} a_5^{(L-1)} \right) \\ &= \frac{\partial}{\partial w_{12}^{(L)}}
  w_{10}^{(L)} a_0^{(L-1)} + \frac{\partial}{\partial w_{12}^{(L)}} w_{11}^{(L)}
  a_1^{(L-1)} + \frac{\partial}{\partial w_{12}^{(L)}} w_{12}^{(L)} a_2^{(L-1)} + \dots +
  \frac{\partial}{\partial w_{12}^{(L)}} w_{15}^{(L)} a_5^{(L-1)} \\ &= a_2^{(L-1)}
  \end{aligned}
    (d/dw_12^(L) (sum k 0 (+ n (- 1)) (* w_1,k^(L) a_k^(L-1)))) = (d/dw_12^(L) (+ (*
    w_10^(L) a_0^(L-1)) (* w_11^(L) a_1^(L-1)) (* w_12^(L) a_2^(L-1)) ... (* w_15^(L)
    a_5^(L-1)))) = (+ (d/dw_12^(L) (* w_10^(L) a_0^(L-1))) (d/dw_12^(L) (* w_11^(L)
    a_1^(L-1))) (d/dw_12^(L) (* w_12^(L) a_2^(L-1))) ... (d/dw_12^(L) (* w_15^(L)
    a_5^(L-1)))) = a_2^(L-1)

  \begin{aligned} \frac{\partial C_0}{\partial w_{12}^{(L)}} &= \left( \frac{\partial
  C_0}{\partial a_1^{(L)}} \right) \left( \frac{\partial a_1^{(L)}}{\partial z_1^{(L)}}
  \right) \left( \frac{\partial z_1^{(L)}}{\partial w_{12}^{(L)}} \right) \\ &=
  2(a_1^{(L)} - y_1) (g'^{(L)}(z_1^{(L)})) (a_2^{(L-1)}) \end{aligned}
    (d/dw_12^(L) C_0) = (* (d/da_1^(L) C_0) (d/dz_1^(L) a_1^(L)) (d/dw_12^(L) z_1^(L))) =
    (* 2 (+ a_1^(L) (- y_1)) (g'^(L) z_1^(L)) a_2^(L-1))

  \frac{\partial C}{\partial w_{12}^{(L)}} = \frac{1}{n} \sum_{i=0}^{n-1} \frac{\partial
  C_i}{\partial w_{12}^{(L)}}.
    (d/dw_12^(L) C) = (* (/ 1 n) (sum i 0 (+ n (- 1)) (d/dw_12^(L) C_i)))

  \frac{\partial C_0}{\partial w_{22}^{(L-1)}} = \left( \frac{\partial C_0}{\partial
  a_2^{(L-1)}} \right) \left( \frac{\partial a_2^{(L-1)}}{\partial z_2^{(L-1)}} \right)
  \left( \frac{\partial z_2^{(L-1)}}{\partial w_{22}^{(L-1)}} \right).
    (d/dw_22^(L-1) C_0) = (* (d/da_2^(L-1) C_0) (d/dz_2^(L-1) a_2^(L-1)) (d/dw_22^(L-1)
    z_2^(L-1)))

  a_2^{(L-1)}.
    a_2^(L-1)

  \frac{\partial C_0}{\partial a_2^{(L-1)}}.
    (d/da_2^(L-1) C_0)

  \frac{\partial C_0}{\partial a_2^{(L-1)}} = \sum_{j=0}^{n-1} \left( \left(
  \frac{\partial C_0}{\partial a_j^{(L)}} \right) \left( \frac{\partial
  a_j^{(L)}}{\partial z_j^{(L)}} \right) \left( \frac{\partial z_j^{(L)}}{\partial
  a_2^{(L-1)}} \right) \right).
    (d/da_2^(L-1) C_0) = (sum j 0 (+ n (- 1)) (* (d/da_j^(L) C_0) (d/dz_j^(L) a_j^(L))
    (d/da_2^(L-1) z_j^(L))))

  \frac{\partial z_j^{(L)}}{\partial a_2^{(L-1)}} = \frac{\partial}{\partial a_2^{(L-1)}}
  \sum_{k=0}^{n-1} w_{jk}^{(L)} a_k^{(L-1)}.
    (d/da_2^(L-1) z_j^(L)) = (d/da_2^(L-1) (sum k 0 (+ n (- 1)) (* w_j,k^(L) a_k^(L-1))))

  \begin{aligned} \frac{\partial}{\partial a_2^{(L-1)}} \sum_{k=0}^{n-1} w_{jk}^{(L)}
  a_k^{(L-1)} &= \frac{\partial}{\partial a_2^{(L-1)}} \left( w_{j0}^{(L)} a_0^{(L-1)} +
  w_{j1}^{(L)} a_1^{(L-1)} + w_{j2}^{(L)} a_2^{(L-1)} \dots + w_{j5}^{(L)} a_5^{(L-1)}
  \right) \\ &= \frac{\partial}{\partial a_2^{(L-1)}} w_{j0}^{(L)} a_0^{(L-1)} +
  \frac{\partial}{\partial a_2^{(L-1)}} w_{j1}^{(L)} a_1^{(L-1)} +
  \frac{\partial}{\partial a_2^{(L-1)}} w_{j2}^{(L)} a_2^{(L-1)} \dots +
  \frac{\partial}{\partial a_2^{(L-1)}} w_{j5}^{(L)} a_5^{(L-1)} \\ &= w_{j2}^{(L)}.
  \end{aligned}
    (d/da_2^(L-1) (sum k 0 (+ n (- 1)) (* w_j,k^(L) a_k^(L-1)))) = (d/da_2^(L-1) (+ (*
    w_j,0^(L) a_0^(L-1)) (* w_j,1^(L) a_1^(L-1)) (* w_j,2^(L) a_2^(L-1)) ... (* w_j,5^(L)
    a_5^(L-1)))) = (+ (d/da_2^(L-1) (* w_j,0^(L) a_0^(L-1))) (d/da_2^(L-1) (* w_j,1^(L)
    a_1^(L-1))) (d/da_2^(L-1) (* w_j,2^(L) a_2^(L-1))) ... (d/da_2^(L-1) (* w_j,5^(L)
    a_5^(L-1)))) = w_j,2^(L)

  \begin{aligned} \frac{\partial C_0}{\partial a_2^{(L-1)}} &= \sum_{j=0}^{n-1} \left(
  \left( \frac{\partial C_0}{\partial a_j^{(L)}} \right) \left( \frac{\partial
  a_j^{(L)}}{\partial z_j^{(L)}} \right) \left( \frac{\partial z_j^{(L)}}{\partial
  a_2^{(L-1)}} \right) \right) \\ &= \sum_{j=0}^{n-1} \left( 2(a_j^{(L)} - y_j)
  (g'^{(L)}(z_j^{(L)})) (w_{j2}^{(L)}) \right). \end{aligned}
    (d/da_2^(L-1) C_0) = (sum j 0 (+ n (- 1)) (* (d/da_j^(L) C_0) (d/dz_j^(L) a_j^(L))
    (d/da_2^(L-1) z_j^(L)))) = (sum j 0 (+ n (- 1)) (* 2 (+ a_j^(L) (- y_j)) (g'^(L)
    z_j^(L)) w_j,2^(L)))

  \frac{\partial C_0}{\partial w_{22}^{(L-1)}} = \left( \frac{\partial C_0}{\partial
  a_2^{(L-1)}} \right) \left( \frac{\partial a_2^{(L-1)}}{\partial z_2^{(L-1)}} \right)
  \left( \frac{\partial z_2^{(L-1)}}{\partial w_{22}^{(L-1)}} \right)
    (d/dw_22^(L-1) C_0) = (* (d/da_2^(L-1) C_0) (d/dz_2^(L-1) a_2^(L-1)) (d/dw_22^(L-1)
    z_2^(L-1)))

  \frac{\partial C}{\partial a_2^{(L-1)}} = \frac{1}{n} \sum_{i=0}^{n-1} \frac{\partial
  C_i}{\partial a_2^{(L-1)}}.
    (d/da_2^(L-1) C) = (* (/ 1 n) (sum i 0 (+ n (- 1)) (d/da_2^(L-1) C_i)))

  L
    L

  l = 1, 2, \dots, L-1, L
    l = [1 2 ... (+ L (- 1)) L]

  l
    l

  j = 0, 1, \dots, n-1
    j = [0 1 ... (+ n (- 1))]

  l-1
    (+ l (- 1))

  k = 0, 1, \dots, n-1
    k = [0 1 ... (+ n (- 1))]

  y_j
    y_j

  j
    j

  C_0
    C_0

  w_{jk}^{(l)}
    w_j,k^(l)

  k
    k

  w_j^{(l)}
    w_j^(l)

  z_j^{(l)}
    z_j^(l)

  g^{(l)}
    g^(l)

  a_j^{(l)}
    a_j^(l)

  C_{0j}
    C_0,j

  a_j^{(L)}
    a_j^(L)

  z_j^{(L)}
    z_j^(L)

  w_j^{(L)}
    w_j^(L)

  L - 1
    (+ L (- 1))

  w_{12}^{(L)}
    w_12^(L)

  a_1^{(L)}
    a_1^(L)

  z_1^{(L)}
    z_1^(L)

  \frac{\partial C_0}{\partial a_1^{(L)}}
    (d/da_1^(L) C_0)

  a_1
    a_1

  y_1
    y_1

  \frac{\partial a_1^{(L)}}{\partial z_1^{(L)}}
    (d/dz_1^(L) a_1^(L))

  j = 1
    j = 1

  \frac{\partial z_1^{(L)}}{\partial w_{12}^{(L)}}
    (d/dw_12^(L) z_1^(L))

  w_{12}
    w_12

  n
    n

  C
    C

  w_{22}^{(L-1)}
    w_22^(L-1)

  \frac{\partial C_0}{\partial a_2^{(L-1)}}
    (d/da_2^(L-1) C_0)

  a_2^{(L-1)}
    a_2^(L-1)

  \frac{\partial z_j^{(L)}}{\partial a_2^{(L-1)}}
    (d/da_2^(L-1) z_j^(L))

  L-1
    (+ L (- 1))
  """#

@Suite struct NotesTests {
  @Test(arguments: cases(in: notes))
  func reads(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: cases(in: notes))
  func printsWhatItReads(_ test: ReadingCase) throws {
    for relation in try Formula(latex: test.latex).relations {
      #expect(try Formula(latex: relation.latex()).relations == [relation])
    }
  }
}

private func cases(in text: String) -> [ReadingCase] {
  text.split(separator: "\n\n").map { block in
    let lines = block.split(separator: "\n")
    let formula = lines.filter { !$0.hasPrefix("  ") }
    let tree = lines.filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
    return ReadingCase(formula.joined(separator: " "), tree.joined(separator: " "))
  }
}
