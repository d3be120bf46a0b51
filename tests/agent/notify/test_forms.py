"""Each receiver's form: whole, within its limits, and nothing a comment can break out of."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from letters import a_letter, without_picture
from samples import NOW, a_png

from accalmie.department import Mail
from accalmie.notify.forms import FORMS, mattermost, signed, slack, teams, webhook
from accalmie.notify.letter import MOST_QUOTED
from accalmie.notify.mail import as_email
from accalmie.notify.words import WORDS

HOSTILE = (
    "<!channel> <@U1> @channel @all [pay](https://evil.example) *x* | <https://evil.example|you> "
    "\r\nSubject: forged\r\n\r\n.\r\nQUIT & </card> \u202e \x00 ﹫here ＠here"
)
MAIL = Mail(host="127.0.0.1", security="none", sender="social@shop.example")
anything = st.text(max_size=300) | st.just(HOSTILE)


def strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in strings(part)]
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("form", sorted(FORMS))
@pytest.mark.parametrize("kind", ["handover", "reminder", "soon", "due"])
def test_each_form_tells_what_matters(form: str, language: str, kind: str) -> None:
    """The case, the words of the comment, when it is due, and a link, in the right language."""
    letter = a_letter(language, kind)
    told = json.dumps(FORMS[form](letter), ensure_ascii=False)
    for part in ("2026-000001", "toujours pas de colis", "http://127.0.0.1:8080/post.html#c1"):
        assert part in told.replace("\\\\", ""), part
    assert WORDS[kind][language].format(n=1) in told


def test_every_word_has_both_languages() -> None:
    """French and English fill the same blanks."""
    for key, told in WORDS.items():
        assert set(told) == {"fr", "en"}, key
        assert ("{n}" in told["fr"]) is ("{n}" in told["en"])


@settings(deadline=None)
@given(anything, anything)
def test_a_comment_cannot_break_out(text: str, author: str) -> None:
    """Whatever is written, it calls nobody, links nowhere and forges no line."""
    letter = a_letter(text=text, author_name=author)
    for block in slack(letter)["blocks"]:
        for part in [block.get("text"), *block.get("fields", []), *block.get("elements", [])]:
            if part is not None and part["type"] == "mrkdwn":
                assert part["text"] == f"<{letter.link}|{letter.link_label}>"
    for form in (teams(letter), mattermost(letter)):
        for told in strings(form):
            assert "@channel" not in told and "](https" not in told and "<!" not in told
    message = as_email(letter, MAIL, "billing@shop.example").as_bytes()
    head = message.split(b"\r\n\r\n")[0].split(b"\r\n")
    assert sum(line.startswith(b"Subject:") for line in head) == 1
    assert b"\x00" not in message and b"\n.\r\n" not in message
    msgspec.json.encode(webhook(letter))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://a b", "",
                                 'https://a"b', "https://a|b", "https://a\n.example"])  # fmt: skip
def test_a_link_is_a_page_or_nothing(url: str) -> None:
    """Only what a browser opens as a page is a link."""
    letter = a_letter(comment_url=url, post_url=url)
    assert letter.link == ""
    for form in FORMS.values():
        assert url == "" or url not in strings(form(letter))


def test_long_comments_are_cut_to_what_receivers_take() -> None:
    """Slack takes 3000 characters a block, Teams 28 KB in all; the cut shows."""
    letter = a_letter(text="@é*" * 5000, author_name="N" * 900, platform="p" * 40)
    assert len(letter.quote) == MOST_QUOTED and letter.quote.endswith("…")
    texts = [b["text"]["text"] for b in slack(letter)["blocks"] if "text" in b]
    assert max(map(len, texts)) <= 3000
    assert len(msgspec.json.encode(teams(letter))) < 28 * 1024


def test_the_signature_is_that_of_standard_webhooks() -> None:
    """Headers and signature are those of its own libraries, their published example included."""
    secret = "whsec_" + base64.b64encode(b"a secret of 24 bytes....").decode()
    headers = signed("acc-1", b'{"a": 1}', secret, NOW)
    timestamp = str(int(NOW.timestamp()))
    expected = hmac.digest(
        b"a secret of 24 bytes....", f"acc-1.{timestamp}.".encode() + b'{"a": 1}', hashlib.sha256
    )
    assert headers == {
        "webhook-id": "acc-1", "webhook-timestamp": timestamp,
        "webhook-signature": "v1," + base64.b64encode(expected).decode(),
    }  # fmt: skip
    secret, at = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", datetime.fromtimestamp(1614265330, UTC)
    known = signed("msg_p5jXN8AQM9LWM0D4loKWxJek", b'{"test": 2432232314}', secret, at)
    assert known["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    assert signed("a", b"", "plain words", NOW) != signed("a", b"", "plain word", NOW)


def test_the_picture_goes_where_the_way_allows() -> None:
    """An e-mail and a signed hook carry it, the others name its hash; a big one stays."""
    letter = a_letter()
    [attached] = list(as_email(letter, MAIL, "b@shop.example").iter_attachments())
    assert attached.get_content() == a_png(60, 40)
    assert attached.get_filename() == "2026-000001-abababab.png"
    picture = webhook(letter)["data"]["picture"]
    assert base64.b64decode(picture["crop_png"]) == a_png(60, 40)
    big = msgspec.structs.replace(letter, picture=b"x" * (1024 * 1024 + 1))
    assert webhook(big)["data"]["picture"] == {"sealed_sha256": "ab" * 32, "crop_png": None}
    for form in (slack, teams, mattermost):
        assert "abababab" in json.dumps(form(letter))
        assert "abababab" not in json.dumps(form(without_picture(letter)))


def test_a_reminder_follows_its_hand_over() -> None:
    """Mail programs put it in the same thread; it says that a machine wrote it."""
    message = as_email(a_letter(kind="reminder"), MAIL, "b@shop.example", thread="acc-first")
    assert message["In-Reply-To"] == message["References"] == "<acc-first@shop.example>"
    assert message["Auto-Submitted"] == "auto-generated"
