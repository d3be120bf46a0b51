"""What goes wrong, as the other side is told: one table from exceptions to `error.told`.

The sentence is in the person's language where the table `french` knows it. `permanent` tells the
extension's outbox to set the message aside instead of sending it again.
"""

from __future__ import annotations

from ..errors import (
    AccalmieError,
    BadInput,
    BadSettings,
    Differs,
    Erased,
    LinkFailed,
    LogBusy,
    NotAllowed,
    NotFound,
    StorageFailed,
    WrongUse,
)
from .french import in_language
from .messages import ErrorTold, UnknownKind

# Most specific first: the first class that fits decides.
TABLE: tuple[tuple[type[Exception], str, bool], ...] = (
    (BadSettings, BadSettings.code, True),
    (BadInput, BadInput.code, True),
    (WrongUse, WrongUse.code, True),
    (NotAllowed, NotAllowed.code, True),
    (Erased, Erased.code, True),  # the extension drops it, without setting it aside
    (NotFound, NotFound.code, True),
    (StorageFailed, StorageFailed.code, False),
    (Differs, Differs.code, True),
    (LogBusy, LogBusy.code, False),
    (LinkFailed, LinkFailed.code, False),
    (AccalmieError, AccalmieError.code, True),
    (UnknownKind, "unknown_kind", True),
    (Exception, "internal", True),
)
_SENTENCES = {
    "unknown_kind": "The agent does not know this message: update Accalmie on both sides.",
    "internal": "The agent made a mistake and kept nothing of this message: run «accalmie doctor».",
}
_RAISED_FOR: dict[str, type[AccalmieError]] = {
    kind.code: kind
    for kind in (
        BadInput,
        WrongUse,
        NotAllowed,
        Erased,
        NotFound,
        StorageFailed,
        Differs,
        LogBusy,
        LinkFailed,
    )
}


def told(error: Exception, ui: str) -> ErrorTold:
    """The message that tells `error`."""
    code, permanent = next((c, p) for kind, c, p in TABLE if isinstance(error, kind))
    sentence = _SENTENCES.get(code, str(error))
    return ErrorTold(code=code, message=in_language(sentence, ui), permanent=permanent)


def raised(message: ErrorTold) -> AccalmieError:
    """The exception a client raises for what it was told."""
    return _RAISED_FOR.get(message.code, AccalmieError)(message.message)
