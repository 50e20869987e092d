/// Why a course cannot be built at all: not a mistake in a lesson, but in what was asked for or
/// in what the file system allows.
public struct CourseError: Error, Hashable, Sendable {
  /// What was found and what would be right, as a sentence without a full stop.
  public let message: String
  /// Whether a cache has lost what it seemed to have, so that the same goes well without it.
  let isOfCache: Bool

  public init(_ message: String) { self.init(message, isOfCache: false) }

  init(_ message: String, isOfCache: Bool) {
    self.message = message
    self.isOfCache = isOfCache
  }
}
