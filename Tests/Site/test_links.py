"""A link inside the site leads to a file that is there, and to a place in it."""
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import url2pathname
from functools import cache
from pathlib import Path

from findings import expect_none


class Links(HTMLParser):
    """What a page leads to and draws upon, and the places in it."""

    def __init__(self, text):
        super().__init__()
        self.addresses = []
        self.places = {""}
        self.repeated = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.addresses += [attributes[name] for name in ("href", "src") if attributes.get(name)]
        if "id" in attributes:
            if attributes["id"] in self.places:
                self.repeated.append(attributes["id"])
            self.places.add(attributes["id"])


@cache
def links(path):
    return Links(path.read_text())


def defects(path):
    for address in links(path).addresses:
        target = urlsplit(urljoin(path.as_uri(), address))
        if target.scheme != "file":
            continue
        file, place = Path(url2pathname(target.path)), unquote(target.fragment)
        if not file.is_file():
            yield f"{address}: there is no such file"
        elif file.suffix == ".html" and place not in links(file).places:
            yield f"{address}: there is no such place in {file.name}"


def test_every_link_leads_somewhere(page):
    assert links(page.path).addresses
    expect_none(list(defects(page.path)), of="dead links")


def test_every_place_has_a_name_of_its_own(page):
    expect_none(links(page.path).repeated, of="ids that two places have")
