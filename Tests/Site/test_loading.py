"""A page opens without a word and without the network."""
from findings import expect_none


def test_console_is_silent(page):
    expect_none(page.messages, of="messages on the console")


def test_all_is_read_from_files(page):
    assert page.path.as_uri() in page.requests
    expect_none([url for url in page.requests if not url.startswith("file:")], of="requests to the network")
