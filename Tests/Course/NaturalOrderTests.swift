import Testing

@testable import Course

struct NaturalOrderTests {
  @Test func sortsNumbersByTheirValueAndFoldersTogether() {
    let sorted = [
      "1-start.md", "02-next.md", "2-next.md", "9.md", "10.md", "10a.md", "99999999999999999999.md",
      "appendix-b.md", "Appendix.md", "part/1.md", "part/10.md", "part-2/1.md", "zeta.md",
      "über.md",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20 {
      let shuffled = sorted.shuffled(using: &random)
      #expect(shuffled.sorted { $0.naturallyPrecedes($1) } == sorted)
    }
  }
}
