"""Everything that can go wrong, as one tree.

AccalmieError
├── WrongUse            the person asked for something that cannot be done; exit status 2
│   ├── BadInput        a file or a line that cannot be read (names it, and where)
│   └── BadSettings     a file that people edit has a mistake (file, line, reason)
├── NotAllowed          a rule of the case record or of the code of conduct forbids it
├── NotFound            no such case, capture or device
│   └── Erased          there was one, and it was erased for good
├── StorageFailed       the disk is full, read-only or damaged; nothing was half-written
├── Differs             what is kept is not what was written: the first thing that differs
├── LogBusy             another process owns the case log
└── LinkFailed          the link to the agent: refused, closed, or another program answers

Each exception holds the facts and prints one sentence that says what to do.
"""

from __future__ import annotations

from pathlib import Path


class AccalmieError(Exception):
    """Base of the tree. `code` is stable and travels on the wire; `str(error)` is for a person."""

    code = "error"


class WrongUse(AccalmieError):
    code = "wrong_use"


class BadInput(WrongUse):
    code = "bad_input"


class BadSettings(WrongUse):
    """A file that people edit has a mistake: `path`, `line` (from 1, None: unknown), `reason`."""

    code = "bad_settings"

    def __init__(self, path: Path | str, line: int | None, reason: str) -> None:
        self.path, self.line, self.reason = path, line, reason
        where = f"{path}, line {line}" if line else f"{path}"
        super().__init__(f"{where}: {reason}")


class NotAllowed(AccalmieError):
    code = "not_allowed"


class NotFound(AccalmieError):
    code = "not_found"


class Erased(NotFound):
    code = "erased"


class StorageFailed(AccalmieError):
    code = "storage_failed"


class Differs(AccalmieError):
    code = "differs"


class LogBusy(AccalmieError):
    code = "log_busy"


class LinkFailed(AccalmieError):
    code = "link_failed"
