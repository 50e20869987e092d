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


def test_every_formula_is_typeset(page):
    expect_none(page.browser.run(NOT_TYPESET), of="formulas that KaTeX did not typeset")


def test_every_formula_has_mathml(page):
    expect_none(page.browser.run(UNHEARD), of="formulas without MathML")
