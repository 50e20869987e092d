public import Checking
public import Diagnostics

/// What became of one relation of a lesson.
public struct CheckedRelation: Sendable {
  /// What is known of a relation, given what its author says of it.
  public enum Standing: Sendable {
    /// Its author says nothing of it.
    case decided(Verdict)
    /// It was to fail, as its author says, and does.
    case failsAsStated
    /// It was to fail, as its author says, and holds.
    case holdsAgainstStatement
    /// Its author exempts it, with a reason.
    case exempt(String)
    /// Nothing is known of it, and why.
    case notChecked(String)
  }

  /// What is known of it.
  public let standing: Standing
  /// Its LaTeX, as its author wrote it.
  public let latex: String
  /// Where it stands in the lesson; nil for what the program wrote.
  public let range: SourceRange?
  /// Both sides on the lesson's network, where they have values.
  public internal(set) var values: SideValues?
  /// What both sides have and nobody can read, and was left out; nil where nothing was.
  public internal(set) var leftOut: String?
  /// Whether it is false only because the side before it is.
  public internal(set) var isConsequence = false
  /// Whether a diagnostic of the lesson says already why it is not checked.
  var isReported = false

  init(standing: Standing, latex: String, range: SourceRange?) {
    self.standing = standing
    self.latex = latex
    self.range = range
  }

  func isUnchecked(_ reason: String, at place: SourceRange?) -> Bool {
    guard case .notChecked(reason) = standing else { return false }
    return range == place
  }

  /// That it is not checked, and why, as `chainrule check` reports it; nil for all else, and where the
  /// lesson's diagnostics say so already.
  public var notice: Diagnostic? {
    guard case .notChecked(let reason) = standing, !isReported else { return nil }
    return Diagnostic(.note, "not checked: \(reason)", at: range, rule: .uncheckedEquation)
  }
}

/// How many relations of a lesson or a course are what.
public struct CheckCount: Hashable, Sendable {
  /// True of every network of the shape; also those that were to fail and hold.
  public private(set) var identities = 0
  /// True of the lesson's network alone.
  public private(set) var here = 0
  /// False.
  public private(set) var wrong = 0
  /// Left open, for whatever reason.
  public private(set) var notChecked = 0
  /// Quoted as mistakes, and false indeed.
  public private(set) var falseAsStated = 0

  public init() {}

  public init(_ relations: [CheckedRelation]) {
    for relation in relations { add(relation.standing) }
  }

  /// All of them.
  public var relations: Int { identities + here + wrong + notChecked + falseAsStated }

  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.identities += right.identities
    sum.here += right.here
    sum.wrong += right.wrong
    sum.notChecked += right.notChecked
    sum.falseAsStated += right.falseAsStated
    return sum
  }

  private mutating func add(_ standing: CheckedRelation.Standing) {
    switch standing {
    case .decided(.identity), .holdsAgainstStatement: identities += 1
    case .decided(.here): here += 1
    case .decided(.false): wrong += 1
    case .failsAsStated: falseAsStated += 1
    case .decided(.notChecked), .exempt, .notChecked: notChecked += 1
    }
  }
}
