public import Diagnostics

extension YAMLMapping {
  /// Reports keys that are none of a list's.
  public func checkKeys<Key: RawRepresentable<String>>(
    of what: String, known: [Key], reporting diagnostics: inout [Diagnostic]
  ) {
    checkKeys(of: what, known: known.map(\.rawValue), reporting: &diagnostics)
  }
}
