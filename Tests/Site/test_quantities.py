"""What speaks of the same quantity is lit together, and a note says what it is."""
import re

import pytest
from selenium.webdriver.common.keys import Keys

from paths import SITE

# Where a reader meets the weight w_{12}^{(2)} of the lesson about it, or a derivative by it.
PLACES = {
    "symbol": "p .katex-html [data-q='w.2.1.2']",
    "denominator": ".katex-html [data-q='C@0/w.2.1.2'] .mfrac [data-q='w.2.1.2'], .katex-html .mfrac [data-q='w.2.1.2']",
    "derivative": ".formula .katex-html [data-q='C@0/w.2.1.2']",
    "edge": ".reach [data-q='w.2.1.2']",
    "node": "circle[data-q='a.1.2@0']",
}
LIT = "return [...document.querySelectorAll('.lit')]"
# All that is of a quantity, or of any of those that a name with a star stands for.
OF = """
    const [name] = arguments;
    const pattern = new RegExp(`^${name.replace(/[.+]/g, "\\\\$&").replaceAll("*", "([0-9]+|\\\\*)")}$`);
    return [...document.querySelectorAll("[data-q]")]
      .filter(place => pattern.test(place.dataset.q) && !place.closest("math, template"));
    """
NOTE = """
    const note = document.getElementById("quantity-note");
    const { width, height, left, top, right, bottom } = note.getBoundingClientRect();
    const isInWindow = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return width * height > 0 && isInWindow ? note.innerText : null;
    """
EDGE = "return document.querySelector(\".reach [data-q='w.2.1.2']\").classList.contains('lit')"


@pytest.fixture
def lesson(browser):
    browser.open((SITE / "lessons/03-output-weight.html").as_uri())
    return browser


def place(browser, name):
    # The drawing of the lesson may lie in a fold.
    browser.run("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    found = browser.run("return document.querySelector(arguments[0])", PLACES[name])
    assert found, f"the lesson has no {name}: {PLACES[name]}"
    return found


def assert_lit(browser, element):
    name = element.get_attribute("data-q")
    assert browser.run(LIT) == browser.run(OF, name)
    note = browser.run(NOTE)
    assert note and re.search(r"\d", note), f"the note of {name} says no value: {note}"


def assert_dark(browser):
    assert browser.run(LIT) == []
    assert browser.run(NOTE) is None


@pytest.mark.parametrize("name", PLACES)
def test_pointer(lesson, name):
    element = place(lesson, name)
    lesson.point_at(element)
    assert_lit(lesson, element)
    lesson.move_pointer(2, 2)
    lesson.run_async("setTimeout(arguments[0], 300)")
    assert_dark(lesson)


@pytest.mark.parametrize("name", PLACES)
def test_finger(lesson, name):
    with lesson.window(360, 740):
        element = place(lesson, name)
        lesson.tap(element)
        assert_lit(lesson, element)
        # A frame is for those who come by keyboard.
        assert lesson.run("return getComputedStyle(document.activeElement).outlineStyle") == "none"


def test_weight_in_a_denominator_lights_its_edge(lesson):
    lesson.point_at(place(lesson, "denominator"))
    assert lesson.run(EDGE)


def test_keyboard_goes_from_quantity_to_quantity(lesson):
    # To the one stop that formulas and drawings are.
    lesson.run("document.querySelector('.katex[tabindex=\"0\"], svg[tabindex=\"0\"]').focus({ focusVisible: true })")
    names = []
    for _ in range(6):
        [first, *_] = lesson.run("return [...document.querySelectorAll('.lit.same')]")
        names.append(first.get_attribute("data-q"))
        assert_lit(lesson, first)
        lesson.press(Keys.ARROW_RIGHT)
        lesson.settle()
    for _ in range(6):
        lesson.press(Keys.ARROW_LEFT)
        lesson.settle()
    assert_lit(lesson, lesson.run("return document.querySelector('.lit.same')"))
    assert len(set(names)) > 1
    assert lesson.run("return document.querySelector('.lit.same').dataset.q") == names[0]
    lesson.press(Keys.ESCAPE)
    assert_dark(lesson)
