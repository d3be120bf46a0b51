"""What leaves the log for people and their other tools: CSV, JSON lines, a printable report, an
archive of evidence that proves itself (`archive`, checked by `verify_zip`).

In: the log, the evidence, a folder, the time. Out: files, mode 0600, each whole or not there at
all, and an `exported` event in the history. Exports hold personal data: whoever makes one decides
how long it is kept.
"""

from .author import export_author
from .report import export_html
from .tables import export_csv, export_jsonl

__all__ = ["export_author", "export_csv", "export_html", "export_jsonl"]
