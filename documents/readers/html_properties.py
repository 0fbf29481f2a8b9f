"""What a web page states about itself in its head: title, author, publication date, address, name of the site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from lxml import etree

from documents.language.compiling import compiled
from documents.readers.properties import stated

VIETNAM_TIME = timezone(timedelta(hours=7))

# In order of belief. Names are compared in lower case.
_TITLE = ("og:title", "twitter:title", "dc.title")
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "pubdate",
    "publishdate",
    "date",
)
_AUTHOR = ("article:author", "author", "dc.creator")
_SITE_NAME = ("og:site_name", "application-name")
_URL = ("og:url",)
_DAY_FIRST = compiled(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
_NAME_OF_PERSON = compiled(r"[^\d/@:]{2,60}")


def page_properties(tree: etree._Element) -> dict[str, str]:
    """Return the stated properties of a page; ``published`` is an ISO date in Vietnam's time."""
    metas = {
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(): meta.get("content") or ""
        for meta in reversed(list(tree.iter("meta")))
    }
    article = _linked_data(tree)
    site = _first(metas, _SITE_NAME)
    author = _first(metas, _AUTHOR) or _name(article.get("author"))
    published = next(filter(None, map(_iso_date, _dates(tree, metas, article))), "")
    return stated(
        title=_first(metas, _TITLE) or _text(article.get("headline")) or _title_element(tree, site),
        author=author if author.lower() != site.lower() and _NAME_OF_PERSON.fullmatch(author) else "",
        published=published,
        url=_first(metas, _URL) or next((link.get("href", "") for link in tree.iter("link") if _is_own(link)), ""),
        sitename=site,
    )


def _dates(tree: etree._Element, metas: dict[str, str], article: dict[str, Any]) -> Iterator[str]:
    yield from (metas.get(name, "") for name in _PUBLISHED)
    yield _text(article.get("datePublished"))
    for time in tree.iter("time"):
        if time.get("pubdate") is not None or "datepublished" in (time.get("itemprop") or "").lower():
            yield time.get("datetime") or ""


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name].strip() for name in names if metas.get(name, "").strip()), "")


def _title_element(tree: etree._Element, site: str) -> str:
    title = " ".join((tree.findtext(".//title") or "").split())
    return re.sub(rf"\s*[|–—-]\s*{re.escape(site)}$", "", title) if site else title


def _is_own(link: etree._Element) -> bool:
    return (link.get("rel") or "").lower() == "canonical"


def _iso_date(value: str) -> str:
    """Return the day of a stated time, "" for anything that is not one."""
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        match = _DAY_FIRST.search(value)
        return _day(int(match[3]), int(match[2]), int(match[1])) if match else ""
    if moment.tzinfo is not None and datetime.min.replace(tzinfo=UTC) + timedelta(days=1) < moment:
        moment = moment.astimezone(VIETNAM_TIME)
    return moment.date().isoformat()


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _linked_data(tree: etree._Element) -> dict[str, Any]:
    """Return the first JSON-LD object that tells a publication date or a headline."""
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            found = json.loads(script.text or "")
        except (ValueError, RecursionError):  # pages carry broken JSON; the other sources still stand
            continue
        graph = found.get("@graph", found) if isinstance(found, dict) else found
        for item in graph if isinstance(graph, list) else [graph]:
            if isinstance(item, dict) and ("datePublished" in item or "headline" in item):
                return item
    return {}


def _name(author: object) -> str:
    first = author[0] if isinstance(author, list) and author else author
    return _text(first.get("name") if isinstance(first, dict) else first)


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
