import Checking

/// What is kept from formula to formula of a lesson while it is checked.
struct LessonChecks {
  /// What was found of each relation so far.
  var relations: [CheckedRelation] = []
  var text = CheckedText()
  var standingConditions = StandingConditions()
  var checkers: [LessonNetworks.Reference: Checker] = [:]
}
