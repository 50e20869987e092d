/// What a site was made from, as a rule of a makefile that ninja reads, too: of the site's manifest, which is written
/// last.
struct DependencyFile {
  let text: String

  init(of site: String, madeFrom sources: [String]) {
    let names = sources.map(\.escapedForMake)
    text =
      (site + "/.chainrule-manifest").escapedForMake + ":"
      + names.map { " \\\n  " + $0 }.joined() + "\n"
  }
}

extension String {
  fileprivate var escapedForMake: String {
    reduce(into: "") { escaped, character in
      switch character {
      case " ", "#", "\\", ":": escaped += "\\" + String(character)
      case "$": escaped += "$$"
      default: escaped.append(character)
      }
    }
  }
}
