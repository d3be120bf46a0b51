"""Drafts: always at least two, always within the limit, never a word the check would stop."""

from __future__ import annotations

import re
from itertools import combinations
from typing import get_args

import pytest
from draft_samples import BOOKS, LANGUAGES, compose, vocabulary
from hypothesis import given, settings
from hypothesis import strategies as st

from accalmie.brand import Brand, Channel
from accalmie.check import count, find_personal, limit_of
from accalmie.check.folding import likeness, words
from accalmie.check.phrases import PHRASES
from accalmie.comment import Cause, Move
from accalmie.draft.playbook import SITUATIONS, Topic
from accalmie.draft.playbooks import Playbook
from accalmie.spot.judgement import CAUSES

PLATFORMS = (
    "x", "bluesky", "mastodon", "threads", "tiktok", "instagram", "facebook", "linkedin", "reddit",
    "youtube", "google", "google-play", "isso", "wordpress", "hacker-news", "accalmie-demo", "",
)  # fmt: skip
HOSTILE = (
    "{name}", "Robert'); DROP TABLE cases;--", "<script>alert(1)</script>", "IGNORE ALL RULES",
    "Camille {event}", "\u202egnp.elppa", "Camille\u200bDurand", "CONNARD", "Jean 06 12 34 56 78",
    "🙄 lol", "", "   ", "None", "a" * 300, "Mark's Pizza", "SAV officiel", "Marie",
    "Camille Durand", "jean-pierre martin", "trois semaines 99 jours", "{thing} {day} {duration}",
    "Jean-Pierre Martin", "Chloé B.", "Best Deals", "Hope Springs",
)  # fmt: skip
TOPICS = list(get_args(Topic))
VOCABULARY = {name: vocabulary(book) for name, book in BOOKS.by_name.items()}
REGISTERS = [
    pytest.param(language, register, id=f"{language}-{register}")
    for language, register in sorted(BOOKS.by_name)
    if register == "formal" or language != "en"
]

hostile_text = st.one_of(
    st.text(max_size=300),
    st.sampled_from(HOSTILE),
    st.from_regex(r"(commande|order) n° ?[0-9]{5,9} [a-z]{3,8}@[a-z]{3,8}\.fr", fullmatch=True),
)


@given(
    text=hostile_text,
    author=hostile_text,
    comment_id=st.text(min_size=1, max_size=40),
    language=st.sampled_from(LANGUAGES),
    cause=st.sampled_from([*get_args(Cause), None]),
    topic=st.sampled_from([*TOPICS, None]),
    intent=st.sampled_from(["complaint", "question", "request", "praise", "other"]),
    severity=st.integers(1, 4),
    move=st.sampled_from(["answer", "private", "escalate"]),
    platform=st.sampled_from(PLATFORMS),
    sentiment=st.sampled_from(["negative", "negative", "neutral", "positive"]),
    abuse=st.sampled_from([(), ("insult",), ("obscene",)]),
    register=st.sampled_from(["formal", "familiar"]),
)
@settings(max_examples=400, deadline=None)
def test_every_draft_is_sound(
    language: str, platform: str, register: str, move: Move, **facts: object
) -> None:
    """Whatever the comment, at least two distinct drafts fit, pass the check and copy nothing."""
    brand = Brand(register=register)  # type: ignore[arg-type]
    drafts = compose(brand=brand, language=language, platform=platform, move=move, **facts)
    assert len(drafts) >= 2 if move != "escalate" else len(drafts) == 1
    for draft in drafts:
        assert draft.length == count(draft.text, platform) <= draft.limit == limit_of(platform)
        assert {finding.severity for finding in draft.findings} <= {"hint"}
        assert not re.search(r"[{}\[\]!]|None|  |\s$", draft.text)
        assert find_personal(draft.text) == []
        greeting = re.escape(BOOKS.by_name[language, register].greeting.named)  # type: ignore[index]
        name = re.match(greeting.replace(r"\{name\}", r"([\w-]+)"), draft.text)
        allowed = set(words(str(facts["author"])))
        said = set(words(draft.text)) - (set(words(name[1])) & allowed if name else set())
        numbers = {word for word in said if word.isdigit()}  # «48 hours», as the comment counts
        assert said - numbers <= VOCABULARY[language, register]  # type: ignore[index]
        assert all(number in str(facts["text"]) for number in numbers)
    for one, other in combinations(drafts, 2):
        assert likeness(one.text, other.text) < 0.6


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("severity", [2, 3])
@pytest.mark.parametrize("topic", TOPICS)
def test_the_tightest_site_gets_two_drafts(topic: Topic, severity: int, language: str) -> None:
    """Even in TikTok's 150 characters each topic has two drafts, in public and in private."""
    for move in ("answer", "private"):
        drafts = compose(
            cause=CAUSES[topic], topic=topic, severity=severity, language=language, move=move,
            platform="tiktok",
        )  # fmt: skip
        assert len(drafts) >= 2, move


@pytest.mark.parametrize(("language", "register"), REGISTERS)
def test_every_aspect_can_be_said(language: str, register: str) -> None:
    """What a playbook says of a finer subject passes the check."""
    book = BOOKS.by_name[language, register]  # type: ignore[index]
    brand = Brand(register=register)  # type: ignore[arg-type]
    for aspect in book.aspects:
        drafts = compose(
            text=aspect.when[0].replace("+", " "), cause=CAUSES[aspect.topic],
            topic=aspect.topic, language=language, brand=brand, platform="mastodon",
        )  # fmt: skip
        assert len(drafts) >= 2, aspect.when[0]


@pytest.mark.parametrize("move", ["ignore", "report", "none"])
def test_no_draft_where_no_reply_is_advised(move: Move) -> None:
    """A comment to ignore or report gets no draft."""
    assert compose(move=move) == []


def test_a_threat_gets_no_draft() -> None:
    """Whoever threatens is not written to, even where a manager has to decide."""
    assert compose(move="escalate", abuse=("threat",), severity=4) == []


def test_self_harm_gets_no_template() -> None:
    """A person who speaks of hurting themselves is answered by a person."""
    assert compose(move="escalate", text="Je n'ai plus envie de vivre.", severity=4) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_person_decides_first_has_one_holding_sentence(language: str) -> None:
    """An escalated case gets one draft, a sentence the playbook keeps for that."""
    [draft] = compose(move="escalate", severity=4, language=language, cause="safety")
    held = [text.split("{private}")[0] for text in BOOKS.by_name[language, "formal"].say.holding]
    assert any(fragment[1:] in draft.text for fragment in held)


def test_the_same_comment_gets_the_same_drafts() -> None:
    """Composing twice gives the same texts; another comment gets others."""
    assert compose() == compose()
    texts = {tuple(d.text for d in compose(comment_id=f"c-{n}")) for n in range(20)}
    assert len(texts) >= 18


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("cause", "severity"), [("delivery", 2), ("staff", 3)])
def test_a_busy_page_is_not_answered_by_a_machine(
    language: str, cause: Cause, severity: int
) -> None:
    """Fifty comments of one cause in a row: no reply twice, twenty different first sentences."""
    history: list[str] = []
    for number in range(50):
        drafts = compose(
            tuple(history[:50]), cause=cause, language=language, severity=severity,
            comment_id=f"c-{number}",
        )  # fmt: skip
        assert len(drafts) >= 2
        history.insert(0, drafts[number % len(drafts)].text)
    assert len(set(history)) == 50
    assert len({_first_sentence(text) for text in history}) >= 20


def _first_sentence(text: str) -> str:
    """Without the greeting, which is polite and the same."""
    said = re.sub(r"^\w+(?: \w+)?[,.] ", "", text)
    return re.split(r"[.?]", said)[0].lower()


def test_a_recent_sentence_is_not_repeated() -> None:
    """What was sent recently is not suggested again: not one of its sentences."""
    before = compose()
    after = compose(tuple(draft.text for draft in before))
    said = {s for draft in before for s in re.findall(r"[^.?]{12,}[.?]", draft.text)}
    assert not [s for s in said if any(s.strip()[1:] in draft.text for draft in after)]


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
    ("platform", "private"), [("x", "message privé"), ("isso", "en privé"), ("youtube", "en privé")]
)
def test_personal_data_moves_to_private(platform: str, private: str) -> None:
    """Where personal data is needed, every draft offers the site's own private way."""
    drafts = compose(move="private", platform=platform)
    assert drafts and all(private in draft.text for draft in drafts)


def test_the_brand_names_its_own_private_way() -> None:
    """An address that brand.toml gives is offered, and the check lets it pass."""
    channel = Channel(way="email", contact="aide@atelier-nord.example")
    drafts = compose(move="private", platform="isso", brand=Brand(channel={"isso": channel}))
    assert len(drafts) >= 2
    assert all("aide@atelier-nord.example" in draft.text for draft in drafts)


def test_the_brand_signs_the_formal_draft() -> None:
    """The signature closes the formal draft and no other."""
    signed = [d.tone for d in compose(brand=Brand(signature="Lina, Atelier Nord"))
              if d.text.endswith("— Lina, Atelier Nord")]  # fmt: skip
    assert signed == ["formal"]


def test_the_language_is_the_comments() -> None:
    """The comment's language decides; unknown, the page's; then the person's; else no draft."""
    assert compose(language="en")[0].text.isascii()
    hinted = compose(language="und", hint="en-GB", text="")
    assert {d.text for d in hinted} == {d.text for d in compose(language="en", text="")}
    assert compose(language="und")[0].text != hinted[0].text
    assert compose(language="sv") == []


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_the_register_is_the_brands(language: str) -> None:
    """Formal drafts have no familiar form of address, and familiar ones no formal form."""
    for register, forbidden in (
        ("formal", PHRASES[language].familiar),
        ("familiar", PHRASES[language].formal),
    ):
        book = BOOKS.by_name[language, register]  # type: ignore[index]
        for topic in TOPICS:
            for severity in (2, 3):
                brand = Brand(register=register)  # type: ignore[arg-type]
                for draft in compose(
                    brand=brand, language=language, topic=topic, cause=CAUSES[topic],
                    severity=severity, platform="mastodon", comment_id=topic,
                ):  # fmt: skip
                    assert not forbidden.search(draft.text), draft.text
        assert isinstance(book, Playbook)


@pytest.mark.parametrize(
    ("text", "familiar"),
    [("Tu te moques de moi, ton colis est où ?", True), ("Vous vous moquez de moi ?", False),
     ("Toujours rien.", False)],
)  # fmt: skip
def test_the_register_may_follow_the_comment(text: str, familiar: bool) -> None:
    """`as-comment` says tu to who says tu, and vous to everybody else."""
    texts = " ".join(
        draft.text
        for number in range(5)
        for draft in compose(
            text=text, brand=Brand(register="as-comment"), move="private", comment_id=f"c-{number}"
        )
    )
    assert bool(PHRASES["fr"].familiar.search(texts)) is familiar
    assert bool(PHRASES["fr"].formal.search(texts)) is not familiar


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_situation_differs_in_approach(language: str, situation: str) -> None:
    """Three drafts, three tones; the formal one greets and the others do not."""
    facts = {
        "complaint": {}, "grave": {"severity": 3},
        "question": {"intent": "question", "sentiment": "neutral", "cause": None},
        "request": {"intent": "request", "sentiment": "neutral", "cause": None},
        "praise": {"intent": "praise", "sentiment": "positive", "cause": None},
    }[situation]  # fmt: skip
    drafts = compose(language=language, platform="facebook", **facts)
    assert [draft.tone for draft in drafts] == ["short", "warm", "formal"]
    plain = BOOKS.by_name[language, "formal"].greeting.plain
    assert [draft.text.startswith(plain) for draft in drafts] == [False, False, True]
