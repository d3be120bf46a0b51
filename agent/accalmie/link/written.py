"""Drafts by a language model: shown to the browser that asked as they come, checked to stay.

In: the agent, the model, a case. Out: `drafts.written`, first to look at, at last to offer. The
playbook's drafts were offered before this began and stay, whatever happens here.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from ..case import Draft
from ..check.context import ReplyContext
from ..check.length import count, limit_of
from ..check.reply import check_reply
from ..draft.model import again, sentences_of, so_far, sound
from .messages import DraftsWritten

if TYPE_CHECKING:
    from .agent import Agent
    from .hub import Listener
    from .model import LanguageModel

TELL_SECONDS = 0.2  # between two looks at what is being written
TRIES = 2


async def write_drafts(
    agent: Agent, model: LanguageModel, case_id: str, listener: Listener
) -> None:
    """Ask, and ask once more with what was wrong; tell what passed, or that nothing did."""
    asked = await agent.work(
        agent.pipeline.question_for_model, case_id, model.receiver, model.name, listener.ui
    )
    drafts: list[Draft] = []
    if asked is not None:
        ask, context = asked
        messages = ask.messages
        for _ in range(TRIES):
            answer = await _shown(model, messages, case_id, context, listener)
            if answer is None:
                break
            sentences = sentences_of(answer) or {}
            drafts = await agent.work(agent.pipeline.composer.around, sentences, context)
            if drafts:
                break
            wrong: dict[str, str] = {t: _wrong(text, context) for t, text in sentences.items()}
            messages = again(messages, wrong or {"all": "no JSON object"})
    told = DraftsWritten(case_id=case_id, receiver=model.receiver, drafts=tuple(drafts), done=True)
    await listener.tell(told)


async def _shown(
    model: LanguageModel,
    messages: list[dict[str, str]],
    case_id: str,
    context: ReplyContext,
    listener: Listener,
) -> str | None:
    """The whole answer; what has come of it is told now and then."""
    seen, told = "", ""

    def hear(text: str) -> None:
        nonlocal seen
        seen = text

    writing = asyncio.ensure_future(model.write(messages, hear))
    try:
        while not writing.done():
            await asyncio.wait([writing], timeout=TELL_SECONDS)
            if seen != told and not writing.done():
                told = seen
                await listener.tell(_glimpse(told, case_id, model.receiver, context))
    finally:
        writing.cancel()
    return await writing


def _glimpse(answer: str, case_id: str, receiver: str, context: ReplyContext) -> DraftsWritten:
    platform = context.platform
    drafts = tuple(
        Draft(tone=tone, text=text, length=count(text, platform), limit=limit_of(platform))
        for tone, text in so_far(answer).items()
        if text
    )
    return DraftsWritten(case_id=case_id, receiver=receiver, drafts=drafts, done=False)


def _wrong(text: str, context: ReplyContext) -> str:
    """What the model is told: ids of rules, never words of the comment."""
    found = [f.rule for f in check_reply(text, context) if f.severity != "hint"]
    return sound(text, context) or ", ".join(dict.fromkeys(found)) or "it repeats"
