public import Diagnostics

/// The YAML between the `---` of a file's first line and the next line of `---` or `...`.
public struct FrontMatter: Hashable, Sendable {
  /// YAML that nobody has read yet.
  public var text: String
  /// Where `text` stands, without the lines that enclose it.
  public var range: SourceRange
  /// The UTF-8 offset at which the lesson itself begins.
  public var end: Int

  /// nil where the file begins with something else; front matter that never ends is reported.
  public init?(of file: SourceFile, reporting diagnostics: inout [Diagnostic]) {
    let bytes = file.text
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let opening = lineStart..<lineStart + 3
    var textStart: Int?
    while lineStart < bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let next = min(lineEnd + 1, bytes.count)
      let line = String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
        .trimmingSuffix { $0 == " " || $0 == "\t" || $0 == "\r" }
      if let textStart {
        if line == "---" || line == "..." {
          text = String(decoding: bytes[textStart..<lineStart], as: UTF8.self)
          range = SourceRange(file: file, offsets: textStart..<lineStart)
          end = next
          return
        }
      } else if line == "---" {
        textStart = next
      } else {
        return nil
      }
      lineStart = next
    }
    guard textStart != nil else { return nil }
    diagnostics.append(
      .error(
        "the front matter that begins here never ends; it ends with a line of '---'",
        at: SourceRange(file: file, offsets: opening)))
    return nil
  }
}

extension String {
  fileprivate func trimmingSuffix(while drops: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, drops(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
