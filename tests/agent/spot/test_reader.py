"""The reader from comments to verdicts, with the shipped weights."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from accalmie.comment import Comment, Verdict, needs_a_case
from accalmie.errors import BadSettings
from accalmie.spot import Muted, Reader
from accalmie.spot.lessons import LIMIT
from accalmie.spot.signs import LANGUAGES
from accalmie.spot.weights import Weights

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
OBVIOUS = [
    line.split("\t")
    for line in (Path(__file__).parent / "obvious.tsv").read_text("utf-8").splitlines()[1:]
]
CLEAR = [row for row in OBVIOUS if row[0] == "clear"]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


def read(reader: Reader, text: str, hint: str = "") -> Verdict:
    return reader.read([Comment(id="c", text=text, language_hint=hint)])[0]


@pytest.mark.parametrize(("expected", "language", "text"), [row[1:] for row in CLEAR])
def test_obvious(reader: Reader, expected: str, language: str, text: str) -> None:
    """A plainly furious comment is negative; a plainly calm one opens no case."""
    verdict = read(reader, text)
    assert verdict.language == language
    assert (verdict.sentiment == "negative") == (expected == "negative")
    assert expected == "negative" or not needs_a_case(verdict)


def test_most_obvious_ones_open_a_case(reader: Reader) -> None:
    """Nine in ten plainly furious comments open a case by themselves."""
    furious = [row[3] for row in CLEAR if row[1] == "negative"]
    opened = [needs_a_case(read(reader, text)) for text in furious]
    assert sum(opened) >= 0.9 * len(furious)


def test_order_and_batch(reader: Reader) -> None:
    """A comment's verdict does not depend on the others of its batch, and keeps its place."""
    comments = [Comment(id=str(n), text=row[3]) for n, row in enumerate(OBVIOUS)]
    together = reader.read(comments)
    assert [verdict.id for verdict in together] == [comment.id for comment in comments]
    for comment, verdict in zip(comments, together, strict=True):
        alone = reader.read([comment])[0]
        assert (alone.sentiment, alone.unsure, alone.topic, alone.intent, alone.language) == (
            verdict.sentiment, verdict.unsure, verdict.topic, verdict.intent, verdict.language,
        )  # fmt: skip
        assert alone.negativity == pytest.approx(verdict.negativity, abs=0.002)


def test_nothing_to_read(reader: Reader) -> None:
    """No comment gives no verdict, and an empty one is never negative."""
    assert reader.read([]) == []
    for text in ("", "   ", "…", "@someone", "https://example.org/nul"):
        assert not needs_a_case(read(reader, text, "fr"))


@pytest.mark.parametrize(
    "text",
    [
        "Ik wacht al drie weken op mijn pakket, wat een slechte service.",
        "Czekam na paczkę już trzy tygodnie i nikt nie odpowiada, wstyd.",
        "Jag har väntat på mitt paket i tre veckor, vilken dålig service.",
        "最悪のサービスです。三週間待っています。",
        "Это ужасно, я жду посылку уже месяц.",
    ],
)
def test_other_languages(reader: Reader, text: str) -> None:
    """A language that is not read is said not to be, and nothing else is claimed."""
    verdict = read(reader, text)
    assert not verdict.read
    assert verdict.language not in LANGUAGES
    assert (verdict.sentiment, verdict.abuse, verdict.cause) == ("neutral", (), None)
    assert not needs_a_case(verdict)


def test_hint_is_not_trusted_blindly(reader: Reader) -> None:
    """A page in English does not make a French complaint English."""
    verdict = read(reader, "C'est une honte, je veux être remboursé tout de suite.", "en-GB")
    assert verdict.language == "fr"
    assert verdict.sentiment == "negative"


def test_hint_decides_for_one_word(reader: Reader) -> None:
    """One word that both languages have is in the language of its page."""
    assert read(reader, "Excellent", "fr-CA").language == "fr"
    assert read(reader, "Excellent", "en").language == "en"


@pytest.mark.parametrize(
    ("text", "abuse", "severity"),
    [
        ("Espèce de connards, rendez-moi mon argent.", "insult", 3),
        ("You idiots broke my order again.", "insult", 3),
        ("I know where you live, you will regret this.", "threat", 4),
        ("Je sais où vous habitez, vous allez le regretter.", "threat", 4),
        ("Retournez dans votre pays, sale race.", "hate", 4),
        ("Allez vous faire foutre avec vos promos.", "obscene", 3),
    ],
)
def test_abuse(reader: Reader, text: str, abuse: str, severity: int) -> None:
    """Abuse is named by its kind, opens a case, and a threat is as grave as can be."""
    verdict = read(reader, text)
    assert abuse in verdict.abuse
    assert verdict.severity == severity
    assert needs_a_case(verdict)


@pytest.mark.parametrize(
    "text",
    [
        "It is idiot proof, even I could assemble it. Great!",
        "Suis-je bête, le mode d'emploi était dans la boîte. Merci !",
        "Quelle espèce de rose est-ce ?",
        "La date de ramassage des ordures ménagères change-t-elle ?",
        "You will not regret coming here, it is wonderful.",
    ],
)
def test_harmless(reader: Reader, text: str) -> None:
    """A rude word that is meant for nobody is no abuse."""
    assert read(reader, text).abuse == ()


@pytest.mark.parametrize(
    ("text", "cause", "topic"),
    [
        ("Colis perdu, toujours rien reçu, c'est honteux.", "delivery", "delivery_lost"),
        ("Your staff were rude and the waiter shouted at us, awful.", "staff", "staff_attitude"),
        ("Toujours pas remboursé, c'est inadmissible.", "billing", "refund_delay"),
        ("Terrible, the app crashes since the update.", "outage", "app_bug"),
        ("My personal data leaked because of you, shameful.", "privacy", "data_privacy"),
        ("Mon fils a fait une allergie à cause de votre plat, honteux.", "safety", "food_safety"),
    ],
)
def test_cause(reader: Reader, text: str, cause: str, topic: str) -> None:
    """A complaint's cause is what most of its words speak of, danger and privacy first."""
    verdict = read(reader, text)
    assert (verdict.cause, verdict.topic, verdict.intent) == (cause, topic, "complaint")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("À quelle heure ouvrez-vous demain ?", "question"),
        ("Could you send me the catalogue, please.", "request"),
        ("Bravo, c'était magnifique !", "praise"),
        ("Vous êtes tous des connards.", "attack"),
        ("Earn money fast with bitcoin, click here", "spam"),
    ],
)
def test_intent(reader: Reader, text: str, intent: str) -> None:
    """Questions, requests, praise, attacks and advertising are told apart."""
    assert read(reader, text).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        "C'est honteux, mon avocat vous écrira, j'attends toujours mon remboursement.",
        "The charger caught fire and burned my hand, this is dangerous and unacceptable.",
        "Shameful, I am going to the local press about my missing refund.",
    ],
)
def test_gravest(reader: Reader, text: str) -> None:
    """Danger, lawyers and the press are of severity 4, and go to somebody else."""
    verdict = read(reader, text)
    assert (verdict.severity, verdict.advice) == (4, "escalate")


def test_why_is_in_the_comment(reader: Reader) -> None:
    """The words that weighed are cut out of the comment as it stands, the worst ones above 0."""
    text = "Service NUUUL !!! Je suis très déçue, plus jamais 😡"
    whys = read(reader, text, "fr").why
    assert whys
    assert all(why.text in text for why in whys)
    assert any("déçue" in why.text and why.weight > 0 for why in whys)
    assert any("plus jamais" in why.text and why.weight > 0 for why in whys)


def test_negation_turns_a_word(reader: Reader) -> None:
    """ "Not happy" and "pas satisfait" weigh more than "happy" and "satisfait"."""
    for plain, turned in (
        ("I am happy with the repair.", "I am not happy with the repair."),
        ("Je suis satisfait de la réparation.", "Je ne suis pas satisfait de la réparation."),
    ):
        assert read(reader, turned).negativity > read(reader, plain).negativity + 0.3


def test_sarcasm(reader: Reader) -> None:
    """A compliment that opens on trouble is not praise."""
    for text in ("Great, another week without internet.", "Génial, encore une semaine sans box."):
        assert read(reader, text).sentiment == "negative"


@pytest.mark.parametrize(
    "disguise",
    [
        "C'est h\u200bonteux, quelle arn\u200baque, remboursez-moi",  # zero-width spaces
        "C'est 𝐡𝐨𝐧𝐭𝐞𝐮𝐱, quelle 𝐚𝐫𝐧𝐚𝐪𝐮𝐞, remboursez-moi",  # mathematical letters
        "C'est <b>honteux</b>, quelle arnaque,&nbsp;remboursez-moi",
        "C'est honteuuuux, quelle arnaque, REMBOURSEZ-MOI",
    ],
)
def test_disguises(reader: Reader, disguise: str) -> None:
    """Invisible characters, fancy letters, tags and drawn-out words are read through."""
    bare = read(reader, "C'est honteux, quelle arnaque, remboursez-moi", "fr")
    told = read(reader, disguise, "fr")
    assert (told.sentiment, told.topic) == ("negative", bare.topic)
    assert told.negativity == pytest.approx(bare.negativity, abs=0.1)


def test_missing_weights(tmp_path: Path) -> None:
    """Weights that cannot be read are named in one sentence that says what to do."""
    with pytest.raises(BadSettings, match="reinstall"):
        Reader.load(tmp_path)


def test_weights_are_small() -> None:
    """The shipped weights stay under 16 MB and say which they are."""
    folder = Path(str(__import__("accalmie.spot", fromlist=["x"]).__file__)).parent / "weights"
    assert sum(file.stat().st_size for file in folder.iterdir()) < 16_000_000
    assert Reader.load().model_version in (folder / "meta.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "furious", "calm"),
    [
        ("es", "Una vergüenza, tres semanas esperando y nadie contesta.", "¿A qué hora abren mañana?"),
        ("de", "Eine Frechheit, seit drei Wochen kein Paket und niemand antwortet.", "Wann öffnen Sie morgen?"),
        ("it", "Vergognoso, tre settimane che aspetto e nessuno risponde.", "A che ora aprite domani?"),
        ("pt", "Uma vergonha, três semanas à espera e ninguém responde.", "A que horas abrem amanhã?"),
    ],
)  # fmt: skip
def test_four_more_languages(reader: Reader, language: str, furious: str, calm: str) -> None:
    """Spanish, German, Italian and Portuguese are read: fury is negative, a question is not."""
    bad, good = read(reader, furious), read(reader, calm)
    assert (bad.language, bad.sentiment, bad.read) == (language, "negative", True)
    assert (good.language, good.sentiment) == (language, "neutral")


HARD = "The parcel of my neighbour is at the depot."


def test_it_learns_and_unlearns() -> None:
    """A lesson settles its own text, moves others a little, is shown, and can be taken back."""
    reader = Reader.load()
    comment = Comment(id="c", text=HARD, language_hint="en")
    other = Comment(id="d", text=HARD.replace("depot", "office"), language_hint="en")
    before = reader.read([comment, other])
    lesson = reader.learn(comment, True, AT)
    assert lesson is not None
    after = reader.read([comment, other])
    assert needs_a_case(after[0])
    assert before[1].negativity < after[1].negativity < 0.95
    assert dict(reader.explain(other, after[1]))["parcel"] > 0
    assert reader.lessons.undo(lesson.number)
    assert reader.read([comment, other]) == before


def test_lessons_are_bounded() -> None:
    """However often the person says the same, a comment moves by no more than the limit."""
    reader = Reader.load()
    comment = Comment(id="c", text=HARD, language_hint="en")
    for number in range(50):
        spoken = comment.text + "!" * number
        reader.learn(Comment(id="c", text=spoken, language_hint="en"), True, AT)
    learned = reader.lessons.of(comment, HARD.split(), "en")
    assert learned.shift <= LIMIT


def test_muted_words_and_authors() -> None:
    """A muted word weighs nothing, and nothing is shown on what a muted author writes."""
    text = "Killer scam disaster"
    muted = Muted.of(["scam", "Disaster", "KILLER"], ["@Troll"])
    reader = Reader(Weights.load(), muted=muted)
    [verdict] = reader.read([Comment(id="c", text=text, language_hint="en")])
    assert verdict.sentiment != "negative"
    [verdict] = reader.read([Comment(id="c", text="Total scam!", author_handle="troll")])
    assert not needs_a_case(verdict)
    assert not verdict.unsure


def test_inbox_mode_misses_less() -> None:
    """The inbox mode opens every case that the alert mode opens, and more."""
    texts = [row[3] for row in OBVIOUS]
    alert, inbox = Reader(Weights.load()), Reader(Weights.load(), mode="inbox")
    comments = [Comment(id=str(n), text=text) for n, text in enumerate(texts)]
    first = [needs_a_case(each) for each in alert.read(comments)]
    second = [needs_a_case(each) for each in inbox.read(comments)]
    assert all(more or not one for one, more in zip(first, second, strict=True))
    assert sum(second) > sum(first)


@pytest.mark.parametrize(
    "text",
    ["\x00", "\ud800 bad", "a" * 1_000_000, "🙂" * 5000, "x" * 39 + "é" * 39, "\u202e", "!" * 9000],
)
def test_bad_input(reader: Reader, text: str) -> None:
    """Whatever stands there, there is a verdict and no exception."""
    assert read(reader, text).id == "c"
