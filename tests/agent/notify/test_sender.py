"""Letters sent to real servers on this machine, that take them, refuse them, stall and hang up."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import shutil
import socket
import ssl
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from letters import a_letter
from receivers import (
    Answering,
    Mailbox,
    cutting,
    hook,
    mail_server,
    saying,
    stalling,
    taking,
)
from samples import NOW

from accalmie.department import Department, Mail
from accalmie.notify import Sender, mail, post
from accalmie.notify.delivery import Outcome

MAIL_TO = Department(by="email", to="billing@shop.example")
needs_openssl = pytest.mark.skipif(not shutil.which("openssl"), reason="makes certificates")


def no_port() -> int:
    """A port where nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def a_sender(
    mail_settings: Mail | None = None, key: str = "", trusted: ssl.SSLContext | None = None
) -> Sender:
    return Sender(mail_settings or Mail(), lambda: NOW, lambda name: key, trusted)


async def told(sender: Sender, department: Department, **changes: Any) -> Outcome:
    return await sender.send("Billing", department, a_letter(**changes), "")


@pytest.mark.parametrize(
    ("answering", "outcome"),
    [
        (taking, Outcome(result="taken", detail="200")),
        (saying(202), Outcome(result="taken", detail="202")),
        (saying(200, "Webhook message delivery failed with error: Microsoft Teams endpoint "
                "returned HTTP error 429"), Outcome(result="not_now", detail="429")),
        (saying(429, Retry_After="120"),
         Outcome(result="not_now", detail="429", wait=timedelta(seconds=120))),
        (saying(503, Retry_After="Mon, 02 Mar 2026 09:35:00 GMT"),
         Outcome(result="not_now", detail="503", wait=timedelta(minutes=5))),
        (saying(503, Retry_After="soon"), Outcome(result="not_now", detail="503")),
        (saying(500), Outcome(result="not_now", detail="500")),
        (saying(502), Outcome(result="unknown", detail="502")),
        (saying(504), Outcome(result="unknown", detail="504")),
        (saying(404), Outcome(result="refused", detail="404")),
        (saying(302, Location="http://127.0.0.1/elsewhere"),
         Outcome(result="refused", detail="302")),
        (cutting, Outcome(result="unknown", detail="cut")),
        (stalling, Outcome(result="unknown", detail="timeout")),
    ],
)  # fmt: skip
async def test_what_a_hook_may_answer(
    answering: Answering, outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Taken, later, never, or nobody knows: what is told of a try is what it was."""
    monkeypatch.setattr(post, "TIMEOUT", aiohttp.ClientTimeout(total=0.5))
    async with hook(answering) as one:
        department = Department(by="slack", to=one.url)
        assert await told(a_sender(), department) == outcome
        assert len(one.heard) == 1


@pytest.mark.parametrize("by", ["slack", "teams", "mattermost", "webhook"])
async def test_each_kind_of_hook_gets_its_form(by: Any) -> None:
    """JSON of its own form; the generic one is signed over the very bytes that arrive."""
    async with hook(taking) as one:
        department = Department(by=by, to=one.url)
        assert (await told(a_sender(key="a secret"), department)).result == "taken"
        [(headers, body)] = one.heard
    marks = {"slack": "blocks", "teams": "attachments", "mattermost": "attachments"}
    assert marks.get(by, "data") in json.loads(body)
    assert headers["Content-Type"] == "application/json"
    if by == "webhook":
        signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
        digest = base64.b64encode(hmac.digest(b"a secret", signed, hashlib.sha256)).decode()
        assert headers["webhook-signature"] == f"v1,{digest}"


async def test_a_hook_that_is_not_there() -> None:
    """Where nobody listens, nothing was taken."""
    department = Department(by="slack", to=f"http://127.0.0.1:{no_port()}/hook")
    assert await told(a_sender(), department) == Outcome(result="not_now", detail="refused")


async def test_a_secret_address_comes_from_the_keyring() -> None:
    """Its host must be the one the settings name; without it nothing leaves, and it may come."""
    async with hook(taking) as one:
        department = Department(by="slack", sends_to="hooks.slack.example")
        assert (await told(a_sender(), department)).detail == "no_key"
        for wrong in ("https://evil.example/hook", "http://hooks.slack.example/x", "nonsense"):
            assert (await told(a_sender(key=wrong), department)).detail == "address"
        assert (await told(a_sender(key=one.url), department)).result == "taken"
        unsigned = Department(by="webhook", to=one.url)
        assert (await told(a_sender(), unsigned)).detail == "no_key"
        assert len(one.heard) == 1


async def test_proxies_of_the_environment_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes to a department goes there and nowhere else."""
    async with hook(taking) as proxy, hook(taking) as one:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        assert (await told(a_sender(), Department(by="slack", to=one.url))).result == "taken"
        assert (len(one.heard), proxy.heard) == (1, [])


def to_port(port: int, **changes: Any) -> Mail:
    given = {"host": "127.0.0.1", "port": port, "security": "none", **changes}
    return Mail(sender="social@shop.example", **given)


async def test_an_e_mail_arrives_whole() -> None:
    """Subject, words, picture, and dots at the beginning of a line."""
    box = Mailbox()
    with mail_server(box) as server:
        text = "Lamentable !\n.\n..deux points\nÉloïse"
        outcome = await told(a_sender(to_port(server.port)), MAIL_TO, text=text)
    assert outcome == Outcome(result="taken", detail="250")
    [message] = box.messages
    body = message.get_body()
    assert body is not None
    said = body.get_content().replace("\r\n", "\n")
    assert "> Lamentable !\n> .\n> ..deux points\n> Éloïse" in said
    assert message["To"] == "billing@shop.example" and "2026-000001" in message["Subject"]
    assert box.envelopes[0].mail_from == "social@shop.example"
    assert [part.get_content_type() for part in message.iter_attachments()] == ["image/png"]


@pytest.mark.parametrize(
    ("to", "say", "outcome"),
    [
        ("nobody@shop.example", None, Outcome(result="refused", detail="550")),
        ("later@shop.example", None, Outcome(result="not_now", detail="450")),
        ("b@shop.example", "451 try later", Outcome(result="not_now", detail="451")),
        ("b@shop.example", "554 spam", Outcome(result="refused", detail="554")),
        ("b@shop.example", "stall", Outcome(result="unknown", detail="timeout")),
    ],
)
async def test_what_a_mail_server_may_answer(
    to: str, say: str | None, outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    """4xx is later, 5xx never; silence after the last byte is not knowing."""
    monkeypatch.setattr(mail, "SECONDS", 1.0)
    box = Mailbox(lambda nth: say)
    with mail_server(box) as server:
        department = Department(by="email", to=to)
        assert await told(a_sender(to_port(server.port)), department) == outcome
    assert len(box.messages) == (1 if say == "stall" else 0)


async def test_a_mail_server_that_is_not_there() -> None:
    """Where nobody listens, or nobody greets, nothing was taken."""
    refused = await told(a_sender(to_port(no_port())), MAIL_TO)
    assert refused == Outcome(result="not_now", detail="refused")


async def test_a_mail_server_that_never_greets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection without a word is given up after a while: nothing was taken."""
    monkeypatch.setattr(mail, "SECONDS", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        outcome = await told(a_sender(to_port(silent.getsockname()[1])), MAIL_TO)
    assert outcome == Outcome(result="not_now", detail="timeout")


@needs_openssl
@pytest.mark.parametrize("security", ["tls", "starttls"])
async def test_mail_goes_over_tls_to_whom_it_is_meant(security: Any, tmp_path: Path) -> None:
    """A certificate that this machine does not trust gets nothing, not even the password."""
    box = Mailbox()
    with mail_server(box, security, tmp_path, sign_in=security == "starttls") as server:
        given = to_port(server.port, security=security, user="desk" * (security == "starttls"))
        stranger = await told(a_sender(given, "secret"), MAIL_TO)
        assert (stranger, box.messages) == (Outcome(result="not_now", detail="certificate"), [])
        trusted = ssl.create_default_context(cafile=str(certificate_of(tmp_path)))
        outcome = await told(a_sender(given, "secret", trusted), MAIL_TO)
        assert outcome == Outcome(result="taken", detail="250")
        if security == "starttls":
            wrong = await told(a_sender(given, "wrong", trusted), MAIL_TO)
            assert wrong == Outcome(result="not_now", detail="login_535")
    assert len(box.messages) == 1


@needs_openssl
async def test_a_server_without_starttls_gets_nothing(tmp_path: Path) -> None:
    """Where the settings want TLS and the server has none, nothing leaves in clear."""
    box = Mailbox()
    with mail_server(box) as server:
        outcome = await told(a_sender(to_port(server.port, security="starttls")), MAIL_TO)
    assert outcome.result == "not_now" and box.messages == []


def certificate_of(folder: Path) -> Path:
    return folder / "server.crt"


@pytest.mark.parametrize("broken", [lambda name: 1 / 0])
async def test_nothing_is_raised_and_nothing_quoted(
    broken: Callable[[str], str], caplog: pytest.LogCaptureFixture
) -> None:
    """A mistake of ours is an outcome too; the log names its kind and not what was written."""
    sender = Sender(Mail(), lambda: NOW, broken)
    department = Department(by="webhook", to="http://127.0.0.1:1/")
    assert await told(sender, department) == Outcome(result="unknown", detail="internal")
    assert "ZeroDivisionError" in caplog.text and "colis" not in caplog.text
