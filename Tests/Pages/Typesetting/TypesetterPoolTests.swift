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

  @Test func forgetsWhatAWholeGenerationDidNotAskFor() throws {
    let cache = TypesettingCache()
    let kept = TypesettingCache.Key(latex: "a", display: true)
    let dropped = TypesettingCache.Key(latex: "b", display: true)
    for key in [kept, dropped] {
      cache[key] = .success(TypesetFormula(markup: TrustedMarkup(trusting: key.latex)))
    }
    cache.beginGeneration()
    #expect(try cache[kept]?.get().markup.text == "a")
    cache.beginGeneration()
    #expect(try cache[kept]?.get().markup.text == "a")
    #expect(cache[dropped] == nil)
    cache.beginGeneration()
    #expect(cache[kept] != nil)
    cache.beginGeneration()
    cache.beginGeneration()
    #expect(cache[kept] == nil)
  }
}
