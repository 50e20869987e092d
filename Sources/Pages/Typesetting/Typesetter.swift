import Diagnostics
public import Documents

/// Turns LaTeX into HTML with MathML beside it, by KaTeX.
///
/// It takes some 40 ms to start and less than one for a formula. Not to be used by two tasks at a
/// time: give each its own, and all of them one cache.
public final class Typesetter {
  /// Who wrote a formula, and with it what the formula may do.
  public enum Origin: Sendable {
    case author
    /// May use `\htmlData`.
    case program
  }

  private let cache: TypesettingCache
  private let render: JavaScriptFunction
  private let renderQuantities: JavaScriptFunction
  private let katex: KaTeX
  private lazy var knownCommands = katex.commands()

  public init(
    katex: KaTeX, cache: TypesettingCache = TypesettingCache()
  ) throws(TypesetterDidNotStart) {
    self.katex = katex
    self.cache = cache
    do throws(JavaScriptException) {
      let context = try JavaScriptContext()
      try context.evaluate(katex.script)
      try context.evaluate(Self.setting)
      render = try context.function(Self.driver)
      renderQuantities = try context.function(Self.quantityDriver)
    } catch {
      throw TypesetterDidNotStart(folder: katex.folder, reason: error.description)
    }
  }

  /// A formula's HTML, with its MathML inside.
  ///
  /// - Parameter mentions: the parts that carry the name of a quantity as `data-q`, in both.
  public func typeset(
    _ latex: String, display: Bool, origin: Origin = .author, mentions: [QuantityMention] = []
  ) throws(TypesettingError) -> TypesetFormula {
    let key = TypesettingCache.Key(
      latex: latex, display: display, isOurs: origin == .program, mentions: mentions)
    if let known = cache[key] { return try known.get() }
    let result = Result { () throws(TypesettingError) in
      try FormulaBounds.check(latex)
      if origin == .author { try refuseForbiddenCommands(in: latex) }
      if let marked = formula(latex, mentioning: mentions, display: display) { return marked }
      return try formula(latex, display: display, origin: origin)
    }
    cache[key] = result
    return try result.get()
  }

  /// A formula's HTML without MathML, for what a screen reader is told in words.
  public func typesetWithoutMathML(_ latex: String) throws(TypesettingError) -> TypesetFormula {
    let key = TypesettingCache.Key(latex: latex, display: false, isOurs: true, hasMathML: false)
    if let known = cache[key] { return try known.get() }
    let result = Result { () throws(TypesettingError) in
      try FormulaBounds.check(latex)
      try refuseForbiddenCommands(in: latex)
      return try withoutMathML(latex)
    }
    cache[key] = result
    return try result.get()
  }

  private func withoutMathML(_ latex: String) throws(TypesettingError) -> TypesetFormula {
    do throws(JavaScriptException) {
      return TypesetFormula(
        measured: try renderQuantities(.string(latex), .string(""), .string(""), .boolean(false)))
    } catch {
      throw TypesettingError(error.description, at: 0..<latex.utf8.count)
    }
  }

  /// nil where there is nothing to mark, or where it cannot be marked without being set otherwise.
  private func formula(
    _ latex: String, mentioning mentions: [QuantityMention], display: Bool
  ) -> TypesetFormula? {
    let marks = QuantityMarks(mentions, in: latex)
    guard !marks.isEmpty else { return nil }
    let html = withAirBetweenRows(marks.applied { "\\htmlData{q=\($0)}" })
    let mathML = marks.applied { "\\href{\($0)}" }
    return
      (try? renderQuantities(
        .string(html), .string(mathML), .string(latex), .boolean(display))).map {
        TypesetFormula(measured: $0)
      }
  }

  private func formula(
    _ latex: String, display: Bool, origin: Origin
  ) throws(TypesettingError) -> TypesetFormula {
    do throws(JavaScriptException) {
      return try render(withAirBetweenRows(latex), of: latex, display: display, origin: origin)
    } catch {
      // Places in the formula are those of what was written.
    }
    do throws(JavaScriptException) {
      return try render(latex, of: latex, display: display, origin: origin)
    } catch {
      let failure = KaTeXFailure(error.description)
      let message = failure.wording { name in nearestCommand(to: name) }
      throw TypesettingError(message, at: failure.range(in: latex))
    }
  }

  private func render(
    _ latex: String, of source: String, display: Bool, origin: Origin
  ) throws(JavaScriptException) -> TypesetFormula {
    TypesetFormula(
      measured: try render(
        .string(latex), .string(source), .boolean(display), .boolean(origin == .program)))
  }

  /// Of the names that look like commands, the nearest that is one.
  private func nearestCommand(to name: String) -> String? {
    while let nearest = knownCommands.nearest(to: name) {
      if knows(nearest) { return nearest }
      knownCommands.removeAll { $0 == nearest }
    }
    return nil
  }

  private func knows(_ command: String) -> Bool {
    do throws(JavaScriptException) {
      _ = try render(command, of: command, display: true, origin: .author)
      return true
    } catch {
      return KaTeXFailure(error.description).unknownCommand == nil
    }
  }

  /// Throws `position`, `length` and message on three lines. KaTeX underlines what it complains
  /// of in the message; a place in a macro of its own is not one in the formula.
  private static let driver = #"""
    (() => {
      const silent = () => {};
      globalThis.console = { log: silent, warn: silent, error: silent };
      const describe = (error, latex) => {
        let [, message, excerpt] =
          /^(?:KaTeX parse error: )?([^]*?)(?: at position \d+: ([^]*)| at end of input: [^]*)?$/
            .exec(String(error.message ?? error));
        const marked = (excerpt ?? "").match(/[^]\u0332/g) ?? [];
        let position = error.position ?? -1;
        if (!latex.startsWith(marked.map(unit => unit[0]).join(""), position)) position = -1;
        return `${position}\n${marked.length}\n${message}`;
      };
      return (latex, source, displayMode, isOurs) => {
        try {
          const formula = setting(latex, {
            displayMode, output: "htmlAndMathml", throwOnError: true, strict: "ignore",
            maxExpand: 10000, maxSize: 100,
            trust: isOurs && (context => context.command === "\\htmlData"),
          });
          return latex === source ? formula : saying(formula, source);
        } catch (error) {
          throw describe(error, latex);
        }
      };
    })()
    """#
}

/// KaTeX was found but could not be run.
public struct TypesetterDidNotStart: Error, Hashable, CustomStringConvertible {
  public let folder: String
  public let reason: String

  public var description: String { "KaTeX in \(folder) could not be run: \(reason)" }
}
