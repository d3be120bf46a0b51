"""Sends a letter the way its department has it: by e-mail or by web hook.

In: a department and a letter. Out: an `Outcome`, always; whatever goes wrong is one. Keys and
secret addresses are read from the keyring at each send, so that mending one needs no restart.
"""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

import msgspec

from ..department import Department, Mail
from ..keys import department_key, key_of
from .delivery import Outcome
from .forms import FORMS, signed
from .letter import Letter
from .mail import send_mail
from .post import post

_log = logging.getLogger(__name__)


class Sender:
    """`keys` gives the key of a name, "" where there is none."""

    def __init__(
        self,
        mail: Mail,
        now: Callable[[], datetime],
        keys: Callable[[str], str] = key_of,
        trusted: ssl.SSLContext | None = None,
    ) -> None:
        self._mail, self._now, self._keys, self._trusted = mail, now, keys, trusted

    async def send(self, name: str, department: Department, letter: Letter, thread: str) -> Outcome:
        """`thread` is the key of the message that this one follows, "" for the first."""
        try:
            if department.by == "email":
                key = await asyncio.to_thread(self._keys, "mail") if self._mail.user else ""
                return await send_mail(letter, department, self._mail, key, thread, self._trusted)
            return await self._post(name, department, letter)
        except Exception as error:  # noqa: BLE001 - one letter must not stop the others
            _log.error("A department could not be told: %s", type(error).__name__)  # not its text
            return Outcome(result="unknown", detail="internal")

    async def _post(self, name: str, department: Department, letter: Letter) -> Outcome:
        key = ""
        if department.by == "webhook" or not department.to:
            key = await asyncio.to_thread(self._keys, department_key(name))
            if not key:
                return Outcome(result="not_now", detail="no_key")
        try:
            url = department.address(department.to or key)
        except ValueError:
            return Outcome(result="not_now", detail="address")
        body = msgspec.json.encode(FORMS[department.by](letter))
        headers = signed(letter.key, body, key, self._now()) if department.by == "webhook" else {}
        return await post(url, body, headers, self._now())


def receiver_of(department: Department) -> str:
    """Where letters go, to be shown and noted: a domain or a host, never a secret address."""
    if department.by == "email":
        return department.to.rpartition("@")[2]
    return (urlsplit(department.to).hostname if department.to else "") or department.sends_to
