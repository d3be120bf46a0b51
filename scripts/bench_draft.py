"""The drafts on comments written by somebody who had not seen the playbooks: a rubric of yes and no.

In: scripts/bench_data/comments_LANG.tsv. The reader's own labels are used, right or wrong, as they
are when a person uses the program; a comment it takes for calm is drafted as after the person's
"this is negative". Out: the share of points passed a language, routing, variety and speed.
"""

from __future__ import annotations

import csv
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "agent"))

from accalmie.case import Advice, Draft
from accalmie.check import ReplyContext, check_reply, count, find_personal, limit_of
from accalmie.check.folding import fold, likeness, words
from accalmie.check.phrases import PHRASES
from accalmie.comment import Comment, Verdict
from accalmie.conduct import Conduct
from accalmie.draft import Composer, Playbooks
from accalmie.spot import Reader
from accalmie.spot.signs import LANGUAGES

DATA = Path(__file__).parent / "bench_data"
ECHO = 6  # words in a row taken from the comment
SIMILAR = {
    "fr": "Trois semaines que j'attends mon colis, toujours rien.",
    "en": "Three weeks and my parcel still has not come.",
    "es": "Tres semanas esperando mi paquete y sigue sin llegar.",
    "de": "Seit drei Wochen warte ich auf mein Paket, immer noch nichts.",
    "it": "Tre settimane che aspetto il mio pacco e ancora niente.",
    "pt": "Três semanas esperando minha encomenda e nada até agora.",
}


class Row(NamedTuple):
    id: str
    platform: str
    route: str
    topic: str
    severity: int
    concern: tuple[str, ...]
    text: str


class Desk:
    """Reader, conduct and composer, as the program wires them."""

    def __init__(self) -> None:
        self.reader, self.conduct = Reader.load(), Conduct.load()
        self.composer = Composer(Playbooks.load())

    def read(self, row: Row, language: str) -> tuple[Comment, Verdict, Advice]:
        comment = Comment(id=row.id, text=row.text, platform=row.platform, language_hint=language)
        [verdict] = self.reader.read([comment])
        if row.route == "answer" and self.conduct.advise(comment, verdict, "en").move == "none":
            [verdict] = self.reader.read([comment], {row.id: True})
        return comment, verdict, self.conduct.advise(comment, verdict, "en")


def main() -> int:
    desk, shown = Desk(), "-v" in sys.argv
    print("          comments  routed right   drafts  points passed   whole drafts right")
    failed: Counter[str] = Counter()
    for language in LANGUAGES:
        rows = list(read_rows(language))
        routed = drafts = points = passed = whole = 0
        for row in rows:
            comment, verdict, advice = desk.read(row, language)
            offered = desk.composer.compose(comment, verdict, advice, history=(), ui="en")
            right = is_routed(row, offered)
            routed += right
            if shown and not right:
                print(
                    f"    {row.id} wrong route ({row.route}: {advice.move}, {len(offered)}) {row.text}"
                )
            for draft in offered if row.route != "none" else ():
                told = dict(judged(draft, offered, row, comment, verdict, advice, language, desk))
                drafts += 1
                points += len(told)
                passed += sum(told.values())
                whole += all(told.values())
                misses = [name for name, holds in told.items() if not holds]
                failed.update(misses)
                if shown and misses:
                    print(
                        f"    {row.id} {', '.join(misses)} | {row.text}\n        [{draft.tone}] {draft.text}"
                    )
        print(
            f"  {language}        {len(rows):4d}       {routed / len(rows):6.1%}     {drafts:4d}"
            f"         {passed / max(points, 1):6.1%}               {whole / max(drafts, 1):6.1%}"
        )
    print(
        "  points missed:", ", ".join(f"{name} {n}" for name, n in failed.most_common()) or "none"
    )
    variety(desk)
    return 0


def read_rows(language: str) -> Iterator[Row]:
    with (DATA / f"comments_{language}.tsv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            concern = tuple(line["concern"].split("|"))
            text = line["comment"].replace("\\n", "\n")
            yield Row(
                line["id"], line["platform"], line["route"], line["topic"], int(line["severity"]),
                concern, text,
            )  # fmt: skip


def is_routed(row: Row, drafts: Sequence[Draft]) -> bool:
    if row.route == "none":
        return not drafts
    return len(drafts) <= 1 if row.route == "holding" else len(drafts) >= 2


def judged(
    draft: Draft, drafts: Sequence[Draft], row: Row, comment: Comment, verdict: Verdict,
    advice: Advice, language: str, desk: Desk,
) -> Iterator[tuple[str, bool]]:  # fmt: skip
    """Each point of the rubric, and whether this draft passes it."""
    text, said = draft.text, fold(draft.text).text
    context = desk.composer.context(
        comment, verdict, advice, language=language, history=(), ui="en"
    )
    rules = {finding.rule for finding in check_reply(text, grave(context, row))}
    them = PHRASES[language]
    if row.route == "answer":
        named = any(re.search(rf"(?<![^\W_]){re.escape(stem)}", said) for stem in row.concern)
        yield "names the concern", named or re.search(r"\bapp\b", said) is not None
    yield "empathy", them.acknowledges.search(said) is not None
    yield "next step", them.next_step.search(said) is not None or "?" in text
    if find_personal(row.text):
        yield "private channel", them.private.search(said) is not None
    yield "no blame", not rules & {"blame", "denial", "scold", "already-said", "sarcasm", "insult"}
    yield "no liability", "liability" not in rules
    yield "no promise", not rules & {"promise", "compensation", "vague-delay"}
    yield "no shrinking", "minimise" not in rules
    yield "not canned", "canned" not in rules
    yield "no echo", not echoes(row.text, text)
    [read] = desk.reader.read([Comment(id="draft", text=text)])
    yield "language", read.language == language
    yield "register", not rules & {"too-familiar", "too-formal"}
    yield "under the limit", count(text, row.platform) <= limit_of(row.platform)
    yield "nothing left open", not re.search(r"[{}\[\]]|\bNone\b|  ", text)
    yield "calm form", not re.search(r"[!A-ZÀ-Þ]{4,}|!", text)
    yield "at most four sentences", len(re.findall(r"[.?](?=\s|$)", text)) <= 5
    yield "no personal data", not find_personal(text)
    yield "distinct", all(likeness(text, one.text) < 0.5 for one in drafts if one is not draft)


def grave(context: ReplyContext, row: Row) -> ReplyContext:
    """The context with the severity that a person gave, for what must not be said then."""
    from dataclasses import replace

    from msgspec.structs import replace as changed

    return replace(context, verdict=changed(context.verdict, severity=row.severity))


def echoes(comment: str, reply: str) -> bool:
    theirs, ours = words(comment), words(reply)
    runs = {tuple(theirs[i : i + ECHO]) for i in range(len(theirs) - ECHO + 1)}
    return any(tuple(ours[i : i + ECHO]) in runs for i in range(len(ours) - ECHO + 1))


def variety(desk: Desk) -> None:
    """Fifty similar complaints in a row, a page of varied ones, and how long three drafts take."""
    print("\n       fifty similar complaints:      a page of varied ones:")
    print("       distinct first sentences       sentences used three times or more")
    took: list[float] = []
    for language in LANGUAGES:
        similar = [
            Row(f"s-{n}", "facebook", "answer", "", 2, (), SIMILAR[language]) for n in range(50)
        ]
        firsts = {first_sentence(text) for text in replies(desk, similar, language, took)}
        varied = [row for row in read_rows(language) if row.route == "answer"]
        said = Counter(
            sentence
            for text in replies(desk, varied, language, took)
            for sentence in re.findall(r"[^.?]{12,}[.?]", text)
        )
        often = sum(n for n in said.values() if n >= 3) / max(sum(said.values()), 1)
        print(
            f"  {language}               {len(firsts):3d}                            {often:6.1%}"
        )
    took.sort()
    p50, p99 = took[len(took) // 2] * 1e3, took[-max(len(took) // 100, 1)] * 1e3
    print(f"  three drafts: p50 {p50:.1f} ms, p99 {p99:.1f} ms")


def replies(desk: Desk, rows: Sequence[Row], language: str, took: list[float]) -> list[str]:
    """One draft sent for each, in turn short, warm and formal; each sees what was sent before."""
    history: list[str] = []
    for number, row in enumerate(rows):
        case = desk.read(row, language)
        start = time.perf_counter()
        offered = desk.composer.compose(*case, history=history[:50], ui="en")
        took.append(time.perf_counter() - start)
        if offered:
            history.insert(0, offered[number % len(offered)].text)
    return history


def first_sentence(text: str) -> str:
    """Without the greeting, which is polite and the same."""
    said = re.sub(r"^\w+(?: \w+)?[,.] ", "", text)
    return re.split(r"[.?]", said)[0].lower()


if __name__ == "__main__":
    sys.exit(main())
