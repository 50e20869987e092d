"""A check mark says what was verified, to a pointer, to the keyboard and to a finger."""
import pytest
from selenium.webdriver.common.keys import Keys

from paths import SITE

# What a mark shows beside it: nothing, or its words and how wide they stand.
SHOWN = """
    const style = getComputedStyle(arguments[0], "::after");
    return style.display === "none" || style.content === "none" ? null
      : { text: JSON.parse(style.content), width: parseFloat(style.width) };
    """


@pytest.fixture(params=[".formula + .mark", "p > .mark"], ids=["displayed", "in a line"])
def mark(browser, request):
    browser.open((SITE / "edges/02-network.html").as_uri())
    mark = browser.run("return document.querySelector(arguments[0])", request.param)
    assert browser.run(SHOWN, mark) is None
    return mark


def assert_says_what_was_verified(browser, mark):
    shown = browser.run(SHOWN, mark)
    assert shown["text"] == mark.get_attribute("aria-description")
    assert shown["width"] > 100


def test_pointer(browser, mark):
    browser.point_at(mark)
    assert_says_what_was_verified(browser, mark)
    browser.move_pointer(1, 1)
    assert browser.run(SHOWN, mark) is None


def test_keyboard(browser, mark):
    browser.run("arguments[0].focus()", mark)
    browser.press(Keys.TAB, held=Keys.SHIFT)
    assert browser.run(SHOWN, mark) is None
    browser.press(Keys.TAB)
    assert_says_what_was_verified(browser, mark)


def test_finger(browser, mark):
    with browser.window(360, 740):
        browser.tap(mark)
        assert_says_what_was_verified(browser, mark)
