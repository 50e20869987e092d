import Diagnostics

extension Typesetter {
  /// What the exception says, before its command, where a formula uses one that it may not.
  static let refusal = "Refused: "

  /// Has KaTeX refuse what a formula may not use at the moment when it would execute it: what is a
  /// command, behind comments, `\verb` and arguments that are thrown away, only KaTeX can tell.
  ///
  /// All that its parser sees has passed `expandOnce` of its macro expander. What KaTeX's own macros
  /// consist of was read by another lexer than the formula, and may use anything.
  static let guardian = #"""
    (() => {
      const forbidden = new Set([\#(forbiddenNames)]);
      const isInternal = /^\\(?!verb@)[a-zA-Z]*@/;
      let Expander;
      katex.__parse("\\probe", {
        macros: { "\\probe": context => { Expander = context.constructor; return ""; } },
      });
      const { expandOnce } = Expander.prototype;
      Expander.prototype.expandOnce = function (...rest) {
        const { text, loc } = this.future();
        if (text[0] === "\\" && loc && loc.lexer === this.lexer
          && (forbidden.has(text) || isInternal.test(text))) {
          throw { refused: text, position: loc.start };
        }
        this.steps = (this.steps ?? 0) + 1;
        if (this.steps > \#(FormulaBounds.steps)) throw new Error("Too many expansions");
        return expandOnce.apply(this, rest);
      };
    })();
    """#

  private static var forbiddenNames: String {
    ForbiddenCommands.names.sorted().map(\.quotedForJSON).joined(separator: ", ")
  }
}
