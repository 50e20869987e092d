"""Paper shows all of a page: what is folded, too."""
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
