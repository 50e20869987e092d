"""All that can be used is reached with the tab key, in the order of the page, and seen to have the focus."""
from selenium.webdriver.common.keys import Keys

from findings import expect_none

# Links, check marks, folds and tables that are to be seen, in the order of the page; each gets a number.
STOPS = """
    let count = 0;
    return [...document.querySelectorAll("a[href], summary, .mark, .table, [tabindex='0']")]
      .filter(element => element.checkVisibility() && element.getClientRects().length > 0)
      .map(element => {
        element.dataset.stop = ++count;
        return element.outerHTML.slice(0, 60);
      });
    """
# The number of what has the focus, and whether it looks different from what has none.
FOCUSED = """
    const element = document.activeElement;
    const style = getComputedStyle(element);
    return [Number(element.dataset.stop ?? 0), style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
    """


def test_tab_key_visits_all_in_order(page):
    browser = page.browser
    browser.open(page.path.as_uri())
    stops = browser.run(STOPS)
    assert stops
    visited, unseen = [], []
    for _ in range(3 * len(stops)):
        browser.press(Keys.TAB)
        number, is_seen = browser.run(FOCUSED)
        if number in visited or len(visited) == len(stops):
            break
        if number == 0:
            continue
        visited.append(number)
        if not is_seen:
            unseen.append(stops[number - 1])
    expect_none([stop for number, stop in enumerate(stops, 1) if number not in visited], of="stops that the tab key misses")
    assert visited == sorted(visited)
    expect_none(unseen, of="stops whose focus is not seen")
