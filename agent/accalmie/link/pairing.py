"""One pairing at a time: its secret, how long it lives, how often it may be tried.

In memory only. A second pairing takes the place of the first, because the agent's challenge has
to name one secret before it knows which browser asks.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct

Way = Literal["code", "page"]

LIFETIME = timedelta(minutes=5)
TRIES = 5  # challenges handed out for one code: each is a chance to guess it
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0/O, 1/I/L: read aloud without a mistake
CODE_LENGTH = 8


class Pending(Struct, frozen=True, kw_only=True):
    way: Way
    secret: str
    expires_at: datetime

    @property
    def shown(self) -> str:
        """The code as a person reads it: two groups of four."""
        return f"{self.secret[:4]}-{self.secret[4:]}"


class Pairing:
    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._pending: Pending | None = None
        self._tries_left = 0

    def open(self, way: Way) -> Pending:
        """Make a secret: 8 letters and digits to type, or 32 hex digits for the one-click page."""
        code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        secret = code if way == "code" else secrets.token_hex(16)
        self._pending = Pending(way=way, secret=secret, expires_at=self._now() + LIFETIME)
        self._tries_left = TRIES
        return self._pending

    def attempt(self) -> str | None:
        """The secret to challenge with; None where no pairing is open, or a code was tried enough.

        Nobody guesses the secret of the one-click page, so nobody can use its tries up either.
        """
        if self._pending is None or self._now() >= self._pending.expires_at or not self._tries_left:
            self._pending = None
            return None
        self._tries_left -= self._pending.way == "code"
        return self._pending.secret

    def use(self, secret: str) -> bool:
        """Spend a secret that was proven; false where another browser was faster or it expired."""
        pending = self._pending
        if pending is None or pending.secret != secret or self._now() >= pending.expires_at:
            return False
        self._pending = None
        return True
