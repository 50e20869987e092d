"""Whatever an author writes, wherever, and as whichever address or formula: no script of theirs runs.

Each trick is a lesson of its own. The build refuses it, or the page is opened, every link of it followed and every
result of a search shown; nothing of the trick has run then, nor could.
"""
import json
import subprocess

import pytest

from findings import expect_none
from paths import COMMAND

RUN = "document.documentElement.dataset.ran=1"
SCRIPT = f"javascript:{RUN}"
DATA = f"data:text/html,<script>{RUN}</script>"
MARKUP = f"\"'></title></script><img src=x onerror={RUN}><svg onload={RUN}><script>{RUN}</script>"
ESCAPED = MARKUP.replace("<", "\\<")
ENTITIES = MARKUP.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")

ADDRESSES = [
    SCRIPT, SCRIPT.upper().replace(RUN.upper(), RUN), f"JaVaScRiPt:{RUN}", f" {SCRIPT}", f"\t{SCRIPT}",
    f"\x01{SCRIPT}", f"\x1f{SCRIPT}", f"java\tscript:{RUN}", f"java&Tab;script:{RUN}", f"java&#9;script:{RUN}",
    f"java&#10;script:{RUN}", f"java&NewLine;script:{RUN}", f"java&#13;script:{RUN}", f"javascript&colon;{RUN}",
    f"javascript&#58;{RUN}", f"javascript&#x3a;{RUN}", f"javascript&#0000058;{RUN}", f"&#106;avascript:{RUN}",
    f"&#x6A;avascript:{RUN}", f"j&#97;vascript:{RUN}", f"javascript%3A{RUN}", f"%6Aavascript:{RUN}",
    f"javascript\\:{RUN}", f"\\javascript:{RUN}", f"javascript://example.org/%0A{RUN}",
    f"javascript:/*http://*/{RUN}", f"javascript:void({RUN})", f"javascript:{RUN}//.md", f"javascript:{RUN}//a.html",
    f"javascript:\u0301{RUN}", f"javascript\u0301:{RUN}", f"\u0301javascript:{RUN}", f"\u200b{SCRIPT}",
    f"\u00a0{SCRIPT}", f"\u2028{SCRIPT}", f"\ufeff{SCRIPT}", f"\u202e{SCRIPT}", f"javascript\uff1a{RUN}",
    f"ja\u017fvascript:{RUN}", f"java\u0131script:{RUN}", f"vbscript:{RUN}", f"livescript:{RUN}", f"mocha:{RUN}",
    f"view-source:{SCRIPT}", f"feed:{SCRIPT}", f"blob:{SCRIPT}", f"filesystem:{SCRIPT}", f"about:blank#{SCRIPT}",
    DATA, DATA.upper().replace(RUN.upper(), RUN), DATA.replace(":", "&colon;", 1), DATA.replace("<", "%3C"),
    f"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    f"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='{RUN}'/>",
    f"data:application/xhtml+xml,<x:script xmlns:x='http://www.w3.org/1999/xhtml'>{RUN}</x:script>",
    f"//example.org\" onerror=\"{RUN}", f"x\" onerror=\"{RUN}", f"x' onerror='{RUN}", f"x` onerror=`{RUN}",
    f"x onerror={RUN}", f"#\" onfocus={RUN} autofocus x=\"", f"?\"><img src=x onerror={RUN}>", f"./{SCRIPT}",
    f"mailto:a\"><img src=x onerror={RUN}>", f"https://example.org/\"onmouseover={RUN}//", f"https:{SCRIPT}",
    f"http:\\\\\"><svg onload={RUN}>", f"file:///{SCRIPT}",
]
NETWORK = """
```network
name: NAME
inputs: 1
layers:
  - nodes: 1
    activation: sigmoid
    weights: [[0.5]]
    biases: [0.1]
loss: half-sum-of-squares
samples:
  - input: [0.3]
    target: [0.7]
```
"""
YAML = "'" + MARKUP.replace("'", "''") + "'"
SLOTS = [
    f"# {ESCAPED}\n", f"# {ENTITIES}\n", f"---\ntitle: {YAML}\n---\n\nx\n", f"---\nlang: {YAML}\n---\n\nx\n",
    f"---\n{YAML}: x\n---\n\nx\n", f"# A\n\n## {ESCAPED}\n\n### {ENTITIES}\n", f"# A\n\n{ESCAPED}\n", f"{ENTITIES}\n",
    f"`{MARKUP}`\n", f"```\n{MARKUP}\n```\n", f"```{MARKUP}\nx\n```\n", f"~~~ {MARKUP}\nx\n~~~\n",
    f"```check\n{MARKUP}\n```\n", f"    {MARKUP}\n", f"- {ESCAPED}\n- {ENTITIES}\n", f"1. {ESCAPED}\n", f"> {ESCAPED}\n",
    f"| {ENTITIES} |\n| - |\n| {ESCAPED} |\n", f"| a |\n| - |\n| `{MARKUP}` |\n\nTable: {ENTITIES} {{#tab:a}}\n",
    f"<details>\n<summary>{ESCAPED}</summary>\n\n{ENTITIES}\n\n</details>\n",
    f"![{ESCAPED}](one.svg)\n", f"![{ENTITIES}](one.svg \"{ENTITIES}\")\n", f"[a](one.svg '{ENTITIES}')\n",
    f"[{ESCAPED}](one.svg)\n", f"[a][r]\n\n[r]: one.svg \"{ENTITIES}\"\n", f"<https://example.org/{ENTITIES}>\n",
    f"![a](one.svg)\n\nFigure: {ENTITIES} {{#fig:a}}\n", f"$$x$$ {{#eq:{MARKUP}}}\n", f"[](#{MARKUP})\n",
    f"**{ESCAPED}** *{ENTITIES}*\n", f"<!-- {MARKUP} -->\n", f"<!-- --!>{MARKUP} -->\n", f"<!--> {MARKUP} -->\n",
    f"a <!-- --!>{MARKUP} --> b\n", f"$x = 1$ <!-- not checked: {MARKUP.replace('>', ' ')} -->\n",
    f"$x = 1$ <!-- false: {ENTITIES} -->\n", f"{MARKUP}\n", f"<{MARKUP}\n", f"<?x {MARKUP} ?>\n", f"<![CDATA[ {MARKUP} ]]>\n",
    NETWORK.replace("NAME", YAML) + "\n```forward\n```\n\n```diagram\n```\n\n```derive\nC_0\n```\n",
    NETWORK.replace("NAME", "n").replace("sigmoid", YAML), f"```network {MARKUP}\nx\n```\n",
    NETWORK.replace("NAME", "n") + f"\n```derive fold={MARKUP}\n{MARKUP}\n```\n",
    NETWORK.replace("NAME", "n") + f"\n{{value {MARKUP}}} {{value {ESCAPED}}}\n",
    f"\\{MARKUP[0]}\\<script>{RUN}\\</script>\n", f"&lt;script&gt;{RUN}&lt;/script&gt;\n",
    f"---\nnames:\n  {YAML}: w_{{00}}^{{(1)}}\n---\n\n" + NETWORK.replace("NAME", "n"),
]
IMAGE = f"<img src onerror={RUN}//"
FORMULAS = [
    f"x \\text{{ % \\verb|\n\\htmlData{{q>{IMAGE}}}{{z}} % |\n}}",
    f"x \\text{{\\@secondoftwo{{\\verb|\n}}{{\\htmlData{{q>{IMAGE}}}{{z}}}}|\n}}",
    f"\\href{{{SCRIPT}}}{{x}}", f"\\url{{{SCRIPT}}}", f"% \\verb|\n\\href{{{SCRIPT}}}{{x}} % |",
    f"\\htmlData{{q=1,x\"{IMAGE}=2}}{{x}}", f"\\htmlStyle{{x\"{IMAGE}}}{{x}}", f"\\htmlClass{{x\">{IMAGE}}}{{x}}",
    f"\\htmlId{{x\">{IMAGE}}}{{x}}", f"\\includegraphics[alt='{IMAGE}']{{x' onerror='{RUN}}}",
    f"\\def\\x{{\\htmlData{{q>{IMAGE}}}{{z}}}}\\x", f"\\let\\x=\\href \\x{{{SCRIPT}}}{{x}}",
    f"\\expandafter\\href\\expandafter{{{SCRIPT}}}{{x}}", f"\\text{{{MARKUP}}}", f"\\text{{\\textless img src=x>}} {IMAGE}>",
    f"\\color{{red\"{IMAGE}}} x", f"\\textcolor{{x;background:url({SCRIPT})}}{{x}}", f"\\rule{{1em\"{IMAGE}}}{{1em}}",
    f"\\begin{{array}}{{c\"{IMAGE}}} x \\end{{array}}", f"\\verb|{MARKUP}|", f"\\tag{{{MARKUP}}} x",
    f"\\operatorname{{{MARKUP}}}", f"\\char`<\\char\"3Cimg src=x onerror={RUN}\\char\"3E", f"x\\newcommand\\y{{z}}{IMAGE}",
    f"\ue000 \\\ue000{{q>{IMAGE}}}{{z}}",
]
NAMES = [
    f"{MARKUP}.md".replace("/", "\\"), "javascript:alert(1).md", "a\" onclick=\"alert(1).md", "a' onclick='alert(1).md",
    "&lt;img src=x onerror=alert(1)&gt;.md", "${alert(1)}.md", "\u202ea\u0301.md", "\u0301a.md", "a\x1b[31m.md", "::error::.md",
]

# All that could run, and all that leads elsewhere than links may.
LIVE = """
    const scripts = [...document.querySelectorAll("script")].filter(script =>
      !/assets\\/[a-z-]+[.]js$/.test(script.src) && script.textContent.includes("dataset.ran"));
    const handlers = [...document.querySelectorAll("*")].filter(element =>
      [...element.attributes].some(({ name }) => name.startsWith("on")));
    const protocol = address => {
      try { return new URL(address, document.baseURI).protocol; } catch { return "none"; }
    };
    const links = [...document.querySelectorAll("*")].filter(element =>
      ["href", "src", "srcset", "action", "data", "xlink:href"].some(name => element.hasAttribute(name) &&
        !["http:", "https:", "mailto:", "file:", "none"].includes(protocol(element.getAttribute(name)))));
    const foreign = [...document.querySelectorAll(
      "iframe, object, embed, base, form[action], meta[http-equiv=refresh]")];
    return [...scripts, ...handlers, ...links, ...foreign].map(element => element.outerHTML.slice(0, 200))
      .concat(document.documentElement.dataset.ran ? ["a script ran"] : []);
    """
FOLLOW = """
    document.addEventListener("click", event => {
      const link = event.target.closest("a");
      if (link && link.protocol !== "javascript:") event.preventDefault();
    }, true);
    document.querySelectorAll("details").forEach(fold => { fold.open = true; });
    document.querySelectorAll("a, summary, [tabindex]").forEach(element => { element.focus(); element.click?.(); });
    """


def lessons():
    for number, address in enumerate(ADDRESSES):
        yield f"address-{number}-link.md", f"# A\n\n[x](<{address}>) [y]({address}) ![z](<{address}>)\n"
        yield f"address-{number}-plain.md", f"# A\n\n[x]({address})\n\n<{address}>\n"
        yield f"address-{number}-reference.md", f"# A\n\n[x] ![x]\n\n[x]: <{address}>\n"
    for number, slot in enumerate(SLOTS):
        yield f"slot-{number}.md", slot
    for number, formula in enumerate(FORMULAS):
        yield f"formula-{number}-display.md", f"# A\n\n$${formula}$$\n"
        yield f"formula-{number}-line.md", f"# A\n\n## B $" + formula.replace("\n", " ") + "$\n\nx $" + formula + "$\n"
        yield f"formula-{number}-block.md", f"# A\n\n```check\n{formula}\n```\n\n```math\n{formula}\n```\n"
    for name in NAMES:
        yield name, "x\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    course = folder / "course"
    course.mkdir()
    (course / "one.svg").write_text(f"<svg xmlns='http://www.w3.org/2000/svg' onload='{RUN}'/>")
    (course / "chainrule.yaml").write_text(f"title: {YAML}\n")
    for name, text in lessons():
        (course / name).write_bytes(text.encode())
    command = [COMMAND, "build", course, "-o", folder / "site", "--report", "json"]
    for _ in range(2):
        result = subprocess.run(command, capture_output=True, text=True)
        assert result.returncode in (0, 1), result.stderr
        if result.returncode == 0:
            return folder / "site"
        diagnostics = json.loads(result.stdout)["diagnostics"]
        expect_none([d["message"] for d in diagnostics if "path" not in d], of="diagnostics without a place")
        for name in {d["path"] for d in diagnostics if d["severity"] == "error"}:
            (course / name.removeprefix(str(course) + "/")).unlink()
    raise AssertionError(result.stdout)


def test_no_script_of_an_author_runs(browser, site):
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 60, "tricks that no page shows prove nothing"
    findings = []
    for page in pages:
        browser.open(page.as_uri())
        browser.run(FOLLOW)
        browser.settle()
        findings += [f"{page.name}: {finding}" for finding in browser.run(LIVE)]
    expect_none(findings, of="live parts of an author's")


def test_results_of_a_search_are_words(browser, site):
    browser.open((site / "index.html").as_uri())
    field = browser.run("return document.querySelector('input[type=search]')")
    for word in ["img", "script", "onerror"]:
        field.clear()
        field.send_keys(word)
        browser.settle()
        expect_none(browser.run(LIVE), of="live parts of an author's")


def test_markdown_has_no_tags_of_an_author(site):
    findings = []
    for page in site.rglob("*.md"):
        text, isCode = "", False
        for line in page.read_text().splitlines():
            if line.lstrip("> ").startswith(("```", "~~~")):
                isCode = not isCode
            elif not isCode and not line.startswith("    ") and "`" not in line:
                text += line.replace("\\<", "") + "\n"
        if f"<img" in text or "<script" in text or "<svg" in text or "<!--" in text:
            findings.append(page.name)
    expect_none(findings, of="pages of Markdown with tags")
