"""What the check's tests answer to, and the examples of docs/check-rules.md, parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accalmie.case import Advice
from accalmie.check import ReplyContext
from accalmie.comment import Comment, Verdict

DOC = Path(__file__).parents[3] / "docs" / "check-rules.md"
COMPLAINT = {
    "fr": "Trois semaines de retard, aucune nouvelle de la livraison.",
    "en": "Three weeks late and no news of the delivery.",
}


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
        return context(language, **facts)


def documented() -> Iterator[Documented]:
    for chapter in DOC.read_text(encoding="utf-8").split("\n## ")[1:]:
        found = Documented(chapter.split("\n", 1)[0].strip())
        severity = re.search(r"^\*(\w+)\*", chapter, re.MULTILINE)
        found.severity = severity[1] if severity else ""
        for name, value in re.findall(r"^- ([\w ]+): (.*)$", chapter, re.MULTILINE):
            text = re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), value)
            if example := re.fullmatch(r"(fr|en) (bad|good)", name):
                found.examples.append((example[1], example[2], text))
            else:
                found.facts[name] = text
        yield found
