"""A page of `chainrule serve` follows the lesson as it is edited."""
import pytest

from preview import eventually, serve

PARAGRAPHS = "\n\n".join(f"Paragraph {number} of a long lesson." for number in range(100))
LESSON = f"# A lesson\n\nThe first words.\n\n{PARAGRAPHS}\n"
MISTAKE = LESSON.replace("The first words.", r"The loss is $\frac{1}{2$.")

REPORT = """
    const root = document.getElementById("preview-report")?.shadowRoot;
    return root ? root.querySelector("details").innerText : null;
    """
# Where a paragraph in the middle of the lesson stands in the window.
PLACE = """
    const paragraph = [...document.querySelectorAll("p")].find(each => each.textContent.includes("Paragraph 50 "));
    return Math.round(paragraph.getBoundingClientRect().top);
    """


@pytest.fixture
def lesson(browser, tmp_path):
    file = tmp_path / "lesson.md"
    file.write_text(LESSON)
    with serve(tmp_path) as address:
        browser.open(address + "lesson.html")
        yield file
        browser.open("about:blank")


def words(browser):
    return browser.run("return document.querySelector('main p')?.textContent ?? ''")


def test_new_text_appears(browser, lesson):
    assert words(browser) == "The first words."
    lesson.write_text(LESSON.replace("first", "second"))
    assert eventually(lambda: words(browser), lambda text: "second" in text) == "The second words."


def test_reader_keeps_the_place(browser, lesson):
    browser.run("[...document.querySelectorAll('p')].find(each => each.textContent.includes('Paragraph 50 '))"
                ".scrollIntoView({ block: 'center', behavior: 'instant' })")
    before = browser.run(PLACE)
    assert browser.run("return scrollY") > 0
    lesson.write_text(LESSON.replace("The first words.", "The second words.\n\nAnother paragraph.\n\nAnd one more."))
    assert eventually(lambda: words(browser), lambda text: "second" in text) == "The second words."
    assert eventually(lambda: browser.run(PLACE), lambda place: place == before) == before


def test_mistake_is_laid_over_the_last_page_until_it_is_mended(browser, lesson):
    assert browser.run(REPORT) is None
    lesson.write_text(MISTAKE)
    report = eventually(lambda: browser.run(REPORT), lambda report: report)
    assert "lesson.md:3:24: error: expected '}', found the end of the formula" in report
    assert words(browser) == "The first words."
    lesson.write_text(LESSON.replace("first", "second"))
    assert eventually(lambda: words(browser), lambda text: "second" in text) == "The second words."
    assert eventually(lambda: browser.run(REPORT), lambda report: report is None) is None
