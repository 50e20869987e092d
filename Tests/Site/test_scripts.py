"""Without scripts a page says the same."""

from difflib import unified_diff
from unicodedata import normalize

from findings import expect_none

# With all folds open, and what is out of sight drawn, too.
TEXT = """
    document.querySelectorAll("details").forEach(fold => { fold.open = true; });
    document.querySelectorAll(".formula").forEach(formula => { formula.style.contentVisibility = "visible"; });
    document.body.innerText
    """


def lines(text):
    # A browser gives the letters of MathML as they are written or slanted, as it has just drawn them.
    return normalize("NFKC", text).splitlines()


def test_text_is_the_same_without_scripts(page):
    browser = page.browser
    with browser.without_scripts():
        browser.driver.get(page.path.as_uri())
        without = browser.evaluate(TEXT)
    browser.open(page.path.as_uri())
    text = browser.evaluate(TEXT)
    browser.open(page.path.as_uri())
    assert len(text) > 100
    changes = unified_diff(lines(without), lines(text), "without scripts", "with scripts", lineterm="", n=0)
    expect_none(list(changes), of="differences of the text")
