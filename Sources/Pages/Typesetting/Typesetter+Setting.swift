extension Typesetter {
  /// Defines `setting(latex, options)`: width and height of the formula in a line, and `breaking` where lines may break in
  /// it, then its markup; and
  /// `saying(markup, source)`: the markup, of which a reader copies the source.
  ///
  /// KaTeX knows how wide each character is, and leaves it to the browser to add them up. Here that is done as its style
  /// sheet would: what stands above each other is as wide as the widest, all else as wide as all of it. Where KaTeX has
  /// put characters of one font together, it knows the first of them alone: each is looked up by itself.
  static let setting = #"""
    const setting = (() => {
      const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
      // What the style sheet adds to the width of a class.
      const padding = {
        root: -0.27778, boxpad: 0.6, "x-arrow-pad": 1, "cancel-pad": 0.4, "cancel-lap": -0.4,
        anglpad: 0.07778, angl: 0.03889,
      };
      const withoutWidth = new Set(
        ["katex-mathml", "strut", "pstrut", "vlist-s", "rlap", "llap", "clap", "tag"]);
      const em = length => Number.parseFloat(length) || 0;

      const known = new Map();
      const characterWidth = (character, font) => {
        const written = character.replace(/[#$%&_{}]/, "\\$&");
        const command = font === "mathnormal" ? written : `\\${font}{${written}}`;
        if (!known.has(command)) {
          const find = node => node.text === character ? node.width
            : (node.children ?? []).map(find).find(width => width > 0);
          let width;
          try {
            width = find(katex.__renderToDomTree(command, { output: "html", strict: "ignore" }));
          } catch {}
          known.set(command, width);
        }
        return known.get(command);
      };
      const textWidth = ({ text, width, classes }) => {
        const all = [...text];
        if (all.length < 2) return width;
        const font = classes.find(name => /^(math|text|bold)[a-z]+$/.test(name)) ?? "text";
        return all.reduce((sum, next) => sum + (characterWidth(next, font) ?? width), 0);
      };

      const contentWidth = (node, classes) => {
        if (node.text !== undefined) return textWidth(node);
        if (classes.includes("nulldelimiter")) return 0.12;
        if (classes.includes("accent-body") && !classes.includes("accent-full")) return 0;
        const isStack = classes.includes("vlist") || classes.includes("vlist-t");
        let [widest, row] = [0, 0];
        for (const child of node.children ?? []) {
          if (isStack || (child.classes ?? []).includes("newline")) row = 0;
          row += width(child);
          widest = Math.max(widest, row);
        }
        return widest;
      };
      const width = node => {
        const { classes = [], style = {}, italic = 0 } = node;
        if (classes.some(name => withoutWidth.has(name))) return 0;
        const content = Math.max(
          contentWidth(node, classes), em(style.width), em(style.minWidth));
        const around = em(style.marginLeft) + em(style.marginRight) + em(style.paddingLeft)
          + em(style.borderRightWidth) + Math.max(italic, 0)
          + classes.reduce((sum, name) => sum + (padding[name] ?? 0), 0);
        const number = prefix => Number(
          classes.find(name => name.startsWith(prefix))?.slice(prefix.length));
        const from = number("reset-size"), to = number("size");
        return (content + around) * (from && to ? sizes[to - 1] / sizes[from - 1] : 1);
      };
      const height = node => (node.classes ?? []).includes("base")
        ? node.height + node.depth : Math.max(0, ...(node.children ?? []).map(height));

      const parts = node => {
        const { classes = [], children = [] } = node;
        if (classes.includes("katex-html")) return children;
        return classes.includes("katex-mathml") ? []
          : children.reduce((found, child) => found.length > 0 ? found : parts(child), []);
      };
      const canBreak = tree => {
        const names = parts(tree).map(part => part.classes[0]);
        return names.length > 1 && names.every(name => name === "base");
      };

      return (latex, options) => {
        const tree = katex.__renderToDomTree(latex, options);
        const words = [width(tree), height(tree), ...(canBreak(tree) ? ["breaking"] : [])];
        return `${words.join(" ")}\n${tree.toMarkup()}`;
      };
    })();

    const saying = (() => {
      const annotation = /(<annotation encoding="application\/x-tex">)[^]*?(<\/annotation>)/;
      const escaped = text =>
        text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
      return (markup, source) =>
        markup.replace(annotation, (_, start, end) => start + escaped(source) + end);
    })();
    """#
}
