/// A place in one source file: UTF-8 offsets, the end excluded.
public struct SourceRange: Sendable {
  /// Compared as an object: a file that is read twice is two files.
  public let file: SourceFile
  /// UTF-8 offsets from the start of the file, the end excluded.
  public let offsets: Range<Int>

  public init(file: SourceFile, offsets: Range<Int>) {
    self.file = file
    self.offsets = offsets
  }

  /// A part of this range, by offsets that count from its start.
  public subscript(part: Range<Int>) -> SourceRange {
    SourceRange(
      file: file,
      offsets: offsets.lowerBound + part.lowerBound..<offsets.lowerBound + part.upperBound)
  }
}

extension SourceRange: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    left.file === right.file && left.offsets == right.offsets
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(offsets)
  }
}

extension SourceRange {
  /// The source text that stands here.
  public var text: String { String(decoding: file.text[offsets], as: UTF8.self) }
}
