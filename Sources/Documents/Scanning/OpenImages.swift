/// Counts the work that cmark has with images that are begun and never end: at the end of each link it looks at all of
/// them again.
struct OpenImages {
  private static let mostSteps = 10_000_000

  /// Where the work becomes too much; nil where it does not.
  static func place(ofTooManyIn text: [UInt8], from start: Int) -> Range<Int>? {
    var open: [(isImage: Bool, offset: Int)] = []
    var images = 0
    var steps = 0
    var isBlank = true
    var offset = start
    while offset < text.count {
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "\n"):
        if isBlank { (open, images, steps) = ([], 0, 0) }
        isBlank = true
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["):
        let isImage = offset > start && text[offset - 1] == UInt8(ascii: "!")
        open.append((isImage, offset))
        if isImage { images += 1 }
      case UInt8(ascii: "]"):
        if open.popLast()?.isImage == true { images -= 1 }
        steps += images
        if steps > mostSteps, let first = open.first(where: \.isImage)?.offset {
          return first - 1..<first + 1
        }
      default: break
      }
      if !" \t\r\n>".utf8.contains(byte) { isBlank = false }
      offset += 1
    }
    return nil
  }
}
