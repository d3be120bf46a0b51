"""What the check's tests answer to, and the examples of docs/check-rules, parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accalmie.brand import Brand, Promises
from accalmie.case import Advice
from accalmie.check import ReplyContext
from accalmie.comment import Comment, Verdict
from accalmie.spot import Reader

DOCS = Path(__file__).parents[3] / "docs" / "check-rules"
COMPLAINT = {
    "fr": "Trois semaines de retard, aucune nouvelle de la livraison.",
    "en": "Three weeks late and no news of the delivery.",
    "es": "Tres semanas de retraso y ninguna noticia de la entrega.",
    "de": "Drei Wochen Verspätung und keine Nachricht zur Lieferung.",
    "it": "Tre settimane di ritardo e nessuna notizia della consegna.",
    "pt": "Três semanas de atraso e nenhuma notícia da entrega.",
}


READER = Reader.load()


def reads(text: str) -> Verdict:
    """The shipped reader's verdict on one text."""
    return READER.read([Comment(id="reply", text=text)])[0]


def context(language: str = "fr", **facts: Any) -> ReplyContext:
    """A complaint of severity 2 about a delivery, changed by `facts`."""
    comment = Comment(
        id="c-1",
        text=facts.get("comment", COMPLAINT.get(language, "")),
        author_name=facts.get("author", ""),
        author_handle=facts.get("handle", ""),
    )
    verdict = Verdict(
        id="c-1",
        language=language,
        sentiment=facts.get("sentiment", "negative"),
        negativity=0.9,
        cause="delivery",
        intent=facts.get("intent", "complaint"),
        severity=int(facts.get("severity", 2)),
    )
    return ReplyContext(
        comment=comment,
        verdict=verdict,
        advice=Advice(move=facts.get("advice", "answer"), reason=""),
        language=language,
        platform=facts.get("platform", "isso"),
        history=facts.get("history", ()),
        ui=facts.get("ui", "en"),
        register=facts.get("register", "formal"),
        brand=Brand(promise=Promises(never=facts.get("never", ()))),
        reads=facts.get("reads"),
    )


@dataclass
class Documented:
    """One rule's chapter: its severity and its examples, `(language, "bad"|"good", text)`."""

    rule: str
    severity: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    examples: list[tuple[str, str, str]] = field(default_factory=list)

    def context(self, language: str) -> ReplyContext:
        facts: dict[str, Any] = {
            name: value for name, value in self.facts.items() if " " not in name
        }
        if f"comment {language}" in self.facts:
            facts["comment"] = self.facts[f"comment {language}"]
        if f"recent reply {language}" in self.facts:
            facts["history"] = (self.facts[f"recent reply {language}"],)
        if "never" in self.facts:
            facts["never"] = tuple(self.facts["never"].split(", "))
        if self.rule == "reads-as-abuse":
            facts["reads"] = reads
        return context(language, **facts)


def documented() -> Iterator[Documented]:
    """Every chapter of every page; the severity stands on the first page, README.md, alone."""
    for page in sorted(DOCS.glob("*.md")):
        for chapter in page.read_text(encoding="utf-8").split("\n## ")[1:]:
            yield _chapter(chapter)


def _chapter(text: str) -> Documented:
    found = Documented(text.split("\n", 1)[0].strip())
    severity = re.search(r"^\*(\w+)\*", text, re.MULTILINE)
    found.severity = severity[1] if severity else ""
    for name, value in re.findall(r"^- ([\w ]+): (.*)$", text, re.MULTILINE):
        said = re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), value)
        if example := re.fullmatch(r"(\w\w) (bad|good)", name):
            found.examples.append((example[1], example[2], said))
        else:
            found.facts[name] = said
    return found
