"""A page never scrolls sideways, however narrow the phone."""
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
