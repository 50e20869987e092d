/// What a style sheet asks a browser to load.
struct StyleSheetAddresses {
  struct Address: Hashable {
    enum Kind: Hashable {
      case file
      /// Another style sheet.
      case rules
    }

    /// Escapes resolved.
    let text: String
    let kind: Kind
    /// Where it stands, with its quotes where it has any: UTF-8 offsets.
    let offsets: Range<Int>
  }

  private(set) var addresses: [Address] = []
  private let bytes: [UInt8]
  private var index = 0
  /// The functions that are open, by their names in small letters.
  private var functions: [String] = []
  private var isImporting = false

  /// Reads tokens as CSS Syntax Level 3 divides them, as far as is needed to tell addresses from other text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while let byte = self[index] {
      switch byte {
      case UInt8(ascii: "/") where self[index + 1] == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): readString()
      case UInt8(ascii: "@"):
        index += 1
        isImporting = readName().lowercased() == "import"
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        isImporting = false
        functions = []
        index += 1
      case UInt8(ascii: "("):
        functions.append("")
        index += 1
      case UInt8(ascii: ")"):
        _ = functions.popLast()
        index += 1
      case _ where isName(byte): readNameOrFunction()
      default: index += 1
      }
    }
  }

  private subscript(_ index: Int) -> UInt8? {
    bytes.indices.contains(index) ? bytes[index] : nil
  }

  private mutating func skipComment() {
    index += 2
    while self[index] != nil {
      if self[index] == UInt8(ascii: "*"), self[index + 1] == UInt8(ascii: "/") { break }
      index += 1
    }
    index += 2
  }

  private mutating func readString() {
    let (start, quote) = (index, bytes[index])
    var text: [UInt8] = []
    index += 1
    while let byte = self[index], byte != quote, byte != UInt8(ascii: "\n") {
      readByteOrEscape(into: &text)
    }
    index += 1
    let loading: Set = ["url", "src", "image-set", "-webkit-image-set", "image", "cross-fade"]
    guard isImporting || loading.contains(functions.last ?? "") else { return }
    add(text, start..<min(index, bytes.count))
  }

  private mutating func readNameOrFunction() {
    let name = readName().lowercased()
    guard self[index] == UInt8(ascii: "(") else { return }
    index += 1
    functions.append(name)
    guard name == "url" else { return }
    while let byte = self[index], isSpace(byte) { index += 1 }
    if self[index] == UInt8(ascii: "\"") || self[index] == UInt8(ascii: "'") { return }
    let start = index
    var end = index
    var text: [UInt8] = []
    while let byte = self[index], byte != UInt8(ascii: ")") {
      if isSpace(byte) {
        index += 1
      } else {
        readByteOrEscape(into: &text)
        end = index
      }
    }
    add(text, start..<end)
  }

  private mutating func add(_ text: [UInt8], _ offsets: Range<Int>) {
    addresses.append(
      Address(
        text: String(decoding: text, as: UTF8.self), kind: isImporting ? .rules : .file,
        offsets: offsets))
  }

  private mutating func readName() -> String {
    var name: [UInt8] = []
    while let byte = self[index], isName(byte) { readByteOrEscape(into: &name) }
    return String(decoding: name, as: UTF8.self)
  }

  /// A byte as it is, or what `\` and up to six hexadecimal digits, or any other sign, stand for.
  private mutating func readByteOrEscape(into text: inout [UInt8]) {
    guard self[index] == UInt8(ascii: "\\") else {
      text.append(bytes[index])
      index += 1
      return
    }
    index += 1
    var (value, count): (UInt32, Int) = (0, 0)
    while count < 6, let byte = self[index], let digit = hexadecimalValue(byte) {
      value = value * 16 + digit
      index += 1
      count += 1
    }
    if count > 0 {
      if let byte = self[index], isSpace(byte) { index += 1 }
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      text += Array(String(Character(scalar)).utf8)
    } else if let byte = self[index] {
      if byte != UInt8(ascii: "\n") { text.append(byte) }
      index += 1
    }
  }
}

private func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }

private func isName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
    UInt8(ascii: "\\"), 0x80...:
    true
  default: false
  }
}

private func hexadecimalValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
  default: nil
  }
}
