"""The demonstration feed: `feed.toml` served as a small social page on 127.0.0.1.

Comments and replies live in memory and end with the process. The page is an ordinary site to the
extension (site file `accalmie-demo`): the person posts a reply with the page's own button.
"""

from __future__ import annotations

import json
import threading
import tomllib
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import Any, Literal

import jinja2
from msgspec import Struct, convert

MAX_POST_BYTES = 100_000
POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'"
Mood = Literal["negative", "neutral", "positive"]


class FeedComment(Struct, frozen=True, kw_only=True):
    """One comment of the feed; `mood` is what a person makes of it, and is not on the page."""

    id: str
    name: str
    lang: Literal["fr", "en"]
    text: str
    minutes: int = 0  # how long before the feed opened it was written
    under: str = ""  # id of the comment it answers
    mood: Mood = "neutral"
    own: bool = False  # written by the shop


class Feed:
    """The comments of the page, newest first; safe to call from several threads."""

    def __init__(self, opened_at: datetime | None = None) -> None:
        data = tomllib.loads(files(__package__).joinpath("feed.toml").read_text("utf-8"))
        self.shop: str = data["shop"]
        self.post: dict[str, dict[str, str]] = data["post"]
        self.opened_at = opened_at or datetime.now(UTC)
        self._comments = convert(data["comment"], list[FeedComment])
        self._lock = threading.Lock()

    def comments(self) -> list[FeedComment]:
        with self._lock:
            return list(self._comments)

    def add(self, *, name: str, lang: str, text: str, under: str = "") -> FeedComment:
        """A comment posted now; without a name it is the shop's own reply."""
        with self._lock:
            comment = FeedComment(
                id=f"c{len(self._comments) + 1}",
                name=name or self.shop,
                lang="fr" if lang == "fr" else "en",
                text=text,
                under=under,
                own=not name,
                minutes=-round((datetime.now(UTC) - self.opened_at).total_seconds() / 60),
            )
            self._comments.append(comment)
        return comment

    def html(self, ui: str) -> str:
        comments = self.comments()
        replies: dict[str, list[FeedComment]] = {}
        for comment in comments:
            replies.setdefault(comment.under, []).append(comment)
        return _template("feed.html").render(
            ui=ui, shop=self.shop, post=self.post[ui], words=WORDS[ui], replies=replies,
            top=sorted(replies.get("", []), key=lambda c: c.minutes),
            posted=self._posted, ago=lambda c: _ago(c.minutes, ui), editable=_editable,
        )  # fmt: skip

    def _posted(self, comment: FeedComment) -> str:
        return (self.opened_at - timedelta(minutes=comment.minutes)).isoformat("T", "seconds")


def _editable(comment: FeedComment) -> bool:
    """Every other reply box is an editable element, as on X or YouTube; the rest are textareas."""
    return int(comment.id.removeprefix("c")) % 2 == 0


WORDS = {
    "fr": {
        "note": "Page de démonstration : boutique, personnes et commentaires sont inventés.",
        "comments": "Commentaires", "reply": "Répondre", "send": "Publier",
        "box": "Votre réponse à", "shop": "La boutique",
    },
    "en": {
        "note": "Demonstration page: the shop, the people and the comments are invented.",
        "comments": "Comments", "reply": "Reply", "send": "Post",
        "box": "Your reply to", "shop": "The shop",
    },
}  # fmt: skip


def _ago(minutes: int, ui: str) -> str:
    if minutes < 1:
        return "à l'instant" if ui == "fr" else "just now"
    hours, rest = divmod(minutes, 60)
    text = f"{hours} h {rest:02}" if hours else f"{rest} min"
    return f"il y a {text}" if ui == "fr" else f"{text} ago"


def _template(name: str) -> jinja2.Template:
    source = files(__package__).joinpath(name).read_text("utf-8")
    return jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(
        source
    )


class FeedServer:
    """Serves a feed on a free port of 127.0.0.1 from a thread of its own."""

    def __init__(self, feed: Feed, ui: str = "en") -> None:
        class Handler(_Handler):
            page = feed
            page_ui = ui

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Handler(BaseHTTPRequestHandler):
    page: Feed
    page_ui: str

    def do_GET(self) -> None:
        if self.path.split("?")[0] == "/":
            self._send(200, "text/html", self.page.html(self.page_ui))
        elif self.path == "/feed.js":
            source = files(__package__ or "").joinpath("feed.js").read_text("utf-8")
            self._send(200, "text/javascript", source)
        else:
            self._send(404, "text/plain", "Not found")

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", "0"))
        if self.path != "/comment" or length > MAX_POST_BYTES:
            self._send(404, "text/plain", "Not found")
            return
        told: dict[str, Any] = json.loads(self.rfile.read(length))
        comment = self.page.add(
            name=str(told.get("name", "")), lang=str(told.get("lang", "")),
            text=str(told.get("text", "")), under=str(told.get("under", "")),
        )  # fmt: skip
        self._send(201, "application/json", json.dumps({"id": comment.id}))

    def _send(self, status: int, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: who asked for what on a demonstration page interests nobody."""
