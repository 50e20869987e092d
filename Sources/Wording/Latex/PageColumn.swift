/// How much room a row of a formula has, in quads.
enum PageColumn {
  static let width = 34.0
  /// Of that, an equals sign with the spaces beside it.
  static let sign = 1.3
}
