"""What the tests are given: the browser, and each page in turn."""
import pytest

from browser import Browser
from paths import IS_SHORT, PAGES, SITE


def pytest_report_header():
    return f"{len(PAGES)} pages of {SITE}"


@pytest.fixture(scope="session")
def browser():
    browser = Browser()
    yield browser
    browser.close()


def page_of(item):
    """The page that a test is tried on; nothing for a test that opens its own."""
    page = item.callspec.params.get("page") if hasattr(item, "callspec") else None
    return page if page in PAGES else None


def pytest_collection_modifyitems(items):
    if IS_SHORT:
        items[:] = [item for item in items if page_of(item)]
    for item in items:
        if page := page_of(item):  # All tests of a page go to one browser, which opens it once.
            item.add_marker(pytest.mark.xdist_group(str(page.relative_to(SITE))))


class Page:
    """A page of the site as the browser shows it, and what it did when it was opened."""

    def __init__(self, browser, path):
        self.browser = browser
        self.path = path
        browser.open(path.as_uri())
        self.messages = browser.messages()
        self.requests = browser.requests()


# Opened once for all its tests, each of which leaves it as it was.
@pytest.fixture(scope="session", params=PAGES, ids=lambda path: str(path.relative_to(SITE)))
def page(browser, request):
    return Page(browser, request.param)
