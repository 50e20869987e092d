import Synchronization

/// A file that a lesson or another file named, and what was found.
public struct SourceReading: Sendable {
  /// As it was named.
  public let reference: String
  /// The path of the file that named it, as the user would write it.
  public let origin: String
  /// How many bytes it was allowed to have.
  public let most: Int
  /// The file, or why there is none: that it is missing can be as much an input as its text.
  public let outcome: Result<SourceFile, SourceFileError>
}

/// All that is read in a folder for one purpose, from any thread.
public final class SourceReadings: Sendable {
  private let readings = Mutex<[SourceReading]>([])

  public init() {}

  /// In the order in which they were read.
  public var all: [SourceReading] { readings.withLock { $0 } }

  func add(_ reading: SourceReading) { readings.withLock { $0.append(reading) } }
}
