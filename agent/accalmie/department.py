"""A department that a case can be passed to, as `accalmie.toml` tells it, and which one is asked.

Plain values: [departments.NAME], [mail]. Holds addresses of the organisation's own people, never a
customer's; keys and secret addresses are in the system's keyring (see `keys`).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Annotated, Literal
from urllib.parse import urlsplit

from msgspec import Meta, Struct

from .comment import Cause, Comment, Severity, Verdict

By = Literal["email", "slack", "teams", "mattermost", "webhook"]
Name = Annotated[str, Meta(min_length=1, max_length=80)]
Address = Annotated[str, Meta(max_length=2000)]


class Department(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one is reached, what it is asked about, and how often it is reminded.

    What is empty fits everything; a department without any of causes, severity and platforms is
    chosen by hand only. `sends_to` names the host of a web address once more where it is not this
    machine: comments go there.
    """

    by: By
    to: Address = ""  # of an e-mail or of a web hook; empty: the keyring has it
    sends_to: Annotated[str, Meta(max_length=253)] = ""
    causes: tuple[Cause, ...] = ()
    severity: Severity | None = None  # this or above
    platforms: tuple[Annotated[str, Meta(min_length=1, max_length=40)], ...] = ()
    automatic: bool = False  # passed on as soon as a case is opened, without asking
    picture: bool = True  # the picture of the comment goes with it, where the way allows
    remind_minutes: Annotated[int, Meta(ge=0, le=10_080)] = 30  # 0: never
    language: Literal["fr", "en"] = "en"

    def __post_init__(self) -> None:
        """Raises: ValueError with what to write instead."""
        if self.by == "email":
            if not is_address(self.to):
                raise ValueError('an e-mail needs an address: to = "billing@shop.example"')
        elif self.to:
            self.address(self.to)
        elif self.by == "webhook":
            raise ValueError('a web hook needs its address: to = "https://…"')

    def address(self, told: str) -> str:
        """`told`, a web hook's address, where comments may go. Raises: ValueError."""
        return checked_address(told, self.sends_to)

    def fits(self, comment: Comment, verdict: Verdict) -> bool:
        """Whether it is the one to ask about `comment`."""
        return (
            bool(self.causes or self.severity or self.platforms)
            and (not self.causes or verdict.cause in self.causes)
            and verdict.severity >= (self.severity or 1)
            and (not self.platforms or comment.platform in self.platforms)
        )


class Mail(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The server that takes e-mails. Its password is in the keyring: «accalmie key mail»."""

    host: Annotated[str, Meta(max_length=253)] = ""
    port: Annotated[int, Meta(ge=1, le=65535)] = 465
    security: Literal["tls", "starttls", "none"] = "tls"
    user: Annotated[str, Meta(max_length=300)] = ""
    sender: Annotated[str, Meta(max_length=300)] = ""

    def __post_init__(self) -> None:
        """Raises: ValueError with what to write instead."""
        if self.host and not is_address(self.sender):
            raise ValueError('e-mails need a sender: sender = "social@shop.example"')
        if self.security == "none" and not is_this_machine(self.host):
            raise ValueError('only this machine may be written to in clear: security = "tls"')


def route(departments: Mapping[str, Department], comment: Comment, verdict: Verdict) -> str:
    """The first department that `comment` fits, in the file's order; "" where none does."""
    return next((name for name, one in departments.items() if one.fits(comment, verdict)), "")


def checked_address(url: str, sends_to: str) -> str:
    """`url` where comments may go there: this machine, or a host named again, over TLS.

    Raises: ValueError.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host:
        raise ValueError("a web hook's address begins with https:// and names a host")
    if is_this_machine(host):
        return url
    if host != sends_to:
        raise ValueError(f'comments would go to {host}: to allow it, add sends_to = "{host}"')
    if parts.scheme != "https":
        raise ValueError(f"comments go to {host} over https only: change its address")
    return url


def is_address(text: str) -> bool:
    """Whether `text` is one plain e-mail address, without a name, a space or a line end."""
    name, at, domain = text.rpartition("@")
    return (
        bool(at and name and domain)
        and text.isascii()
        and all(c.isprintable() and not c.isspace() and c not in ',;:<>()[]"\\' for c in text)
    )


def is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
