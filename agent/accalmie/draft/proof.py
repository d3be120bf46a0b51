"""The proof sheet: every sentence of a playbook, filled in, and what the check says of it. Pure.

In: a playbook and the brand. Out: each filled sentence, where it stands, and the findings that keep
it out of every draft. For who writes playbooks: a sentence that is never used is found here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from ..brand import Brand
from ..case import Advice, Finding
from ..check.context import ReplyContext
from ..check.reply import check_reply
from ..comment import Comment, Intent, Verdict
from .playbook import Phrases, Situation, Tones
from .playbooks import Playbook

PER_SENTENCE = 40  # events that one acknowledgement is tried with
# What one sentence alone cannot hold.
_OF_THE_WHOLE = {
    "no-acknowledgement", "no-next-step", "question-unanswered", "no-private-channel",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proof:
    """`where`: the TOML key. `findings`: errors and warnings, which keep the sentence unused."""

    where: str
    text: str
    findings: tuple[Finding, ...]


def proofs_of(book: Playbook, brand: Brand, ui: str) -> Iterator[Proof]:
    """Every sentence of `book`, an acknowledgement once for each event (up to PER_SENTENCE)."""
    for where, text, situation in _sentences(book):
        context = _context(book, brand, situation, ui)
        found = tuple(
            finding
            for finding in check_reply(text, context)
            if finding.severity != "hint" and finding.rule not in _OF_THE_WHOLE
        )
        yield Proof(where, text, found)


def _sentences(book: Playbook) -> Iterator[tuple[str, str, Situation]]:
    subjects: list[tuple[str, Phrases]] = [*book.causes.items(), *book.topics.items()]
    thing = next(iter(book.things), "")
    events = [event.replace("{thing}", thing) for event in book.say.thing_event]
    events += [event for _, one in subjects for event in one.event or ()]
    events += [event for aspect in book.aspects for event in aspect.event]
    abouts = [one.about for _, one in subjects if one.about] + list(book.asks)
    private = book.private.message
    for role, table in (("ack", book.say.ack), ("feel", book.say.feel)):
        for situation, tones in table.items():
            for tone in Tones.__struct_fields__:
                for text in getattr(tones, tone):
                    slots = product(
                        events if "{event}" in text else [""],
                        abouts if "{about}" in text else [""],
                    )
                    for event, about in islice(slots, PER_SENTENCE):
                        filled = text.replace("{event}", event).replace("{about}", about)
                        yield f"say.{role}.{situation}.{tone}", filled, situation
    for name, one in subjects:
        kind = "cause" if name in book.causes else "topic"
        for text in one.public or ():
            yield f"{kind}.{name}.public", text, "complaint"
        for text in one.private or ():
            yield f"{kind}.{name}.private", text.replace("{private}", private), "complaint"
    told = {"thing": book.things, "day": book.days, "duration": {"": ()}, "order": {"": ()}}
    for detail, texts in book.say.detail.items():
        for text in texts:
            name = next(iter(told[detail]), "")
            yield f"say.detail.{detail}", text.replace(f"{{{detail}}}", name or "…"), "complaint"
    for key, steps in (("step", book.say.step), ("private", book.say.private)):
        for situation, texts in steps.items():
            for text in texts:
                about = abouts[0] if abouts else ""
                filled = text.replace("{private}", private).replace("{about}", about)
                yield f"say.{key}.{situation}", filled, situation
    for text in book.say.holding:
        yield "say.holding", text.replace("{private}", private), "grave"


def _context(book: Playbook, brand: Brand, situation: Situation, ui: str) -> ReplyContext:
    negative = situation in ("complaint", "grave")
    intents: dict[Situation, Intent] = {
        "complaint": "complaint", "grave": "complaint", "question": "question",
        "request": "request", "praise": "praise",
    }  # fmt: skip
    verdict = Verdict(
        id="proof", language=book.language, sentiment="negative" if negative else "neutral",
        negativity=0.9 if negative else 0.1, intent=intents[situation],
        severity=3 if situation == "grave" else 2,
    )  # fmt: skip
    return ReplyContext(
        comment=Comment(id="proof", text=""), verdict=verdict,
        advice=Advice(move="answer", reason=""), language=book.language, platform="facebook",
        ui=ui, register=book.register, brand=brand,
    )  # fmt: skip
