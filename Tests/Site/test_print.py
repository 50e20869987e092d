"""Paper shows all of a page: what is folded, too, and what scrolls on a screen."""
from findings import expect_none

# Text of a fold, but the ways through page and course, that is not drawn.
HIDDEN = """
    return [...document.querySelectorAll("main details:not(.above) > :not(summary)")]
      .filter(part => {
        const box = part.getBoundingClientRect();
        return !part.checkVisibility() || part.textContent.trim() !== "" && box.height === 0;
      })
      .map(part => `${part.closest("details").querySelector("summary").textContent}: ${part.textContent.slice(0, 60)}`);
    """


def test_every_fold_is_open_on_paper(page):
    with page.browser.media("print"):
        expect_none(page.browser.run(HIDDEN), of="folded parts that are missing in print")


# Of A4 between its margins, at 96 pixels an inch.
COLUMN = 627
CUT_OFF = """
    const edge = document.querySelector("main").getBoundingClientRect().right + 1;
    return [...document.querySelectorAll("main .formula .base, main .table table")]
      .filter(part => part.getBoundingClientRect().right > edge)
      .map(part => `${part.textContent.slice(0, 60)}: ${part.getBoundingClientRect().right - edge} px`);
    """


def test_nothing_is_cut_off_on_paper(page):
    browser = page.browser
    browser.run("dispatchEvent(new Event('beforeprint'))")
    with browser.window(COLUMN, 900), browser.media("print"):
        expect_none(browser.run(CUT_OFF), of="formulas and tables that are wider than paper")
    browser.run("dispatchEvent(new Event('afterprint'))")
