import Testing

@testable import Expressions
@testable import Reading

/// Commas between the items of a side, and between relations.
@Suite struct ListTests {
  private static let unpaired =
    "a list stands on one side, and on the other another number of items"

  @Test(arguments: [
    ReadingCase("a_0, a_1 = 1, 2", "a_0 = 1 | a_1 = 2"),
    ReadingCase("a_0, a_1 = b_0, b_1 = 1, 2", "a_0 = b_0 = 1 | a_1 = b_1 = 2"),
    ReadingCase(#"a_0,\quad a_1 \approx 1,\quad 2"#, #"a_0 \approx 1 | a_1 \approx 2"#),
    ReadingCase("a_0, a_1 > 0", "a_0 > 0 | a_1 > 0"),
    ReadingCase("0 < a_0, a_1 < 1", "0 < a_0 | a_1 < 1"),
    ReadingCase(#"a = 1, \quad b, c > 0"#, "a = 1 | b > 0 | c > 0"),
    ReadingCase(#"a_0 \text{ and } a_1 = 1 \text{ and } 2"#, "a_0 = 1 | a_1 = 2"),
    // Relations, indices and numbers of equations are no items.
    ReadingCase("a = 1, b = 2", "a = 1 | b = 2"),
    ReadingCase("a = b, j = 0, 1", "a = b | j = [0 1]"),
    ReadingCase("j, k = 0, 1", "j | k = [0 1]"),
    ReadingCase(#"a_j = b_j, \quad j"#, "a_j = b_j | j"),
    ReadingCase("a = b, (3.2)", "a = b | 3.2"),
    ReadingCase("a, b", "a | b"),
  ])
  func areRead(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }

  @Test(arguments: [
    NotationErrorCase("«a = 1, 2»", Self.unpaired),
    NotationErrorCase("«C = 1, 2»", Self.unpaired),
    NotationErrorCase("«a = 1,000»", Self.unpaired),
    NotationErrorCase("«a, b = 1»", Self.unpaired),
    NotationErrorCase(#"«a = 1, \quad c»"#, Self.unpaired),
    NotationErrorCase("a = 1, «b = 2, 3»", Self.unpaired),
    NotationErrorCase("«a, b = 1, 2, 3»", Self.unpaired),
    NotationErrorCase(#"«a_0, \dots» = 1, «\dots»"#),
  ])
  func areUnpaired(_ test: NotationErrorCase) {
    var errors: [NotationError] = []
    let formula = Formula(latex: test.latex, reporting: &errors)
    #expect(errors.map(\.message).allSatisfy { $0 == Self.unpaired } && !errors.isEmpty)
    if !test.errors.isEmpty { #expect(errors.map(\.range) == test.ranges) }
    #expect(formula.relations.contains { $0.sides.contains { $0.isUnread } })
  }
}
