public import Diagnostics
public import Networks
public import Walkthrough

/// What a lesson shares with the other lessons of its course.
public struct LessonContext: Sendable {
  /// The course's own network, for lessons without one.
  public enum CourseNetwork: Sendable {
    case none
    /// It cannot be read, which was reported.
    case broken
    case described(NetworkDescription)
  }

  /// What files that a lesson names must lie in.
  public var folder: SourceFolder
  public var network: CourseNetwork
  public var words: Words
  /// Significant digits of printed values.
  public var digits: Int
  public var allowsRawHTML: Bool
  /// How lessons write formulas that say nothing else.
  public var notation: NotationSettings
  /// Who is told how far the trainings of lessons are.
  public var trainingProgress = TrainingProgress.untold

  public init(
    folder: SourceFolder, network: CourseNetwork = .none, words: Words = Words(), digits: Int = 4,
    allowsRawHTML: Bool = false, notation: NotationSettings = NotationSettings()
  ) {
    self.folder = folder
    self.network = network
    self.words = words
    self.digits = digits
    self.allowsRawHTML = allowsRawHTML
    self.notation = notation
  }

  /// The significant digits that can be asked for.
  public static let digitsRange = 1...15
}
