extension Typesetter {
  /// KaTeX carries `\htmlData` into HTML alone. In MathML `\href` does as much, with an attribute of another name. The
  /// formula that a reader copies from the page is the author's own.
  static let quantityDriver = #"""
    (() => {
      const options = {
        displayMode: false, throwOnError: true, strict: "ignore", maxExpand: 10000, maxSize: 100,
        trust: context => context.command === "\\htmlData" || context.command === "\\href",
      };
      return (latex, mathML, source, displayMode) => {
        const html = setting(latex, { ...options, displayMode, output: "html" });
        if (mathML === "") return html;
        const math = saying(
          katex
            .renderToString(mathML, { ...options, displayMode, output: "mathml" })
            .replace(/^[^]*?(<math[^]*<\/math>)[^]*$/, "$1")
            .replace(/ href="/g, ' data-q="'),
          source);
        const visible = '<span class="katex-html"';
        return html.replace(
          visible, () => `<span class="katex-mathml">${math}</span>${visible}`);
      };
    })()
    """#
}
