extension KaTeX {
  /// The commands that KaTeX knows, with their backslashes, small letters first.
  ///
  /// KaTeX keeps its tables to itself, so they are read off its script: the literals and keys
  /// `"\\name"`.
  func commands() -> [String] {
    let script = Array(script.utf8)
    let opening = Array(#""\\"#.utf8)
    var names: Set<String> = []
    var index = 0
    while index + opening.count < script.count {
      guard script[index..<index + opening.count].elementsEqual(opening) else {
        index += 1
        continue
      }
      index += opening.count
      let name = script[index...].prefix { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
          || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      }
      if !name.isEmpty, name.endIndex < script.count, script[name.endIndex] == UInt8(ascii: "\"") {
        names.insert("\\" + String(decoding: name, as: UTF8.self))
      }
    }
    let sorted = names.subtracting(ForbiddenCommands.names).sorted()
    return sorted.filter { !$0.contains(where: \.isUppercase) }
      + sorted.filter { $0.contains(where: \.isUppercase) }
  }
}
