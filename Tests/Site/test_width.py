"""A page never scrolls sideways, however narrow the phone; a formula does not, either, if it can be set smaller."""
from findings import expect_none

# What reaches beyond the window, but for what lies in a box that scrolls or is cut off by itself.
WIDER_THAN_WINDOW = """
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= width) return [];
    const isContained = element => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== "visible") return true;
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")].filter(element =>
      element.getBoundingClientRect().right > width + 0.5 && !isContained(element));
    return [`the page is ${document.scrollingElement.scrollWidth} px wide`, ...wide.slice(0, 5).map(element =>
      `${element.outerHTML.slice(0, 80)} reaches to ${element.getBoundingClientRect().right}`)];
    """


def test_phone_of_360_pixels(page):
    with page.browser.window(360, 740):
        expect_none(page.browser.run(WIDER_THAN_WINDOW), of="sideways scrolling")
        with page.browser.folds_open():
            expect_none(page.browser.run(WIDER_THAN_WINDOW), of="sideways scrolling with all folds open")


# Formulas that are smaller than others although they scroll; that scroll although they need not; or that nobody can read.
UNFIT = """
    const [smallest] = arguments;
    return [...document.querySelectorAll(".formula")].flatMap(formula => {
      const em = parseFloat(getComputedStyle(formula).fontSize);
      const size = parseFloat(getComputedStyle(formula.querySelector(".katex")).fontSize) / em;
      const doesScroll = formula.scrollWidth > formula.clientWidth;
      const wouldFit = formula.scrollWidth * smallest / size <= formula.clientWidth - 8;
      const isFit = doesScroll ? size > 1.08 && !wouldFit : size > smallest - 0.001;
      return isFit ? [] : [`${formula.querySelector("annotation").textContent}: ${size} em, scrolls: ${doesScroll}`];
    });
    """


def test_a_formula_that_is_a_little_too_wide_is_set_smaller(page):
    for width in (360, 800, 1200):
        with page.browser.window(width, 740), page.browser.folds_open():
            expect_none(page.browser.run(UNFIT, 0.76), of=f"formulas of the wrong size at {width} px")
