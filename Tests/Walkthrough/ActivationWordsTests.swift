import Engine
import Templates
import Testing

@testable import Derivations
@testable import Wording

@Suite struct ActivationWordsTests {
  /// Each activation function has a name of its own in every language.
  @Test(arguments: Language.allCases) func eachIsCalledSomething(_ language: Language) throws {
    let words = Words(in: language)
    let names = try Activation.Kind.allCases.map {
      try words.render(.activation, Activation($0).templateValue)
    }
    #expect(!names.contains { $0.allSatisfy(\.isWhitespace) }, "\(names)")
    #expect(Set(names).count == names.count)
  }
}
