import Diagnostics
public import Documents

/// Turns LaTeX into HTML with MathML beside it, by KaTeX.
///
/// It takes some 40 ms to start and less than one for a formula. Not to be used by two tasks at a
/// time: give each its own, and all of them one cache.
public final class Typesetter {
  private let cache: TypesettingCache
  private let read: JavaScriptFunction
  private let render: JavaScriptFunction
  private let renderVisible: JavaScriptFunction
  private let renderQuantities: JavaScriptFunction
  private let katex: KaTeX
  private lazy var knownCommands = katex.commands()
  /// Whether KaTeX knows them, for those that it was asked about.
  var familiarCommands: [String: Bool] = [:]

  /// Starts JavaScriptCore and has it read KaTeX.
  public init(
    katex: KaTeX, cache: TypesettingCache = TypesettingCache()
  ) throws(TypesetterDidNotStart) {
    self.katex = katex
    self.cache = cache
    do throws(JavaScriptException) {
      let context = try JavaScriptContext()
      try context.evaluate(katex.script)
      try context.evaluate(Self.guardian)
      try context.evaluate(Self.setting)
      try context.evaluate(Self.common)
      read = try context.function(Self.readingDriver)
      render = try context.function(Self.driver)
      renderVisible = try context.function(Self.visibleDriver)
      renderQuantities = try context.function(Self.quantityDriver)
      context.limitCalls(toSeconds: FormulaBounds.seconds)
    } catch {
      throw TypesetterDidNotStart(folder: katex.folder, reason: error.description)
    }
  }

  /// A formula's HTML, with its MathML inside.
  ///
  /// Takes less than a millisecond for one that is not in the cache, and is stopped where it takes seconds.
  ///
  /// - Parameters:
  ///   - latex: without dollars.
  ///   - display: whether it stands on a line of its own.
  ///   - mentions: the parts that carry the name of a quantity as `data-q`, in both.
  /// - Throws: what KaTeX refuses or takes too long for, and where in `latex` that is.
  public func typeset(
    _ latex: String, display: Bool, mentions: [QuantityMention] = []
  ) throws(TypesettingError) -> TypesetFormula {
    try remembered(
      TypesettingCache.Key(latex: latex, display: display, mentions: mentions)
    ) { () throws(TypesettingError) in
      if let marked = try formula(latex, mentioning: mentions, display: display) { return marked }
      return try formula(latex, display: display)
    }
  }

  /// A formula's HTML without MathML, for what a screen reader is told in words. Throws as `typeset` does.
  public func typesetWithoutMathML(_ latex: String) throws(TypesettingError) -> TypesetFormula {
    try remembered(
      TypesettingCache.Key(latex: latex, display: false, hasMathML: false)
    ) { () throws(TypesettingError) in
      try formula(
        latex, of: Result { () throws(JavaScriptException) in try renderVisible(.string(latex)) })
    }
  }

  /// Finds what keeps a formula from being typeset, without typesetting it: of what KaTeX can read, it
  /// can set all that is not too large.
  public func check(_ latex: String, display: Bool) throws(TypesettingError) {
    guard latex.utf8.count <= FormulaBounds.lengthOfModestMarkup else {
      _ = try typeset(latex, display: display)
      return
    }
    try FormulaBounds.check(latex)
    do throws(JavaScriptException) {
      _ = try read(.string(latex), .boolean(display))
    } catch {
      throw mistake(error, in: latex)
    }
  }

  private func remembered(
    _ key: TypesettingCache.Key, _ typeset: () throws(TypesettingError) -> TypesetFormula
  ) throws(TypesettingError) -> TypesetFormula {
    if let known = cache[key] { return try known.get() }
    let result = Result { () throws(TypesettingError) in
      try FormulaBounds.check(key.latex)
      return try typeset()
    }
    cache[key] = result
    return try result.get()
  }

  private func formula(_ latex: String, display: Bool) throws(TypesettingError) -> TypesetFormula {
    let spaced = withAirBetweenRows(latex)
    var result = Result { () throws(JavaScriptException) in
      try render(.string(spaced), .string(latex), .boolean(display))
    }
    if case .failure(let error) = result, spaced != latex, !error.isOverTime {
      // Places in the formula are those of what was written.
      result = Result { () throws(JavaScriptException) in
        try render(.string(latex), .string(latex), .boolean(display))
      }
    }
    return try formula(latex, of: result)
  }

  /// nil where there is nothing to mark, or where it cannot be marked without being set otherwise.
  private func formula(
    _ latex: String, mentioning mentions: [QuantityMention], display: Bool
  ) throws(TypesettingError) -> TypesetFormula? {
    let marks = QuantityMarks(mentions, in: latex)
    guard !marks.isEmpty, !latex.contains(Self.mark) else { return nil }
    let marked = withAirBetweenRows(marks.applied { "\\\(Self.mark){\($0)}" })
    let result = Result { () throws(JavaScriptException) in
      try renderQuantities(
        .string(marked), .string(marks.names.joined(separator: " ")), .string(latex),
        .boolean(display))
    }
    if case .failure(let error) = result, !error.isOverTime { return nil }
    return try formula(latex, of: result, naming: marks.names)
  }

  /// What KaTeX made of a formula, which is let onto a page where all of it is KaTeX's own.
  ///
  /// - Parameter quantities: those whose names it may carry.
  private func formula(
    _ latex: String, of result: Result<String, JavaScriptException>,
    naming quantities: Set<String> = []
  ) throws(TypesettingError) -> TypesetFormula {
    let whole = 0..<latex.utf8.count
    switch result {
    case .success(let text):
      guard text.utf8.count <= FormulaBounds.markup else {
        throw TypesettingError(
          "takes \(text.utf8.count) bytes of the page; a formula may take \(FormulaBounds.markup)",
          at: whole)
      }
      let formula = TypesetFormula(measured: text)
      if let part = KaTeXMarkup(quantities: quantities).foreignPart(in: formula.markup.text) {
        throw TypesettingError("KaTeX makes '\(part)' of it, which no formula may bring", at: whole)
      }
      return formula
    case .failure(let error): throw mistake(error, in: latex)
    }
  }

  private func mistake(_ error: JavaScriptException, in latex: String) -> TypesettingError {
    if error.isOverTime {
      return TypesettingError(
        "takes longer than \(Int(FormulaBounds.seconds)) seconds to typeset",
        at: 0..<latex.utf8.count)
    }
    let failure = KaTeXFailure(error.description)
    let message = failure.wording { name in nearestCommand(to: name) }
    return TypesettingError(message, at: failure.range(in: latex))
  }

  /// Of the names that look like commands, the nearest that is one.
  private func nearestCommand(to name: String) -> String? {
    while let nearest = knownCommands.nearest(to: name) {
      if knows(nearest) { return nearest }
      knownCommands.removeAll { $0 == nearest }
    }
    return nil
  }

  func knows(_ command: String) -> Bool {
    do throws(JavaScriptException) {
      _ = try read(.string(command), .boolean(true))
      return true
    } catch {
      return KaTeXFailure(error.description).unknownCommand == nil
    }
  }
}

/// KaTeX was found but could not be run.
public struct TypesetterDidNotStart: Error, Hashable, CustomStringConvertible {
  /// Where KaTeX was found.
  public let folder: String
  /// What JavaScriptCore says.
  public let reason: String

  /// What happened, as a sentence without a full stop.
  public var description: String { "KaTeX in \(folder) could not be run: \(reason)" }
}
