"""Who may read the board: one-time tickets, and the session tokens they are changed for.

A ticket travels in the fragment of a URL, which reaches neither a server nor its log; the token
stays in the tab's sessionStorage. Both live in memory only and end with the agent.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

TICKET_LIFETIME = timedelta(seconds=60)
SESSION_LIFETIME = timedelta(hours=12)  # after the last use


class Tickets:
    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._tickets: dict[str, datetime] = {}
        self._sessions: dict[str, datetime] = {}

    def make(self) -> str:
        """A ticket of 32 hex digits, good once and for a minute."""
        return self._mint(self._tickets, TICKET_LIFETIME)

    def redeem(self, ticket: str) -> str | None:
        """The session token for a ticket; None where it is unknown, used or too old."""
        expires_at = self._tickets.pop(ticket, None)
        if expires_at is None or self._now() >= expires_at:
            return None
        return self._mint(self._sessions, SESSION_LIFETIME)

    def holds(self, token: str) -> bool:
        """Whether this session is open; using it keeps it open."""
        expires_at = self._sessions.get(token)
        if expires_at is None or self._now() >= expires_at:
            self._sessions.pop(token, None)
            return False
        self._sessions[token] = self._now() + SESSION_LIFETIME
        return True

    def _mint(self, kept: dict[str, datetime], lifetime: timedelta) -> str:
        now = self._now()
        for old in [value for value, expires_at in kept.items() if now >= expires_at]:
            del kept[old]
        value = secrets.token_hex(16)
        kept[value] = now + lifetime
        return value
