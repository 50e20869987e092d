public import Checking
public import Diagnostics

/// What became of one relation of a lesson.
public struct CheckedRelation: Sendable {
  public enum Standing: Sendable {
    case decided(Verdict)
    /// It was to fail, as its author says, and does.
    case failsAsStated
    /// Its author exempts it, with a reason.
    case exempt(String)
    /// Nothing is known of it, and why.
    case notChecked(String)
  }

  public let standing: Standing
  /// Its LaTeX, as its author wrote it.
  public let latex: String
  public let range: SourceRange?

  /// What is not checked, as `chainrule check` reports it; nil for all else.
  public func notice(isStrict: Bool) -> Diagnostic? {
    guard case .notChecked(let reason) = standing else { return nil }
    return Diagnostic(
      isStrict ? .error : .note, "not checked: \(reason)", at: range,
      rule: .uncheckedEquation)
  }
}

extension CheckedRelation {
  /// What holds on one network only, where a strict check makes that an error; nil for all else.
  public var strictError: Diagnostic? {
    guard case .decided(.here(isClaim: false)) = standing else { return nil }
    return Diagnostic(
      .error, "this holds on this network only", at: range, rule: .doubtfulEquation)
  }
}

/// How many relations of a lesson or a course are what.
public struct CheckCount: Hashable, Sendable {
  public private(set) var identities = 0
  public private(set) var here = 0
  public private(set) var wrong = 0
  public private(set) var notChecked = 0

  public init() {}

  public init(_ relations: [CheckedRelation]) {
    for relation in relations { add(relation.standing) }
  }

  public var relations: Int { identities + here + wrong + notChecked }

  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.identities += right.identities
    sum.here += right.here
    sum.wrong += right.wrong
    sum.notChecked += right.notChecked
    return sum
  }

  private mutating func add(_ standing: CheckedRelation.Standing) {
    switch standing {
    case .decided(.identity), .failsAsStated: identities += 1
    case .decided(.here): here += 1
    case .decided(.false): wrong += 1
    case .decided(.notChecked), .exempt, .notChecked: notChecked += 1
    }
  }
}
