import Engine
import Expressions

/// The sides of a relation, resolved together: an index letter means the same in all of them, and all
/// belong to the sample of the loss that stands in one of them.
///
/// Holds for every network of the shape that it was resolved on.
public struct ResolvedRelation: Sendable {
  let sides: [ResolvedExpression]
  let free: [FreeSlot]
  /// The letters of its free real variables, such as the x of `\sigma(-x) = 1 - \sigma(x)`.
  public let variables: [String]

  struct FreeSlot: Sendable {
    let letter: String
    let slot: Int
    let counted: Counted
  }

  /// The letters of the indices that no sum runs over, in the order in which they take their values.
  public var freeIndices: [String] { free.map { $0.letter } }
}

/// Why a side of a relation has no meaning or no value.
public struct SideError: Error, Hashable, Sendable {
  /// A position among the expressions that were resolved.
  public let side: Int
  /// Its path leads from the whole side to the part that is meant.
  public let error: MeaningError

  public init(side: Int, error: MeaningError) {
    self.side = side
    self.error = error
  }
}

extension ResolvedRelation {
  /// Resolves the sides that are expressions; `sides` of the result are those alone.
  ///
  /// - Parameters:
  ///   - expressions: the sides, in their order.
  ///   - setting: its network and the number of its samples decide what indices count.
  /// - Throws: the first side in which a symbol means nothing.
  public init(_ expressions: [Expression], in setting: Setting) throws(SideError) {
    var resolver = Resolver(in: setting, letters: .any)
    resolver.takeContext(of: expressions)
    variables = resolver.context.variables
    var scope = Resolver.Scope()
    do {
      scope = try resolver.scope(for: .sum(expressions), in: scope, path: [])
    } catch {
      throw SideError(side: 0, error: MeaningError(error.message, kind: error.kind))
    }
    var roots: [Term] = []
    for (side, expression) in expressions.enumerated() {
      do {
        roots.append(try resolver.term(expression, scope, []))
        for free in resolver.freeLetters {
          try resolver.checkKind(
            ofSlot: free.slot, letter: free.letter, path: free.path)
        }
      } catch {
        throw SideError(side: side, error: error)
      }
    }
    let counted = resolver.uses.map { $0.first }
    var free: [FreeSlot] = []
    for letter in resolver.freeLetters {
      guard let counted = counted[letter.slot] else {
        throw SideError(
          side: 0,
          error: MeaningError(
            "\(letter.letter) has no value here: it is the index of nothing", at: letter.path))
      }
      free.append(FreeSlot(letter: letter.letter, slot: letter.slot, counted: counted))
    }
    // Layers first: how many nodes there are depends on them.
    self.free = free.filter { $0.counted.slots.isEmpty } + free.filter { !$0.counted.slots.isEmpty }
    sides = zip(roots, expressions).map { root, expression in
      ResolvedExpression(
        root: root, freeLetters: resolver.freeLetters, counted: counted, source: expression)
    }
  }
}
