import Foundation
import TestSupport

/// Files and links of a folder of lessons. Names are bytes: a file system takes more than text.
struct FuzzedFolder: CustomStringConvertible {
  var files: [(name: String, text: String)] = []
  var links: [(name: String, destination: String)] = []

  init(_ random: inout SplitMix64) {
    let names = random.times(1...5) { FuzzGrammar.path(&$0) }
    for name in names {
      var text = FuzzGrammar.linkingLesson(&random, names: names)
      if random.chance(20) { text = FuzzDamage.damaged(text, &random) }
      files.append((name, text))
    }
    if random.chance(60) {
      var text = FuzzGrammar.settings(&random)
      if random.chance(50) { text += "order: [\(random.pick(names)), \(random.pick(names))]\n" }
      if random.chance(30) { text = FuzzDamage.damaged(text, &random) }
      files.append(("chainrule.yaml", text))
    }
    if random.chance(30) { files.append(("net.yaml", FuzzGrammar.network(&random))) }
    if random.chance(20) {
      links.append(
        (FuzzGrammar.path(&random), random.pick(["..", "/etc/passwd", ".", "a.md", "x"])))
    }
    if random.chance(10) { files.append(("words/words/chain.md", FuzzGrammar.template(&random))) }
  }

  /// What the file system does not take, such as a name that is a folder's, is left out.
  func write(to root: String) throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (name, text) in files where !name.isEmpty && !name.utf8.contains(0) {
      let path = root + "/" + name
      let parent = path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
      try? manager.createDirectory(atPath: String(parent), withIntermediateDirectories: true)
      try? FuzzPlace.write(text, to: path)
    }
    for (name, destination) in links where !name.isEmpty && !name.utf8.contains(0) {
      try? manager.createSymbolicLink(atPath: root + "/" + name, withDestinationPath: destination)
    }
  }

  var description: String {
    FuzzedFiles(files).description
      + links.map { "=== \($0.name.debugDescription) -> \($0.destination)\n" }.joined()
  }
}
