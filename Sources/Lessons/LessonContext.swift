public import Diagnostics
public import Engine
public import Networks
public import Wording

/// What a lesson shares with the other lessons of its course.
public struct LessonContext: Sendable {
  /// The course's own network, for lessons without one.
  public enum CourseNetwork: Sendable {
    /// The course names none.
    case none
    /// It cannot be read, which was reported.
    case broken
    /// As its file describes it.
    case described(NetworkDescription)
  }

  /// What files that a lesson names must lie in.
  public var folder: SourceFolder
  /// For blocks and formulas with no network in the lesson.
  public var network: CourseNetwork
  /// In which the program speaks.
  public var words: Words
  /// Significant digits of printed values.
  public var digits: Int
  /// Whether raw HTML goes onto the page; else it is an error, comments excepted.
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
