"use strict";

// Finds the sections of the course that have all words asked for. Their index is a script, too: a page that is
// opened from a folder may load nothing else.
(() => {
  const search = document.querySelector(".search");
  if (!search) return;
  const box = search.querySelector("input");
  const list = search.querySelector("ul");
  const status = search.querySelector("p");

  let sections;
  let found = [];
  let current = -1;

  const make = (name, properties) => Object.assign(document.createElement(name), properties);

  // Without case, accents and height: w12 finds w₁₂.
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’]/g, "′").toUpperCase();

  const load = () => {
    const script = make("script", { src: search.dataset.index });
    script.onload = () => {
      let lesson;
      sections = [];
      for (const row of window.searchIndex) {
        if (row.length === 2) {
          lesson = { address: new URL(`../${row[0]}`, script.src).href, title: row[1], folded: fold(row[1]) };
        } else {
          const [anchor, heading, text] = row;
          sections.push({ lesson, anchor, heading, text, folded: [fold(heading), fold(text)] });
        }
      }
      find();
    };
    document.head.append(script);
  };

  // A word is found where one begins with it; in scripts without case, anywhere.
  const beginning = (word) => {
    const before = /^\p{L}/u.test(word) ? "\\p{Lu}" : "\\p{Lu}\\p{N}";
    return new RegExp(`(?<![${before}])${word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}`, "gu");
  };

  // 0 where a word is missing, or where all stand in the title of the lesson that this goes on with.
  const worth = ({ lesson, anchor, folded: [heading, text] }, words) => {
    let sum = 0;
    for (const word of words) {
      const isInTitle = lesson.folded.search(word) >= 0;
      if (isInTitle && !anchor) sum += 100;
      else if (heading.search(word) >= 0) sum += 10;
      else if (text.search(word) >= 0) sum += 1;
      else if (!isInTitle) return 0;
    }
    return sum;
  };

  // Which letters of a text are among what was found.
  const marked = (text, words) => {
    const places = [];
    let folded = "";
    for (let place = 0; place < text.length; place++) {
      const letters = fold(text[place]);
      places.push(...Array(letters.length).fill(place));
      folded += letters;
    }
    const flags = Array(text.length).fill(false);
    for (const word of words) {
      for (const { index, 0: { length } } of folded.matchAll(word)) {
        flags.fill(true, places[index], places[index + length - 1] + 1);
      }
    }
    return flags;
  };

  const line = (name, text, words, length = text.length) => {
    const flags = marked(text, words);
    const near = Math.min(flags.indexOf(true) - 30, text.length - length);
    const start = near > 0 ? text.indexOf(" ", near) + 1 : 0;
    const isCut = start + length < text.length;
    const blank = isCut ? text.lastIndexOf(" ", start + length) : text.length;
    const end = blank > start ? blank : start + length;
    const element = make("span", { className: name });
    if (start) element.append("… ");
    for (let from = start, to; from < end; from = to) {
      for (to = from + 1; to < end && flags[to] === flags[from]; to++);
      const piece = text.slice(from, to);
      element.append(flags[from] ? make("mark", { textContent: piece }) : piece);
    }
    if (isCut) element.append(" …");
    return element;
  };

  const choose = (index) => {
    current = index;
    for (const option of list.children) option.ariaSelected = `${option === list.children[index]}`;
    list.children[index]?.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", list.children[index]?.id ?? "");
  };

  const show = (isShown) => {
    status.hidden = !isShown;
    list.hidden = !isShown || !found.length;
    box.ariaExpanded = `${!list.hidden}`;
    choose(-1);
  };

  const find = () => {
    if (!sections) return;
    const words = fold(box.value).split(/\s+/).filter(Boolean).map(beginning);
    const ranked = sections.map((section) => [worth(section, words), section]).filter(([worth]) => worth);
    found = ranked.sort(([one], [other]) => other - one).slice(0, 12).map(([, section]) => section);
    list.replaceChildren(
      ...found.map(({ lesson, heading, text }, index) => {
        const option = make("li", { id: `found-${index}`, role: "option", onclick: () => open(index) });
        option.append(line("lesson", lesson.title, words));
        if (heading) option.append(line("heading", heading, words));
        option.append(line("excerpt", text, words, 150));
        return option;
      })
    );
    status.textContent = found.length ? status.dataset.found.replace("#", ranked.length) : status.dataset.none;
    show(words.length > 0);
  };

  const open = (index) => {
    const { lesson, anchor } = found[index];
    show(false);
    location.href = lesson.address + (anchor && `#${anchor}`);
  };

  box.addEventListener("focus", load, { once: true });
  box.oninput = find;
  box.onblur = () => show(false);
  box.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      if (list.hidden) show(true);
      choose(Math.min(Math.max(current + step, 0), found.length - 1));
    } else if (event.key === "Enter" && !list.hidden) open(Math.max(current, 0));
    else if (event.key === "Escape" && !status.hidden) show(false);
    else return;
    event.preventDefault();
  };
  list.onmousedown = (event) => event.preventDefault();

  document.addEventListener("keydown", (event) => {
    const hasControl = event.ctrlKey || event.metaKey;
    const isTyping = event.target.matches("input, textarea");
    if (event.key === "k" ? !hasControl : event.key !== "/" || hasControl || isTyping) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  search.hidden = false;
})();
