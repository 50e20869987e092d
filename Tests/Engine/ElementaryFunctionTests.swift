import Engine
import Foundation
import Testing

/// The elementary functions against values computed at 50 digits by Scripts/tabulate_elementary.py.
@Suite struct ElementaryFunctionTests {
  /// A function and the largest error, in units of the last place, that it may have.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bound: Double
    let function: @Sendable (Double) -> Double

    init(_ name: String, within bound: Double, _ function: @escaping @Sendable (Double) -> Double) {
      self.name = name
      self.bound = bound
      self.function = function
    }

    var testDescription: String { name }
  }

  static let cases = [
    Case("exp", within: 1, Engine.exp),
    Case("expm1", within: 1, Engine.expm1),
    Case("log", within: 1, Engine.log),
    Case("log1p", within: 1, Engine.log1p),
    Case("tanh", within: 1, Engine.tanh),
    Case("erf", within: 1, Engine.erf),
    Case("erfc", within: 1, Engine.erfc),
    Case("normalProbability", within: 2, Engine.normalProbability),
    Case("sigmoid", within: 3, Engine.sigmoid),
    Case("softplus", within: 2, Double.softplus),
    // Below 10⁻³⁰⁰ the factor that x is multiplied by is subnormal and has fewer digits.
    Case("gelu", within: 3) { Activation.gelu.values(ofLayer: [$0])[0] },
    Case("silu", within: 3) { Activation.silu.values(ofLayer: [$0])[0] },
    Case("mish", within: 2) { Activation.mish.values(ofLayer: [$0])[0] },
  ]

  @Test(arguments: cases) func table(_ tested: Case) throws {
    let rows = try #require(try Self.table()[tested.name])
    #expect(rows.count >= 500)
    var worst = (error: 0.0, at: 0.0)
    for row in rows {
      let found = tested.function(row.x)
      let error = (Self.places(from: row.y, to: found) - row.tail).magnitude
      if row.y.magnitude < 1e-300, error <= row.x.magnitude { continue }
      if !(error <= worst.error) { worst = (error, row.x) }
    }
    #expect(worst.error <= tested.bound, "\(tested.name)(\(worst.at)) is \(worst.error) ulp off")
    if ProcessInfo.processInfo.environment["PRINT_ERRORS"] != nil {
      print("\(tested.name): \(worst.error) ulp at \(worst.at)")
    }
  }

  /// A function's value at the edge of its domain, zeros told apart by their signs.
  struct Edge: Sendable {
    let name: String
    let x: Double
    let y: Double

    init(_ name: String, _ x: Double, _ y: Double) {
      self.name = name
      self.x = x
      self.y = y
    }
  }

  @Test(arguments: [
    Edge("exp", 0, 1), Edge("exp", -0.0, 1), Edge("exp", .infinity, .infinity),
    Edge("exp", -.infinity, 0),
    Edge("expm1", 0, 0), Edge("expm1", -0.0, -0.0), Edge("expm1", .infinity, .infinity),
    Edge("expm1", -.infinity, -1),
    Edge("log", 0, -.infinity), Edge("log", -0.0, -.infinity), Edge("log", 1, 0),
    Edge("log", .infinity, .infinity), Edge("log", -1, .nan), Edge("log", -.infinity, .nan),
    Edge("log1p", -0.0, -0.0), Edge("log1p", -1, -.infinity), Edge("log1p", .infinity, .infinity),
    Edge("log1p", -1.5, .nan), Edge("log1p", -.infinity, .nan),
    Edge("tanh", 0, 0), Edge("tanh", -0.0, -0.0), Edge("tanh", .infinity, 1),
    Edge("tanh", -.infinity, -1),
    Edge("erf", 0, 0), Edge("erf", -0.0, -0.0), Edge("erf", .infinity, 1),
    Edge("erf", -.infinity, -1),
    Edge("erfc", 0, 1), Edge("erfc", .infinity, 0), Edge("erfc", -.infinity, 2),
    Edge("normalProbability", 0, 0.5), Edge("normalProbability", .infinity, 1),
    Edge("normalProbability", -.infinity, 0),
    Edge("sigmoid", 0, 0.5), Edge("sigmoid", .infinity, 1), Edge("sigmoid", -.infinity, 0),
    Edge("softplus", .infinity, .infinity), Edge("softplus", -.infinity, 0),
  ])
  func edge(_ edge: Edge) throws {
    let tested = try #require(Self.cases.first { $0.name == edge.name })
    let found = tested.function(edge.x)
    #expect(found.isNaN ? edge.y.isNaN : found.bitPattern == edge.y.bitPattern, "\(found)")
  }

  @Test(arguments: cases) func notANumber(_ tested: Case) {
    #expect(tested.function(.nan).isNaN)
  }

  struct Row {
    let x: Double
    let y: Double
    /// From y to the true value, in units of y's last place.
    let tail: Double
  }

  /// How many doubles lie between two.
  static func places(from y: Double, to found: Double) -> Double {
    func position(_ value: Double) -> Int64 {
      let bits = Int64(bitPattern: value.bitPattern)
      return bits < 0 ? Int64.min &- bits : bits
    }
    return found.isNaN ? .nan : Double(position(found) - position(y))
  }

  static func table() throws -> [String: [Row]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Tables/elementary.txt")
    var table: [String: [Row]] = [:]
    var name = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: " ")
      if fields.count == 1 {
        name = String(line)
        continue
      }
      let row = try #require(fields.count == 3 ? fields : nil)
      table[name, default: []].append(
        Row(
          x: Double(bitPattern: try #require(UInt64(row[0], radix: 16))),
          y: Double(bitPattern: try #require(UInt64(row[1], radix: 16))),
          tail: try #require(Double(row[2])) / 1000))
    }
    return table
  }
}
