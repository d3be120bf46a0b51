"""A letter in the form of each receiver's web hook. Pure.

In: a `Letter`. Out: the JSON to post, and the headers that sign it. What somebody wrote in a
comment stays a quotation: it cannot call people (@channel), make links or forge a line of ours.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from datetime import UTC, datetime
from typing import Any

from .letter import Letter

MOST_PICTURE_BYTES = 1024 * 1024  # of a picture that travels in a web hook
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~^=:$])")
_MENTION = re.compile("[@\N{FULLWIDTH COMMERCIAL AT}]")
_SECRET = "whsec_"


def slack(letter: Letter) -> dict[str, Any]:
    """Blocks (https://docs.slack.dev/reference/block-kit); the quotation is plain text."""
    fields = [_plain(f"{label}: {value}", 2000) for label, value in letter.facts]
    link = f"<{_slack_safe(letter.link)}|{_slack_safe(letter.link_label)}>"
    foot = [*filter(None, [letter.picture_note]), letter.foot]
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": _plain(letter.title, 150)},
        {"type": "section", "fields": fields},
        {"type": "section", "text": _plain(f"« {letter.quote} »", 3000)},
        {"type": "section", "text": _plain(letter.ask, 3000)},
        *([{"type": "section", "text": {"type": "mrkdwn", "text": link}}] if letter.link else []),
        {"type": "context", "elements": [_plain(line, 2000) for line in foot]},
    ]
    return {"text": _slack_safe(letter.title), "blocks": blocks, "unfurl_links": False}


def teams(letter: Letter) -> dict[str, Any]:
    """An adaptive card, as the Workflows of Teams take it."""
    facts = [{"title": label, "value": _markdown_safe(value)} for label, value in letter.facts]
    body: list[dict[str, Any]] = [
        _text_block(letter.title, size="Medium", weight="Bolder"),
        {"type": "FactSet", "facts": facts},
        _text_block(_markdown_safe(letter.quote)),
        _text_block(letter.ask),
        *([_text_block(letter.picture_note, isSubtle=True)] if letter.picture_note else []),
        _text_block(letter.foot, isSubtle=True),
    ]
    card: dict[str, Any] = {
        "type": "AdaptiveCard", "version": "1.4", "body": body,
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
    }  # fmt: skip
    if letter.link:
        action = {"type": "Action.OpenUrl", "title": letter.link_label, "url": letter.link}
        card["actions"] = [action]
    kind = "application/vnd.microsoft.card.adaptive"
    return {"type": "message", "attachments": [{"contentType": kind, "content": card}]}


def mattermost(letter: Letter) -> dict[str, Any]:
    """A message attachment (https://developers.mattermost.com/integrate/reference)."""
    fields = [
        {"short": True, "title": label, "value": _markdown_safe(value)}
        for label, value in letter.facts
    ]
    quoted = "\n".join(f"> {line}" for line in _markdown_safe(letter.quote).split("\n"))
    foot = " ".join(filter(None, [letter.picture_note, letter.foot]))
    attachment = {
        "fallback": letter.title, "title": letter.title, "title_link": letter.link,
        "text": f"{quoted}\n\n{letter.ask}", "fields": fields, "footer": foot,
    }  # fmt: skip
    return {"text": "", "attachments": [attachment]}


def webhook(letter: Letter) -> dict[str, Any]:
    """`{type, timestamp, data}`, as Standard Webhooks has it; times are ISO 8601 in UTC."""
    data: dict[str, Any] = {
        "case_id": letter.case_id, "number": letter.number, "title": letter.title,
        "reminder": letter.nth if letter.kind == "reminder" else 0, "language": letter.language,
        "due_at": _instant(letter.due_at),
        "passed_at": _instant(letter.passed_at) if letter.passed_at else None,
        "cause": letter.cause or None, "severity": letter.severity, "platform": letter.platform,
        "author": letter.author, "comment": letter.quote, "comment_url": letter.link or None,
        "picture": None,
    }  # fmt: skip
    if letter.picture_sha256:
        fits = 0 < len(letter.picture) <= MOST_PICTURE_BYTES
        png = base64.b64encode(letter.picture).decode() if fits else None
        data["picture"] = {"sealed_sha256": letter.picture_sha256, "crop_png": png}
    return {"type": _TYPES[letter.kind], "timestamp": _instant(letter.queued_at), "data": data}


_TYPES = {
    "handover": "case.passed", "reminder": "case.reminder",
    "soon": "case.due_soon", "due": "case.due",
}  # fmt: skip
FORMS = {"slack": slack, "teams": teams, "mattermost": mattermost, "webhook": webhook}


def signed(key: str, body: bytes, secret: str, now: datetime) -> dict[str, str]:
    """The three headers of Standard Webhooks (https://www.standardwebhooks.com).

    `secret` is "whsec_" and base64, or any other text. The signature is HMAC-SHA256 over
    "id.timestamp.body".
    """
    timestamp = str(int(now.timestamp()))
    message = f"{key}.{timestamp}.".encode() + body
    digest = hmac.new(_secret_bytes(secret), message, hashlib.sha256).digest()
    return {
        "webhook-id": key,
        "webhook-timestamp": timestamp,
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }


def _secret_bytes(secret: str) -> bytes:
    if secret.startswith(_SECRET):
        try:
            return base64.b64decode(secret.removeprefix(_SECRET), validate=True)
        except (binascii.Error, ValueError):
            return secret.encode()
    return secret.encode()


def _plain(text: str, most: int) -> dict[str, Any]:
    cut = text if len(text) <= most else f"{text[: most - 1]}…"
    return {"type": "plain_text", "text": cut, "emoji": False}


def _slack_safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _markdown_safe(text: str) -> str:
    """Markdown that shows `text` as it is, and calls nobody."""
    return _MENTION.sub("@\N{ZERO WIDTH SPACE}", _MARKDOWN.sub(r"\\\1", text))


def _text_block(text: str, **changes: Any) -> dict[str, Any]:
    return {"type": "TextBlock", "text": text, "wrap": True, **changes}


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
