extension Typesetter {
  /// What all formulas have in common, and what is thrown where one cannot be set.
  ///
  /// Throws `position`, `length` and message on three lines. KaTeX underlines what it complains
  /// of in the message; a place in a macro of its own is not one in the formula.
  static let common = #"""
    const options = {
      throwOnError: true, strict: "ignore", maxExpand: 10000, maxSize: 100, trust: false,
    };
    const describe = (error, latex) => {
      if (error.refused) {
        return `${error.position}\n${error.refused.length}\n\#(refusal)${error.refused}`;
      }
      let [, message, excerpt] =
        /^(?:KaTeX parse error: )?([^]*?)(?: at position \d+: ([^]*)| at end of input: [^]*)?$/
          .exec(String(error.message ?? error));
      const marked = (excerpt ?? "").match(/[^]\u0332/g) ?? [];
      let position = error.position ?? -1;
      if (!latex.startsWith(marked.map(unit => unit[0]).join(""), position)) position = -1;
      return `${position}\n${marked.length}\n${message}`;
    };
    const silent = () => {};
    globalThis.console = { log: silent, warn: silent, error: silent };
    """#

  /// For eyes and for screen readers.
  static let driver = #"""
    (latex, source, displayMode) => {
      try {
        const formula = setting(latex, { ...options, displayMode, output: "htmlAndMathml" });
        return latex === source ? formula : saying(formula, source);
      } catch (error) {
        throw describe(error, latex);
      }
    }
    """#

  /// Reads a formula, in a small part of the time that setting it takes.
  ///
  /// Commands that print nothing, and those that a group divides at, are dropped by KaTeX as it
  /// reads, but where something to print has to stand, and there it cannot set them.
  static let readingDriver = #"""
    (latex, displayMode) => {
      const visit = node => {
        if (node === null || typeof node !== "object") return;
        if (node.type === "internal" || node.type === "infix") {
          throw new katex.ParseError(`Got group of unknown type: '${node.type}'`);
        }
        for (const key in node) if (key !== "loc") visit(node[key]);
      };
      try {
        visit(katex.__parse(latex, { ...options, displayMode }));
        return "";
      } catch (error) {
        throw describe(error, latex);
      }
    }
    """#

  /// For eyes alone.
  static let visibleDriver = #"""
    latex => {
      try {
        return setting(latex, { ...options, displayMode: false, output: "html" });
      } catch (error) {
        throw describe(error, latex);
      }
    }
    """#

  /// The command, no character of which an author's formula has, that marks a part as a quantity.
  static let mark = "\u{E000}"

  /// With parts marked as quantities, whose names are told.
  ///
  /// KaTeX carries `\htmlData` into HTML alone. In MathML `\href` does as much, with an attribute of
  /// another name. The formula that a reader copies from the page is the author's own.
  static let quantityDriver = #"""
    (latex, names, source, displayMode) => {
      const known = new Set(names.split(" "));
      const isKnown = ({ command, attributes, url }) =>
        command === "\\htmlData"
          ? Object.keys(attributes).join() === "data-q" && known.has(attributes["data-q"])
          : command === "\\href" && known.has(url);
      const marking = (command, output) => ({
        ...options, displayMode, output, trust: isKnown, macros: { "\\\#(mark)": command },
      });
      const html = setting(latex, marking("\\htmlData{q=#1}{#2}", "html"));
      const math = saying(
        katex.renderToString(latex, marking("\\href{#1}{#2}", "mathml"))
          .replace(/^[^]*?(<math[^]*<\/math>)[^]*$/, "$1")
          .replace(/ href="/g, ' data-q="'),
        source);
      const visible = '<span class="katex-html"';
      return html.replace(visible, () => `<span class="katex-mathml">${math}</span>${visible}`);
    }
    """#
}
