"""Where cases live: a TinyDB file that stock TinyDB opens, with a journal in front of it.

In: cases and events. Out: the same, found by id, number, comment or page. A change is on the disk
when `record` returns, at a cost that depends on the change and not on the log's size.

The log holds personal data (comments, names) until a case's retention ends: 12 months after
closing. Files: `cases.json`, `cases.json.bak`, `cases.journal`, `cases.journal.bak`, `cases.lock`,
`lessons.jsonl` (what the reader learned), `cases.erasing` (there while an erasure is unfinished).
"""

from .chain import verify_chain
from .erasing import Erasing
from .lessons import LessonFile
from .protocol import CaseLog, Change
from .tinydb_log import TinyDBLog, open_log
from .whose import cases_of

__all__ = [
    "CaseLog",
    "Change",
    "Erasing",
    "LessonFile",
    "TinyDBLog",
    "cases_of",
    "open_log",
    "verify_chain",
]
