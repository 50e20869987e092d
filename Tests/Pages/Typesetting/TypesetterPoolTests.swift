import Testing

@testable import Pages

struct TypesetterPoolTests {
  @Test func lendsATypesetterToOneAtATime() throws {
    let pool = TypesetterPool(katex: try KaTeX())
    let first = try pool.borrow().typesetter
    do {
      let second = try pool.borrow()
      let third = try pool.borrow()
      #expect(second.typesetter === first)
      #expect(third.typesetter !== first)
    }
    let again = [try pool.borrow(), try pool.borrow()]
    #expect(again.contains { $0.typesetter === first })
    #expect(again[0].typesetter !== again[1].typesetter)
  }

  @Test func forgetsWhatWasNotAskedForWhileItFilled() throws {
    let cache = TypesettingCache(mostBytes: 2)
    func key(_ latex: String) -> TypesettingCache.Key {
      TypesettingCache.Key(latex: latex, display: true)
    }
    func add(_ names: String) {
      for name in names.map(String.init) {
        cache[key(name)] = .success(TypesetFormula(markup: TrustedMarkup(trusting: name)))
      }
    }
    add("abc")
    #expect(try cache[key("a")]?.get().markup.text == "a")
    add("de")
    // What was asked for is kept; the others are gone.
    #expect(try cache[key("a")]?.get().markup.text == "a")
    #expect(cache[key("b")] == nil)
    add("fghijk")
    #expect(cache[key("a")] == nil)
    #expect(cache[key("k")] != nil)
  }
}
