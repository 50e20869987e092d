import Diagnostics
import Documents
import Templates

extension Derivation {
  /// The walkthrough as the blocks of a lesson.
  public func blocks(words: Words) throws(TemplateError) -> [Block] { [] }

  /// What a fold over the walkthrough says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] { [] }
}

extension ForwardWalkthrough {
  /// The walkthrough as the blocks of a lesson.
  public func blocks(words: Words) throws(TemplateError) -> [Block] { [] }

  /// What a fold over the walkthrough says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] { [] }
}

extension GradientWalkthrough {
  /// The walkthrough as the blocks of a lesson.
  public func blocks(words: Words) throws(TemplateError) -> [Block] { [] }

  /// What a fold over the walkthrough says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] { [] }
}
