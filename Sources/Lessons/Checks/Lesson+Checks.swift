public import Diagnostics
import Wording

extension Lesson {
  /// How many of its relations were checked and hold, in words; empty where it has none.
  public func checks(reporting diagnostics: inout [Diagnostic]) -> String {
    let count = CheckCount(checked)
    do {
      return try words.checks(
        identities: count.identities, here: count.here, notChecked: count.notChecked)
    } catch {
      diagnostics.append(error.diagnostic)
      return ""
    }
  }
}
