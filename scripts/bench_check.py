"""The check on replies that were written without knowing its patterns: how right is it?

In: scripts/bench_data/unseen_replies_LANG.tsv and replies_LANG.tsv (label, comment, reply; label
"good" or the rule of the one main fault). Nobody who writes patterns reads the first; the second
were looked at while they were written, and flatter. Out: two tables on standard output. An alarm
is an error or a warning.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "agent"))

from accalmie.check import check_reply
from accalmie.comment import Comment, Verdict
from accalmie.conduct import Conduct
from accalmie.draft import Composer, Playbooks
from accalmie.spot import Reader
from accalmie.spot.signs import LANGUAGES

DATA = Path(__file__).parent / "bench_data"


def main() -> int:
    reader, conduct, composer = Reader.load(), Conduct.load(), Composer(Playbooks.load())

    def read(text: str, language: str) -> Verdict:
        return reader.read([Comment(id="c", text=text, language_hint=language)])[0]

    def found(language: str, comment: str, reply: str) -> set[str]:
        """The rules that are errors or warnings."""
        verdict = read(comment, language)
        asked = Comment(id="c", text=comment, language_hint=language)
        advice = conduct.advise(asked, verdict, "en")
        context = composer.context(
            asked, verdict, advice, language=language, history=(), ui="en",
            reads=lambda text: read(text, language),
        )  # fmt: skip
        return {f.rule for f in check_reply(reply, context) if f.severity != "hint"}

    took: list[float] = []
    for name in ("unseen_replies", "replies"):
        print(f"\n{name:15s}good replies              bad replies")
        print("            n   alarmed  wrongly     n   alarmed   for the right reason   precision")
        for language in LANGUAGES:
            measured(name, language, found, took)
    took.sort()
    print(
        f"  one check: p50 {took[len(took) // 2] * 1e3:.2f} ms, p99 {took[-len(took) // 100] * 1e3:.2f} ms"
    )
    return 0


def measured(
    name: str, language: str, found: Callable[[str, str, str], set[str]], took: list[float]
) -> None:
    """One line of the table; `-v` shows each reply that was judged wrongly."""
    shown = "-v" in sys.argv
    good = bad = false_alarms = alarmed = right = 0
    for line in (DATA / f"{name}_{language}.tsv").read_text("utf-8").splitlines():
        label, comment, reply = line.split("\t")
        start = time.perf_counter()
        rules = found(language, comment, reply)
        took.append(time.perf_counter() - start)
        if label == "good":
            good += 1
            false_alarms += bool(rules)
            if shown and rules:
                print("    false alarm", sorted(rules), reply)
        else:
            bad += 1
            alarmed += bool(rules)
            right += label in rules
            if shown and label not in rules:
                print("    missed", label, sorted(rules), "|", reply)
    print(
        f"  {language}      {good:4d}   {false_alarms:4d}    {false_alarms / good:6.1%}   {bad:4d}   "
        f"{alarmed / bad:6.1%}          {right / bad:6.1%}            "
        f"{alarmed / (alarmed + false_alarms):6.1%}"
    )


if __name__ == "__main__":
    sys.exit(main())
