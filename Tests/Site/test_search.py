"""The search finds sections by the beginnings of their words, and is used by keyboard."""
import pytest
from selenium.webdriver.common.keys import Keys

from findings import expect_none
from paths import SITE
from test_accessibility import axe

LESSON = SITE / "edges/deep/down/far.html"

# What is listed: title, heading and what is marked in them and the excerpt.
FOUND = """
    return [...document.querySelectorAll("#found:not([hidden]) li")].map(option => [
      option.querySelector(".lesson").textContent,
      option.querySelector(".heading")?.textContent ?? "",
      [...option.querySelectorAll("mark")].map(mark => mark.textContent).join(" "),
    ]);
    """
STATE = """
    const box = document.querySelector(".search input");
    return {
      expanded: box.getAttribute("aria-expanded"),
      chosen: document.getElementById(box.getAttribute("aria-activedescendant"))?.querySelector(".heading")?.textContent ?? "",
      focus: document.activeElement === box,
      value: box.value,
      status: document.querySelector(".search [role=status]:not([hidden])")?.textContent ?? "",
    };
    """


@pytest.fixture
def search(browser):
    """Opens the page of a lesson and asks for words; the box is reached by keyboard."""

    def ask(words, page=LESSON):
        browser.open(page.as_uri())
        browser.press("/")
        browser.run_async("""
            const [done] = arguments;
            const wait = () => window.searchIndex ? setTimeout(done) : setTimeout(wait, 5);
            wait();""")
        browser.press(words)
        browser.settle()
        return browser.run(FOUND)

    return ask


TITLE = "Words to be found"


@pytest.mark.parametrize(("words", "found"), [
    ("zurich", [(TITLE, "", "Zürich")]),
    ("ZÜRI", [(TITLE, "", "Züri")]),
    ("naive fish", [(TITLE, "", "naïve ﬁsh")]),
    ("w12", [(TITLE, "", "w₁₂")]),
    ("w12(l) weig", [(TITLE, "", "weig w₁₂⁽ᴸ⁾")]),
    # The heading goes before the text.
    ("plank", [(TITLE, "Plankton & <krill>", "Plank plank"), (TITLE, "Whales", "plank")]),
    ("krill", [(TITLE, "Plankton & <krill>", "krill Krill")]),
    # All words must be found, the title's among them.
    ("plankton whale", [(TITLE, "Whales", "Whale Whale plankton")]),
    ("found whales", [(TITLE, "Whales", "found Whales Whales")]),
    ("words found", [(TITLE, "", "Words found"), (TITLE, "Plankton & <krill>", "Words found words")]),
    # A word is found from its beginning, but where none are set apart.
    ("lankton", []),
    ("误差", [(TITLE, "中文", "误差")]),
    ("plankton nowhere", []),
    (".*", []),
])
def test_finds_sections_by_their_words(search, words, found):
    sections = [tuple(section) for section in search(words) if section[0] == TITLE]
    assert sections == found


def test_says_when_nothing_is_found(browser, search):
    assert search("xyzzy") == []
    state = browser.run(STATE)
    assert (state["status"], state["expanded"]) == ("No section has all of these words.", "false")


def test_is_operated_by_keyboard(browser, search):
    search("plankton")
    steps = []
    for key in [Keys.DOWN, Keys.DOWN, Keys.DOWN, Keys.UP, Keys.ESCAPE]:
        browser.press(key)
        state = browser.run(STATE)
        steps.append((state["chosen"], state["expanded"]))
        assert state["focus"] and state["value"] == "plankton"
    assert steps == [
        ("Plankton & <krill>", "true"), ("Whales", "true"), ("Whales", "true"), ("Plankton & <krill>", "true"),
        ("", "false"),
    ]
    browser.press(Keys.DOWN, Keys.DOWN, Keys.ENTER)
    browser.settle()
    words = SITE / "edges/deep/down/words.html"
    assert browser.run("return location.href") == words.as_uri() + "#whales"


def test_control_k_leads_to_the_box_and_a_click_opens(browser, search):
    browser.open((SITE / "edges/index.html").as_uri())
    browser.press("k", held=Keys.CONTROL)
    assert browser.run(STATE)["focus"]
    search("plankton", page=SITE / "edges/index.html")
    browser.run("return document.querySelector('#found li')").click()
    browser.settle()
    assert browser.run("return location.pathname + location.hash").endswith("/deep/down/words.html#plankton--krill")


def test_loads_the_index_when_it_is_needed(browser, search):
    browser.open(LESSON.as_uri())
    assert not any("search-index" in address for address in browser.requests())
    browser.press("/")
    browser.settle()
    assert [address for address in browser.requests()] == [(SITE / "edges/assets/search-index.js").as_uri()]


def test_is_not_seen_without_scripts_nor_on_paper(browser):
    shown = "document.querySelector('.search').checkVisibility()"
    browser.open(LESSON.as_uri())
    assert browser.evaluate(shown) is True
    with browser.media("print"):
        assert browser.evaluate(shown) is False
    with browser.without_scripts():
        browser.driver.get(LESSON.as_uri())
        assert browser.evaluate(shown) is False


@pytest.mark.parametrize("width", [1200, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("page", "count"), [(LESSON, 7), (SITE / "lessons/01-notation.html", 12)])
def test_what_is_found_is_accessible_and_fits(browser, search, axe, width, scheme, page, count):
    with browser.window(width, 740), browser.media(prefers_color_scheme=scheme):
        assert len(search("the", page)) == count
        browser.press(Keys.DOWN)
        assert browser.run("return document.documentElement.scrollWidth") == width
        browser.run(axe)
        findings = browser.run_async("""
            const [done] = arguments;
            axe.run(".search", { resultTypes: ["violations"] }).then(
              ({ violations }) => done(violations.map(({ id, nodes }) => `${id}: ${nodes[0].failureSummary}`)));
            """)
    expect_none(findings, of="findings of axe")
