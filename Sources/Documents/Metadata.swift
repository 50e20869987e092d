/// What a lesson says of itself beside its text.
public struct Metadata: Hashable, Sendable {
  /// In the order in which they were named.
  public var authors: [Author] = []
  /// As it was written.
  public var date: String?
  /// A line without line ends.
  public var description: String?
  /// In the order in which they were named.
  public var keywords: [String] = []
  /// nil where none was named.
  public var license: License?
  /// What stands in keys of an author's own, in their order.
  public var additions: [Addition] = []

  /// A lesson that says nothing of itself.
  public init() {}

  /// A key that nothing here gives a meaning to, such as `x-course` or `og:type`.
  public struct Addition: Hashable, Sendable {
    /// As it was written, with its prefix.
    public var key: String
    /// A line of text.
    public var value: String

    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// The date, where it is a day as ISO 8601 writes it, with or without a time behind it.
  public var isoDate: String? {
    guard let date else { return nil }
    let day = Array(date.utf8.prefix(10))
    let isDay =
      day.count == 10
      && day.enumerated().allSatisfy { index, byte in
        [4, 7].contains(index) ? byte == UInt8(ascii: "-") : isDigit(byte)
      }
    let rest = date.utf8.dropFirst(10)
    let isTime =
      rest.first == UInt8(ascii: "T") && rest.count > 5
      && rest.dropFirst().allSatisfy { isDigit($0) || "+-:.Z".utf8.contains($0) }
    return isDay && (rest.isEmpty || isTime) ? date : nil
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
