/// A piece of LaTeX as a line of text needs it: how it looks, not what it means.
indirect enum MathNode: Hashable {
  /// A number, a letter, or a command that is not known, as it is.
  case atom(String)
  /// Stands between two things, or before one.
  case sign(String)
  /// Without space before it, such as a comma.
  case punctuation(String)
  case opening(String)
  case closing(String)
  case space(String)
  case largeOperator(String)
  case function(String)
  case group([MathNode])
  /// Prose, such as `\text{if }`.
  case text(String)
  case fraction([MathNode], [MathNode])
  case root([MathNode], degree: [MathNode])
  case accent(String, [MathNode])
  case fenced(String, [MathNode], String)
  case script(MathNode, sub: [MathNode], sup: [MathNode])
  case rows([[[MathNode]]], environment: String)
}
