"""axe-core finds nothing serious, light on a wide window and dark on a phone, with all folds open."""
import zipfile

import pytest

from findings import expect_none
from paths import OUT

# Formulas as they are drawn are hidden from assistive technology. Boxes of their size stand in for them: axe
# walks through whatever a page holds, and nine tenths of it are these.
RUN_AXE = r"""
    const [options, done] = arguments;
    const drawn = [...document.querySelectorAll(".katex-html")].map(formula => {
      const { width, height } = formula.getBoundingClientRect();
      return { formula, parts: [...formula.childNodes], style: `display:inline-block;width:${width}px;height:${height}px` };
    });
    for (const { formula, style } of drawn) {
      formula.replaceChildren();
      formula.style.cssText = style;
    }
    axe.run(document, { ...options, resultTypes: ["violations"] }).then(
      ({ violations }) => violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, impact, nodes }) => nodes.map(({ html, failureSummary }) =>
          `${impact}: ${id}: ${html.slice(0, 120)}\n    ${failureSummary.replaceAll("\n", "\n    ")}`)),
      error => [`axe failed: ${error}`]
    ).then(findings => {
      for (const { formula, parts } of drawn) {
        formula.replaceChildren(...parts);
        formula.removeAttribute("style");
      }
      done(findings);
    });
    """


@pytest.fixture(scope="session")
def axe():
    [wheel] = OUT.glob("axe_playwright_python-*.whl")
    with zipfile.ZipFile(wheel) as files:
        [name] = [name for name in files.namelist() if name.endswith("axe.min.js")]
        return files.read(name).decode()


def serious_findings(browser, axe, **options):
    if not browser.run("return 'axe' in window"):
        browser.run(axe)
    with browser.folds_open():
        return browser.run_async(RUN_AXE, options)


def test_axe_finds_nothing_serious(page, axe):
    expect_none(serious_findings(page.browser, axe), of="serious findings of axe")


# What depends on colours and on the width.
def test_axe_finds_nothing_serious_on_a_phone_in_the_dark(page, axe):
    rules = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
    with page.browser.window(360, 740), page.browser.media(prefers_color_scheme="dark"):
        findings = serious_findings(page.browser, axe, runOnly=rules)
    expect_none(findings, of="serious findings of axe")


# Texts of drawings that do not stand out from the ground, apart from those that are dimmed on purpose. axe-core reads
# the text of HTML alone.
FAINT = """
    const channels = colour => colour.match(/[0-9.]+/g).slice(0, 3).map(Number);
    const luminance = colour => channels(colour)
      .map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
    const ground = luminance(getComputedStyle(document.body).backgroundColor);
    return [...document.querySelectorAll("svg :is(text, tspan)")].flatMap(text => {
      const own = luminance(getComputedStyle(text).fill);
      const contrast = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
      return contrast >= 4.5 ? [] : [`${text.textContent}: ${contrast}`];
    });
    """


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_of_drawings_stand_out(page, scheme):
    with page.browser.media(prefers_color_scheme=scheme):
        expect_none(page.browser.run(FAINT), of=f"faint texts in drawings on {scheme} ground")
