"use strict";

// Steps of a walkthrough: one stop for all, and from step to step with n and p.
for (const steps of document.querySelectorAll(".steps")) {
  const sections = [...steps.children];
  const stopAt = (section) => {
    for (const other of sections) other.tabIndex = other === section ? 0 : -1;
  };
  stopAt(sections[0]);
  steps.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const section = event.target.closest(".steps > section");
    const next = sections[sections.indexOf(section) + ({ n: 1, p: -1 }[event.key] ?? NaN)];
    if (!next) return;
    event.preventDefault();
    stopAt(next);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  });
}

// Lights every occurrence of the quantity that a reader points at, comes to by keyboard or taps, and says
// what it is. The page holds a note for each name that stands in a `data-q`; `*` in a name covers any number.
(() => {
  const notes = document.getElementById("quantities");
  if (!notes) return;

  const places = new Map();
  for (const place of document.querySelectorAll("[data-q]")) {
    if (place.closest("math")) continue;
    const name = place.dataset.q;
    if (!places.has(name)) places.set(name, []);
    places.get(name).push(place);
  }
  const texts = new Map();
  for (const note of notes.content.children) texts.set(note.dataset.for, note);

  const covers = (name) => {
    const parts = name.split("*").map((part) => part.replace(/[.+]/g, "\\$&"));
    return new RegExp(`^${parts.join("(?:[0-9]+|\\*)")}$`);
  };

  // The note beside the quantity.

  const box = document.createElement("div");
  box.id = "quantity-note";
  box.setAttribute("role", "status");
  document.body.append(box);

  let shown = null;
  let isPinned = false;
  let leaving = 0;

  // What the note must not cover.
  const outermostFraction = (place) => {
    const around = place.parentElement.closest(".mfrac");
    return around ? outermostFraction(around) : place.querySelector(".mfrac") ?? place;
  };

  const standBeside = (place) => {
    box.style.cssText = "";
    if (getComputedStyle(box).position === "fixed") return;
    const anchor = outermostFraction(place).getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const center = Math.min(Math.max(anchor.left + anchor.width / 2, 0), width);
    const left = Math.min(Math.max(center - box.offsetWidth / 2, 8), width - box.offsetWidth - 8);
    const above = anchor.top - box.offsetHeight - 8;
    const top = above > 0 ? above : anchor.bottom + 8;
    box.style.left = `${Math.max(left, 8) + scrollX}px`;
    box.style.top = `${top + scrollY}px`;
  };

  const light = (name) => {
    const pattern = covers(name);
    for (const [other, found] of places) {
      if (!pattern.test(other)) continue;
      for (const one of found) one.classList.add("lit", ...(other === name ? ["same"] : []));
    }
    // A derivative has no place of its own in a drawing: it lies between two quantities.
    const scope = name.slice(0, name.lastIndexOf("+") + 1);
    const ends = name.slice(scope.length).split("/").map((end) => covers(scope + end));
    if (ends.length < 2) return;
    for (const [other, found] of places) {
      if (!ends.some((end) => end.test(other))) continue;
      for (const one of found) if (one.closest("svg")) one.classList.add("end");
    }
  };

  const clear = () => {
    clearTimeout(leaving);
    for (const lit of document.querySelectorAll(".lit, .end")) {
      lit.classList.remove("lit", "same", "end");
    }
    box.replaceChildren();
    shown = null;
    isPinned = false;
  };

  const show = (place, pin) => {
    clearTimeout(leaving);
    if (shown !== place) {
      clear();
      const name = place.dataset.q;
      light(name);
      shown = place;
      const text = texts.get(name);
      if (text) {
        box.replaceChildren(...text.cloneNode(true).children);
        standBeside(place);
      }
    }
    isPinned = pin;
  };

  const quantity = (target) => {
    const place = target instanceof Element ? target.closest("[data-q]") : null;
    return place && !place.closest("math") ? place : null;
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || isPinned) return;
    const place = quantity(event.target);
    if (place) show(place, false);
    else if (box.contains(event.target)) clearTimeout(leaving);
    else if (shown) {
      clearTimeout(leaving);
      leaving = setTimeout(clear, 200);
    }
  });

  document.addEventListener("click", (event) => {
    if (box.contains(event.target)) return;
    const place = quantity(event.target);
    if (!place || (isPinned && shown === place)) clear();
    else {
      show(place, true);
      stopAt(place);
    }
  });

  // By keyboard all formulas and drawings are one stop; arrows lead from quantity to quantity.

  const holder = (place) => place.closest(".katex, svg");
  const stops = [...document.querySelectorAll(".katex-html [data-q], circle[data-q], .reach [data-q]")];
  let current = stops[0];
  const stopAt = (place) => {
    if (current) holder(current).tabIndex = -1;
    current = place;
    holder(place).tabIndex = 0;
  };
  if (current) stopAt(current);

  const go = (step) => {
    let index = stops.indexOf(current) + step;
    while (stops[index] && !stops[index].checkVisibility()) index += step;
    const next = stops[index];
    if (!next) return;
    stopAt(next);
    holder(next).focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
    show(next, false);
  };

  document.addEventListener("focusin", (event) => {
    const inside = current && holder(current) === event.target;
    if (inside && event.target.matches(":focus-visible")) show(current, false);
    else if (!inside && !isPinned) clear();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) clear();
    if (!current || holder(current) !== document.activeElement) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    go(step);
  });
})();

// What is too wide and scrolls by itself is a stop of its own, so that the keyboard can scroll it in every browser.
(() => {
  const boxes = document.querySelectorAll(".formula, .drawing, pre, main :is(h1, h2, h3, h4, summary, p, ul, ol)");
  const judge = (box) => {
    const scrolls = box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX !== "visible";
    if (scrolls) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const sizes = new ResizeObserver((changes) => changes.forEach(({ target }) => judge(target)));
  boxes.forEach((box) => sizes.observe(box));

  // A formula out of sight is not drawn yet, and its width not known: it is drawn when there is nothing else to do.
  const undrawn = [...document.querySelectorAll(".formula[style]")];
  const draw = (idle) => {
    while (undrawn.length > 0 && idle.timeRemaining() > 3) {
      const box = undrawn.shift();
      box.style.contentVisibility = "visible";
      judge(box);
    }
    if (undrawn.length > 0) requestIdleCallback(draw);
  };
  document.fonts.ready.then(() => {
    boxes.forEach(judge);
    if (window.requestIdleCallback) requestIdleCallback(draw);
    else undrawn.forEach((box) => box.addEventListener("contentvisibilityautostatechange", () => judge(box)));
  });
})();

// Paper has every fold open, in browsers too whose style sheets cannot open them, and does not scroll: a table that is
// wider than its column, of so many em, is printed smaller.
(() => {
  const column = 42;
  const fit = (box) => {
    const width = box.scrollWidth / parseFloat(getComputedStyle(box).fontSize);
    if (width > column) box.style.setProperty("--shrink", column / width);
  };
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const fold of opened) fold.open = true;
    document.querySelectorAll(".table").forEach(fit);
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
})();
