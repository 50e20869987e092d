/// What a lesson says of itself beside its text.
public struct Metadata: Hashable, Sendable {
  public var authors: [Author] = []
  /// As it was written.
  public var date: String?
  /// A line without line ends.
  public var description: String?
  public var keywords: [String] = []
  public var license: License?
  /// What stands in keys of an author's own, in their order.
  public var additions: [Addition] = []

  public init() {}

  /// A key that nothing here gives a meaning to, such as `x-course` or `og:type`.
  public struct Addition: Hashable, Sendable {
    public var key: String
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
