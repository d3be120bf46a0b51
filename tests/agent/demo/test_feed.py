"""The demonstration feed as any browser gets it, over a real socket."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from accalmie.demo.feed import Feed, FeedServer


@pytest.fixture
def feed() -> Feed:
    return Feed()


@pytest.fixture
def server(feed: Feed) -> Iterator[FeedServer]:
    server = FeedServer(feed, "fr")
    yield server
    server.close()


def fetch(url: str, body: bytes | None = None) -> str:
    with urllib.request.urlopen(urllib.request.Request(url, body), timeout=10) as answer:
        return str(answer.read().decode())


def test_the_page_holds_every_comment_once(feed: Feed, server: FeedServer) -> None:
    """Each comment is an article of its own, nested ones included."""
    ids = re.findall(r'<article class="comment[^"]*" id="(c\d+)"', fetch(server.url))
    assert sorted(ids) == sorted(comment.id for comment in feed.comments())


def test_what_a_person_makes_of_a_comment_is_not_on_the_page(server: FeedServer) -> None:
    """The reader gets no help: the moods stay in the file."""
    assert "mood" not in fetch(server.url)


def test_a_reply_is_added_under_its_comment_as_the_shops(feed: Feed, server: FeedServer) -> None:
    """Posting without a name is the shop's own reply, and its text stays text."""
    body = json.dumps({"under": "c1", "lang": "fr", "text": "<b>Bonjour</b> Hélène"}).encode()
    told = json.loads(fetch(f"{server.url}comment", body))
    page = fetch(server.url)
    assert f'id="{told["id"]}" lang="fr" data-own' in page
    assert "&lt;b&gt;Bonjour&lt;/b&gt; Hélène" in page
    assert feed.comments()[-1].under == "c1"


def test_another_address_is_not_found(server: FeedServer) -> None:
    """The server gives its page and its script, nothing of the disk."""
    with pytest.raises(urllib.error.HTTPError, match="404") as error:
        fetch(f"{server.url}../../etc/passwd")
    error.value.close()


def test_about_forty_comments_in_both_languages_and_every_mood(feed: Feed) -> None:
    """The feed shows what it promises: both languages, all three moods."""
    comments = feed.comments()
    assert 35 <= len(comments) <= 50
    assert {comment.lang for comment in comments} == {"fr", "en"}
    assert {comment.mood for comment in comments} == {"negative", "neutral", "positive"}
