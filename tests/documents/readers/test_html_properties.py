from __future__ import annotations

import pytest
from lxml import html

from documents.readers.html_properties import page_properties


def properties(head: str) -> dict[str, str]:
    """Return the properties of a page with a head."""
    return page_properties(html.document_fromstring(f"<html><head>{head}</head><body><p>x</p></body></html>"))


DATES = [
    ('<meta property="article:published_time" content="2023-12-28T10:00:00+07:00">', "2023-12-28"),
    ('<meta property="article:published_time" content="2023-12-28T20:00:00Z">', "2023-12-29"),
    ('<meta itemprop="datePublished" content="28/12/2023 10:00">', "2023-12-28"),
    ('<meta name="pubdate" content="2023-12-28">', "2023-12-28"),
    ('<script type="application/ld+json">{"datePublished": "2023-12-28T01:00:00"}</script>', "2023-12-28"),
    ('<script type="application/ld+json">{"@graph": [{}, {"datePublished": "2023-12-28"}]}</script>', "2023-12-28"),
    ('<time pubdate datetime="2023-12-28">hôm nay</time>', "2023-12-28"),
]


@pytest.mark.parametrize(("head", "day"), DATES)
def test_stated_dates_are_days_in_vietnam(head: str, day: str) -> None:
    """Every usual way to state the publication is known; evening in London is the next day in Hà Nội."""
    assert properties(head)["published"] == day


NO_DATES = [
    '<meta name="date" content="hôm qua">',
    '<meta name="date" content="32/13/2023">',
    '<meta property="article:modified_time" content="2024-01-05">',
    '<script type="application/ld+json">{"datePublished": </script>',
    '<script type="application/ld+json">[[[[</script>',
]


@pytest.mark.parametrize("head", NO_DATES)
def test_dates_are_never_guessed(head: str) -> None:
    """What is no publication date, or no date at all, gives none."""
    assert "published" not in properties(head)


def test_title_author_site_and_address() -> None:
    """The site's name is no part of the title, and an author who is the site is no author."""
    assert properties(
        "<title>Tổng kết năm 2023 | Cổng VKS</title><meta property='og:site_name' content='Cổng VKS'>"
        "<meta name='author' content='Cổng VKS'><link rel='canonical' href='http://vks.example/1'>"
    ) == {"title": "Tổng kết năm 2023", "sitename": "Cổng VKS", "url": "http://vks.example/1"}
