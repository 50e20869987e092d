"""Formulas are typeset, and heard."""
from findings import expect_none

# One that KaTeX could not typeset, or that assistive technology finds no MathML of, by its TeX.
UNHEARD = """
    return [...document.querySelectorAll(".katex")]
      .filter(formula => !formula.closest("#quantity-note") && !formula.querySelector(".katex-mathml > math > semantics > :first-child *"))
      .map(formula => formula.outerHTML.slice(0, 120));
    """
NOT_TYPESET = """
    return [...document.querySelectorAll(".katex-error")].map(error => `${error.textContent}: ${error.title}`);
    """
# Where the width that the page says is not what the browser makes of the formula in one line, in em of its size.
OTHERWISE_WIDE = """
    return [...document.querySelectorAll(".formula")].flatMap(formula => {
      const katex = formula.querySelector(".katex");
      katex.style.whiteSpace = "nowrap";
      const bases = [...katex.querySelectorAll(".katex-html > .base")].map(base => base.getBoundingClientRect());
      katex.style.whiteSpace = "";
      const size = parseFloat(getComputedStyle(katex).fontSize);
      const width = (Math.max(...bases.map(base => base.right)) - Math.min(...bases.map(base => base.left))) / size;
      const said = parseFloat(formula.style.getPropertyValue("--width"));
      return Math.abs(said - width) < 0.1 ? [] : [`${formula.querySelector("annotation").textContent}: ${said}, not ${width}`];
    });
    """


def test_every_formula_is_typeset(page):
    expect_none(page.browser.run(NOT_TYPESET), of="formulas that KaTeX did not typeset")


def test_every_formula_has_mathml(page):
    expect_none(page.browser.run(UNHEARD), of="formulas without MathML")


def test_every_formula_is_as_wide_as_the_page_says(page):
    with page.browser.folds_open():
        expect_none(page.browser.run(OTHERWISE_WIDE), of="formulas of another width")
