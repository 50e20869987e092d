import Documents
import Testing

@testable import Derivations
@testable import Wording

@Test("A node shows four digits at most, however many the lesson asks for")
func digitsInNodes() throws {
  let diagram = try NetworkDiagram(in: Fixture.mazur(), digits: 9)
  let values = diagram.columns.map { column in column.nodes.map(\.value) }
  #expect(values[1...] == [["0.5933", "0.5969"], ["0.7514", "0.7729"]])
}
