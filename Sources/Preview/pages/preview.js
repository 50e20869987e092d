// Follows the lessons' changes: reloads the page where it stands, and lays mistakes over it.
(() => {
  const site = document.currentScript.dataset.site;
  const key = `preview ${location.pathname}`;
  const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

  // The reader's place: what can be seen, by its text, since what stands above may have changed.

  const blocks = () => [...document.querySelectorAll(
    "main :is(h1, h2, h3, h4, h5, h6, p, li, pre, tr, figure, summary, .formula)")];

  const folds = () => {
    const seen = new Map();
    return [...document.querySelectorAll("details")].map(element => {
      const text = element.querySelector("summary")?.textContent ?? "";
      seen.set(text, (seen.get(text) ?? 0) + 1);
      return { element, name: `${seen.get(text)} ${text}` };
    });
  };
  const asWritten = new Map(folds().map(fold => [fold.name, fold.element.open]));

  function keepPlace() {
    const marks = blocks()
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.bottom > 0 && box.top < innerHeight)
      .slice(0, 50)
      .map(({ element, box }) => ({ text: element.textContent.slice(0, 500), top: box.top }));
    const changed = folds()
      .filter(({ element, name }) => element.open !== asWritten.get(name))
      .map(({ element, name }) => [name, element.open]);
    sessionStorage.setItem(key, JSON.stringify({ x: scrollX, y: scrollY, marks, changed }));
    history.scrollRestoration = "manual";
  }

  function returnToPlace({ x, y, marks }) {
    const byText = new Map();
    for (const element of blocks()) {
      const text = element.textContent.slice(0, 500);
      byText.set(text, [...(byText.get(text) ?? []), element]);
    }
    const mark = y === 0 ? undefined
      : marks.find(mark => byText.get(mark.text)?.length === 1)
        ?? marks.find(mark => byText.has(mark.text));
    const tops = (byText.get(mark?.text) ?? [])
      .map(element => element.getBoundingClientRect().top + scrollY - mark.top)
      .sort((a, b) => Math.abs(a - y) - Math.abs(b - y));
    scrollTo({ left: x, top: tops[0] ?? y, behavior: "instant" });
  }

  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (kept) {
    const place = JSON.parse(kept);
    const changed = new Map(place.changed);
    for (const { element, name } of folds()) element.open = changed.get(name) ?? element.open;
    returnToPlace(place);
    // Fonts and images may still move what stands below them. The reader who moves the page
    // herself is not moved any more.
    const moves = new ResizeObserver(() => returnToPlace(place));
    moves.observe(document.body);
    const settle = () => {
      moves.disconnect();
      history.scrollRestoration = "auto";
    };
    for (const sign of ["wheel", "touchstart", "keydown", "pointerdown"]) {
      addEventListener(sign, settle, { once: true, passive: true });
    }
    addEventListener("load", () => {
      returnToPlace(place);
      setTimeout(settle, 2000);
    });
  }

  // The report, out of reach of the page's own style.

  const host = document.createElement("div");
  host.id = "preview-report";
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = `
    <style>
      :host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; }
      details { background: #1d1f23; color: #f1f0ec; font: 14px/1.45 ui-monospace, monospace;
        border-top: 3px solid #f0a35e; }
      details.broken { border-color: #ff7b72; }
      summary { padding: 0.5em 1em; cursor: pointer; font-weight: bold; }
      pre { margin: 0; padding: 0.2em 1em 1em; max-height: 55vh; overflow: auto; font: inherit;
        white-space: pre-wrap; overflow-wrap: anywhere; }
      .error { color: #ff9d96; font-weight: bold; }
      .warning { color: #f0b47c; font-weight: bold; }
      @media print { :host { display: none; } }
    </style>
    <details role="status"><summary></summary><pre></pre></details>`;
  const panel = root.querySelector("details");

  function show(summary, report, isBroken) {
    root.querySelector("summary").textContent = summary;
    root.querySelector("pre").replaceChildren(...report.split("\n").map(line => {
      const element = document.createElement("span");
      element.className = /^\S.*?: error: |^error: /.test(line) ? "error"
        : /^\S.*?: warning: |^warning: /.test(line) ? "warning" : "";
      element.textContent = `${line}\n`;
      return element;
    }));
    panel.className = isBroken ? "broken" : "";
    panel.open = isBroken && report !== "";
    document.body.append(host);
  }

  function showReport(report, isBroken) {
    if (report === "") return host.remove();
    const lines = report.trimEnd().split("\n");
    const count = lines.pop();
    show(isBroken ? `${count}; shown is the last page without errors` : count, lines.join("\n"), isBroken);
  }

  // The server answers when something has changed. A hidden page does not ask: browsers have few
  // connections to one server.

  let asking;

  async function follow() {
    const mine = asking = new AbortController();
    let state = "";
    let isGone = false;
    while (!mine.signal.aborted) {
      const start = Date.now();
      try {
        const answer = await fetch(
          `/.preview/state?after=${state}`, { signal: mine.signal, cache: "no-store" });
        if (!answer.ok) throw new Error(answer.statusText);
        const report = await answer.text();
        if (mine.signal.aborted) return;
        if (answer.headers.get("Preview-Site") !== site) {
          keepPlace();
          location.reload();
          return;
        }
        const found = answer.headers.get("Preview-State");
        if (found !== state || isGone) {
          showReport(report, answer.headers.get("Preview-Outcome") === "broken");
        } else if (Date.now() - start < 1000) {
          await pause(1000);
        }
        state = found;
        isGone = false;
      } catch {
        if (mine.signal.aborted) return;
        if (!isGone) show("The preview has ended; this page stays as it is", "", false);
        isGone = true;
        await pause(1000);
      }
    }
  }

  const followWhileSeen = () => {
    asking?.abort();
    if (!document.hidden) follow();
  };
  document.addEventListener("visibilitychange", followWhileSeen);
  addEventListener("pageshow", event => { if (event.persisted) followWhileSeen(); });
  addEventListener("pagehide", () => asking?.abort());
  followWhileSeen();
})();
