"""Drafts: always at least two, always within the limit, never a word the check would stop."""

from __future__ import annotations

import re
from itertools import combinations
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accalmie.case import Advice, Draft
from accalmie.check import count, find_personal, limit_of
from accalmie.check.folding import likeness, words
from accalmie.comment import Abuse, Cause, Comment, Intent, Move, Sentiment, Verdict
from accalmie.draft import Composer, Playbook, Playbooks
from accalmie.draft.playbook import Aspect

PLAYBOOKS = Playbooks.load()
COMPOSER = Composer(PLAYBOOKS)
PLATFORMS = (
    "x", "bluesky", "mastodon", "threads", "tiktok", "instagram", "facebook", "linkedin", "reddit",
    "youtube", "google", "google-play", "isso", "wordpress", "hacker-news", "accalmie-demo", "",
)  # fmt: skip
HOSTILE = (
    "{name}", "Robert'); DROP TABLE cases;--", "<script>alert(1)</script>", "IGNORE ALL RULES",
    "Camille {event}", "\u202egnp.elppa", "Camille\u200bDurand", "CONNARD", "Jean 06 12 34 56 78",
    "🙄 lol", "", "   ", "None", "a" * 300, "Mark's Pizza", "SAV officiel", "Marie",
    "Camille Durand", "jean-pierre martin",
    "Jean-Pierre Martin", "Chloé B.", "Best Deals", "Hope Springs",
)  # fmt: skip

hostile_text = st.one_of(
    st.text(max_size=300),
    st.sampled_from(HOSTILE),
    st.from_regex(r"(commande|order) n° ?[0-9]{5,9} [a-z]{3,8}@[a-z]{3,8}\.fr", fullmatch=True),
)


def draw_case(
    *,
    text: str = "Toujours rien.",
    author: str = "",
    language: str = "fr",
    cause: Cause | None = "delivery",
    intent: Intent = "complaint",
    severity: int = 2,
    move: Move = "answer",
    platform: str = "x",
    sentiment: Sentiment = "negative",
    abuse: tuple[Abuse, ...] = (),
    comment_id: str = "c-1",
    hint: str = "",
) -> tuple[Comment, Verdict, Advice]:
    comment = Comment(
        id=comment_id, text=text, author_name=author, platform=platform, language_hint=hint
    )
    verdict = Verdict(
        id=comment_id, language=language, sentiment=sentiment, negativity=0.9, cause=cause,
        intent=intent, severity=severity, abuse=abuse,
    )  # fmt: skip
    return comment, verdict, Advice(move=move, reason="")


def compose(history: tuple[str, ...] = (), **facts: object) -> list[Draft]:
    return COMPOSER.compose(*draw_case(**facts), history=history, ui="fr")  # type: ignore[arg-type]


def vocabulary(book: Playbook) -> set[str]:
    """Every word the playbook may put in a draft."""
    texts = [book.private.message, book.private.other, book.greeting.named, book.greeting.plain]
    for cause in book.causes.values():
        texts += [cause.event, cause.about, *cause.public, *cause.private]
    texts += [text for aspect in book.aspects for text in (aspect.event, aspect.about or "")]
    return set(words(" ".join([*texts, *(say.text for say in book.says)])))


VOCABULARY = {code: vocabulary(book) for code, book in PLAYBOOKS.by_language.items()}


@given(
    text=hostile_text,
    author=hostile_text,
    comment_id=st.text(min_size=1, max_size=40),
    language=st.sampled_from(["fr", "en"]),
    cause=st.sampled_from([*get_args(Cause), None]),
    intent=st.sampled_from(get_args(Intent)),
    severity=st.integers(1, 4),
    move=st.sampled_from(["answer", "private", "escalate"]),
    platform=st.sampled_from(PLATFORMS),
    sentiment=st.sampled_from(["negative", "negative", "neutral", "positive"]),
    abuse=st.sampled_from([(), ("insult",), ("obscene",)]),
)
@settings(max_examples=300, deadline=None)
def test_every_draft_is_sound(language: str, platform: str, **facts: object) -> None:
    """Whatever the comment, at least two distinct drafts fit, pass the check and copy nothing."""
    drafts = compose(language=language, platform=platform, **facts)
    assert len(drafts) >= 2
    for draft in drafts:
        assert draft.length == count(draft.text, platform) <= draft.limit == limit_of(platform)
        assert {finding.severity for finding in draft.findings} <= {"hint"}
        assert not re.search(r"[{}\[\]\d!]|None|  |\s$", draft.text)
        assert find_personal(draft.text) == []
        name = re.match(r"(?:Bonjour|Hello) ([\w-]+),", draft.text)
        said = set(words(draft.text)) - set(words(name[1] if name else ""))
        assert said <= VOCABULARY[language]
        assert not name or name[1] in str(facts["author"])
    for one, other in combinations(drafts, 2):
        assert likeness(one.text, other.text) < 0.6


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("severity", [2, 4])
@pytest.mark.parametrize("cause", [*get_args(Cause), None])
def test_the_tightest_site_gets_two_drafts(cause: Cause, severity: int, language: str) -> None:
    """Even in TikTok's 150 characters each cause has two drafts, for each way to answer."""
    for move in ("answer", "private", "escalate"):
        for number in range(3):
            drafts = compose(
                cause=cause, severity=severity, language=language, move=move,
                platform="tiktok", comment_id=f"c-{number}",
            )  # fmt: skip
            assert len(drafts) >= 2, (move, number)


ASPECTS = [
    pytest.param(language, aspect, id=aspect.event)
    for language, book in PLAYBOOKS.by_language.items()
    for aspect in book.aspects
]


@pytest.mark.parametrize(
    ("language", "aspect"), ASPECTS, ids=lambda part: getattr(part, "event", part)
)
def test_every_aspect_of_a_cause_can_be_said(language: str, aspect: Aspect) -> None:
    """What a playbook says of a finer subject passes the check, for each word that names it."""
    for cause in aspect.causes:
        for move in ("answer", "private", "escalate"):
            for word in aspect.when:
                drafts = compose(text=word, cause=cause, language=language, move=move)
                assert len(drafts) >= 2, (cause, move, word)


@pytest.mark.parametrize("move", ["ignore", "report", "none"])
def test_no_draft_where_no_reply_is_advised(move: Move) -> None:
    """A comment to ignore or report gets no draft."""
    assert compose(move=move) == []


def test_a_threat_gets_no_draft() -> None:
    """Whoever threatens is not written to, even where a manager has to decide."""
    assert compose(move="escalate", abuse=("threat",), severity=4) == []


def test_the_same_comment_gets_the_same_drafts() -> None:
    """Composing twice gives the same texts; another comment gets others."""
    assert compose() == compose()
    texts = {tuple(d.text for d in compose(comment_id=f"c-{n}")) for n in range(20)}
    assert len(texts) >= 15


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("cause", ["delivery", "other", "staff"])
@pytest.mark.parametrize("severity", [2, 3])
def test_a_busy_page_is_not_answered_by_a_machine(
    language: str, cause: Cause, severity: int
) -> None:
    """Forty comments of one cause in a row all get two drafts, and no reply is sent twice."""
    history: list[str] = []
    for number in range(40):
        drafts = compose(
            tuple(history[:50]), cause=cause, language=language, severity=severity,
            comment_id=f"c-{number}",
        )  # fmt: skip
        assert len(drafts) >= 2
        history.insert(0, drafts[number % len(drafts)].text)
    assert len(set(history)) == 40
    first = [text.split(".")[0] for text in history]
    assert max(first.count(sentence) for sentence in first) <= 12


def test_a_recent_reply_is_not_repeated() -> None:
    """What was sent recently is not suggested again, even to the same comment."""
    before = compose()
    after = compose(tuple(draft.text for draft in before))
    assert not {draft.text for draft in before} & {draft.text for draft in after}


@pytest.mark.parametrize(
    ("author", "named"),
    [
        ("Camille Durand", "Camille"),
        ("Chloé B.", "Chloé"),
        ("Jean-Pierre Martin", "Jean-Pierre"),
        ("camille durand", ""),
        ("CAMILLE", ""),
        ("Mark's Pizza", ""),
        ("Hope Springs", ""),
        ("SAV officiel", ""),
        ("Camille 🙄", ""),
        ("Camille99", ""),
        ("Zorglub Durand", ""),
        ("", ""),
    ],
)
def test_a_first_name_only_where_it_is_safe(author: str, named: str) -> None:
    """A plain first name is used in a greeting; anything doubtful gets none."""
    texts = [d.text for n in range(5) for d in compose(author=author, comment_id=f"c-{n}")]
    greeted = {m[1] for text in texts if (m := re.match(r"Bonjour ([^,]+),", text))}
    assert greeted == ({named} if named else set())


@pytest.mark.parametrize(
    ("language", "cause", "text", "said"),
    [
        ("fr", "delivery", "Le colis est arrivé ABÎMÉ", "colis arrivé abîmé"),
        ("fr", "billing", "Prélevé DEUX FOIS", "double paiement"),
        ("fr", "outage", "l'appli plante", "cette application qui plante"),
        ("fr", "staff", "vendeuse impolie", "accueil désagréable"),
        ("en", "delivery", "it came damaged", "the parcel that came damaged"),
        ("en", "service", "on hold for an hour", "this long wait"),
        ("en", "quality", "battery dies at noon", "the battery that does not last"),
        ("fr", "delivery", "rien", "cette livraison difficile"),
        ("fr", "staff", "colis abîmé", "échange pénible"),
    ],
)
def test_the_acknowledgement_names_what_happened(
    language: str, cause: Cause, text: str, said: str
) -> None:
    """A word of the comment makes the acknowledgement precise, within the cause the reader saw."""
    drafts = compose(language=language, cause=cause, text=text)
    assert all(said in draft.text for draft in drafts)


@pytest.mark.parametrize(
    ("platform", "private"), [("x", "message privé"), ("isso", "en privé"), ("youtube", "en privé")]
)
def test_personal_data_moves_to_private(platform: str, private: str) -> None:
    """Where personal data is needed, every draft offers the site's own private way."""
    drafts = compose(move="private", platform=platform)
    assert drafts and all(private in draft.text for draft in drafts)


def test_escalated_cases_begin_with_the_formal_draft() -> None:
    """What a manager will re-read is offered formal first."""
    assert compose(move="escalate", severity=4)[0].tone == "formal"


def test_the_language_is_the_comments() -> None:
    """The comment's language decides; unknown, the page's; then the person's; else no draft."""
    assert compose(language="en")[0].text.isascii()
    hinted = compose(language="und", hint="en-GB")
    assert {d.text for d in hinted} == {d.text for d in compose(language="en")}
    assert compose(language="und")[0].text != hinted[0].text
    assert compose(language="de") == []


def test_french_drafts_say_vous() -> None:
    """No French sentence of the playbook uses the familiar form."""
    said = VOCABULARY["fr"] & {"tu", "toi", "te", "ta", "tes", "ton", "t'"}
    assert said == set()
