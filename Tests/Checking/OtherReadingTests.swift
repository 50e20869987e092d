import Expressions
import Meaning
import Reading
import Testing

@testable import Checking

/// What holds as some author writes arrays is not called false before it is known how this one does.
@Suite struct OtherReadingTests {
  @Test(arguments: [
    (
      #"\frac{\partial C_0}{\partial z^{(L)}} = \frac{\partial C_0}{\partial a^{(L)}} \frac{\partial a^{(L)}}{\partial z^{(L)}}"#,
      "it holds if a gradient is a row (`gradients: rows`)"
    ),
    (
      #"\frac{\partial a^{(L)}}{\partial z^{(L)}} = g'^{(L)}(z^{(L)})"#,
      "it holds if a Jacobian is written as its diagonal (`jacobians: diagonal`)"
    ),
    (
      #"\frac{\partial z^{(l)}}{\partial a^{(l-1)}} = (W^{(l)})^T"#,
      "it holds if a Jacobian has a row for each variable (`jacobians: denominator`)"
    ),
    (
      #"\frac{\partial C_0}{\partial W^{(l)}} = a^{(l-1)} (\delta^{(l)})^T"#,
      "it holds if a gradient is a row (`gradients: rows`)"
    ),
    (
      #"\frac{\partial C_0}{\partial W^{(l)}} = (\delta^{(l)})^T a^{(l-1)}"#,
      "it holds if the values of a layer are a row (`vectors: rows`)"
    ),
    (
      #"\frac{\partial C_0}{\partial W^{(l)}} = (a^{(l-1)})^T \delta^{(l)}"#,
      "it holds if the values of a layer are a row (`vectors: rows`) and a weight matrix has a row for each node that it leads from (`weight: from-to`)"
    ),
    (
      #"z^{(l)} = a^{(l-1)} W^{(l)}"#,
      "it holds if the values of a layer are a row (`vectors: rows`) and a weight matrix has a row for each node that it leads from (`weight: from-to`)"
    ),
    (
      #"\delta^{(L)} = \nabla_a C_0 \cdot g'^{(L)}(z^{(L)})"#,
      #"it holds if the dot multiplies element by element (`\odot`)"#
    ),
    (
      #"\delta^{(1)} \otimes \delta^{(1)} = \delta^{(1)} (\delta^{(1)})^T"#,
      #"it holds if \otimes multiplies every element with every one (`a b^T`)"#
    ),
    (
      #"\delta_j^{(n)} = 2(a_j^{(n)} - y_j) g'^{(n)}(z_j^{(n)})"#,
      "it holds if n is the last layer: that is L"
    ),
    (
      "a^{(0)} = x_i",
      "it holds if i counts samples: one has it raised and in brackets, as in x^{(i)}"
    ),
    (
      "z^{(1)} = W^{(1)} x_i",
      "it holds if i counts samples: one has it raised and in brackets, as in x^{(i)}"
    ),
    (
      #"\delta^{(L)} = 2(a_i^{(L)} - y_i) \odot g'^{(L)}(z_i^{(L)})"#,
      "it holds if i counts samples: one has it raised and in brackets, as in x^{(i)}"
    ),
    (
      #"C = \frac{1}{n} \sum_{i=0}^{n-1} (a^{(L)} - y)^T (a^{(L)} - y)"#,
      "it holds if i counts samples: one has it raised and in brackets, as in x^{(i)}"
    ),
    (
      #"C = \frac{1}{n} \sum_i \sum_j (a_j^{(L)} - y_j)^2"#,
      "it holds if i counts samples: one has it raised and in brackets, as in x^{(i)}"
    ),
    (
      #"y = \max(0, x)"#,
      "its letters have no indices and may be variables: a quantity of the network has them, as in a_j^{(L)}"
    ),
  ])
  func isNamed(_ latex: String, _ note: String) throws {
    let verdicts = Checker(try courseSetting()).findings(in: try Formula(latex: latex))
      .map(\.verdict)
    #expect(verdicts == [.notChecked(note)])
  }

  /// An author who says so is believed.
  @Test(
    arguments: [
      (
        ArrayReading.transposedGradients,
        #"\frac{\partial C_0}{\partial W^{(l)}} = a^{(l-1)} (\delta^{(l)})^T"#
      ),
      (.transposedJacobians, #"\frac{\partial z^{(l)}}{\partial a^{(l-1)}} = (W^{(l)})^T"#),
      (.diagonalJacobians, #"\frac{\partial a^{(l)}}{\partial z^{(l)}} = g'^{(l)}(z^{(l)})"#),
      ([.rowVectors, .transposedWeights], #"z^{(l)} = a^{(l-1)} W^{(l)}"#),
      (
        [.rowVectors, .transposedWeights],
        #"\delta^{(l)} = \delta^{(l+1)} (W^{(l+1)})^T \odot g'^{(l)}(z^{(l)})"#
      ),
      ([.rowVectors, .transposedWeights], #"Z^{(l)} = A^{(l-1)} W^{(l)}"#),
      (.rowVectors, #"\frac{\partial C_0}{\partial W^{(l)}} = (\delta^{(l)})^T a^{(l-1)}"#),
      ([], #"\frac{\partial C_0}{\partial W^{(l)}} = \delta^{(l)} (a^{(l-1)})^T"#),
    ] as [(ArrayReading, String)])
  func isHeld(_ reading: ArrayReading, _ latex: String) throws {
    var setting = try courseSetting()
    setting.convention.arrayReading = reading
    #expect(try verdicts(latex, in: setting) == ["identity"])
  }

  /// With one sample the loss over all is that of one, whichever an author writes.
  @Test func isNamedWithOneSample() throws {
    let course = try courseSetting()
    let setting = try Setting(
      network: course.network, samples: Array(course.samples.prefix(1)))
    let latex =
      #"\delta^{(L)} = \frac{\partial C}{\partial a^{(L)}} \cdot \frac{\partial a^{(L)}}{\partial z^{(L)}}"#
    let verdicts = Checker(setting).findings(in: try Formula(latex: latex)).map(\.verdict)
    #expect(
      verdicts == [
        .notChecked("it holds if the values of a layer are a row (`vectors: rows`)")
      ])
  }

  /// What the text has shown to be its way is its way from there on.
  @Test func isSettledByWhatHolds() throws {
    let checker = Checker(try courseSetting())
    var text = CheckedText()
    let wrong = try Formula(
      latex: #"\frac{\partial C_0}{\partial W^{(l)}} = (a^{(l-1)})^T \delta^{(l)}"#)
    let before = checker.findings(in: wrong, of: &text)
    let forward = checker.findings(
      in: try Formula(latex: #"z^{(l)} = W^{(l)} a^{(l-1)}"#), of: &text)
    let after = checker.findings(in: wrong, of: &text)
    #expect(before.first?.mends == [])
    #expect(forward.map(\.verdict) == [.identity])
    #expect(after.first?.mends.first?.replacement == #"\delta^{(l)} (a^{(l-1)})^T"#)
  }
}
