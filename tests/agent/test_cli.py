"""The command line, each command as a person runs it."""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from accalmie.cli.root import app
from accalmie.cli.screen import plain
from accalmie.cli.words import WORDS
from accalmie.comment import Comment
from accalmie.link.agent import Agent
from accalmie.link.devices import PairedDevice

ANGRY = "Six jours d'attente et toujours pas de colis, c'est lamentable. Service nul."
KIND = "Merci beaucoup, livraison rapide et équipe adorable, je suis ravie !"
COMMANDS = {
    "run", "demo", "pair", "board", "devices", "read", "draft", "check", "cases",
    "export", "import", "report",
    "verify", "erase", "backup", "restore",
    "doctor", "extension", "service", "tray", "teach", "sites", "playbook", "key", "pass",
}  # fmt: skip


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("words", "options", "desk", "filters", "agent", "evidence"):
        monkeypatch.setattr(f"accalmie.cli.{module}.UI", "en")


def accalmie(*arguments: str, given: str | bytes = "") -> Any:
    return CliRunner().invoke(app, list(arguments), input=given, prog_name="accalmie")


def lines(result: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_alone_it_says_what_it_is() -> None:
    """Without a command: one sentence and the three commands that matter now."""
    result = accalmie()
    assert result.exit_code == 0
    for command in ("accalmie run", "accalmie pair", "accalmie cases"):
        assert command in result.stdout


def test_help_names_every_command() -> None:
    """`--help` lists the commands there are."""
    listed = set(re.findall(r"^  (\w+)  ", accalmie("--help").stdout, re.MULTILINE))
    assert listed == COMMANDS


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_help_speaks_both_languages(language: str) -> None:
    """`--lang` decides before the command line is parsed."""
    command = [sys.executable, "-m", "accalmie", "--lang", language, "run", "--help"]
    result = subprocess.run(command, capture_output=True, check=True)
    sentence = WORDS["help.run"][0 if language == "fr" else 1]
    assert sentence in " ".join(result.stdout.decode().split())


def test_every_sentence_has_both_languages() -> None:
    """French and English fill the same blanks."""
    for key, (french, english) in WORDS.items():
        assert french and english, key
        assert set(re.findall(r"(?<!{){\w+}", french)) == set(re.findall(r"(?<!{){\w+}", english))


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["read", "--colour"], ["run", "--port", "1"], ["cases", "list", "--limit", "0"]],
)
def test_wrong_use_has_status_2(arguments: list[str]) -> None:
    """What the command line does not know is refused with status 2."""
    assert accalmie(*arguments).exit_code == 2


def test_read_takes_text_and_json_lines() -> None:
    """Each line becomes a verdict with its id; a plain line's id is its number."""
    given = f'{ANGRY}\n\n{{"id": 7, "text": "{KIND}", "language": "fr", "likes": 3}}\n'
    result = accalmie("read", "--json", given=given)
    assert result.exit_code == 0
    first, second = lines(result)
    assert (first["id"], first["sentiment"]) == ("1", "negative")
    assert (second["id"], second["sentiment"] == "negative") == ("7", False)
    assert {"negativity", "abuse", "cause", "topic", "intent", "severity", "advice", "why"} <= {
        *first
    }
    assert first["advice"] != "none"


def test_a_bad_line_is_named_and_the_others_are_read() -> None:
    """Status 2 at the end, the sentence names the line, nothing sound is lost."""
    result = accalmie("read", "--json", given=f'{{"id": 1}}\n{{bad\n{ANGRY}\n')
    assert result.exit_code == 2
    assert [verdict["id"] for verdict in lines(result)] == ["3"]
    assert "line 1" in result.stderr and "line 2" in result.stderr


def test_read_shows_a_table() -> None:
    """Without --json a person gets columns."""
    result = accalmie("read", given=f"{ANGRY}\n")
    assert "negative" in result.stdout and "comment" in result.stdout


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    """The file is named, and there is no traceback."""
    result = accalmie("read", str(tmp_path / "none.txt"))
    assert result.exit_code == 2
    assert "none.txt" in result.stderr and "Traceback" not in result.stderr


def test_draft_answers_what_deserves_it() -> None:
    """A complaint gets distinct drafts in its language, praise gets none."""
    angry, kind = lines(accalmie("draft", "--json", given=f"{ANGRY}\n{KIND}\n"))
    assert set(angry) == {"id", "verdict", "advice", "drafts"}
    assert len({draft["text"] for draft in angry["drafts"]}) >= 2
    assert all(draft["findings"] == [] for draft in angry["drafts"])
    assert kind["drafts"] == []


def test_check_finds_and_fails() -> None:
    """An insult is an error with its place; the status is 1."""
    result = accalmie("check", "--json", given="You are an idiot.\nGo away.\n")
    assert result.exit_code == 1
    insult = next(finding for finding in lines(result) if finding["rule"] == "insult")
    assert {"id", "rule", "severity", "start", "end", "message"} <= set(insult)
    assert "You are an idiot.\nGo away."[insult["start"] : insult["end"]] == "idiot"


def test_check_takes_one_reply_a_line_of_json() -> None:
    """Each finding carries the id of its reply."""
    replies = [{"id": "a", "text": "You are an idiot."}, {"id": "b", "text": "Idiot yourself!"}]
    result = accalmie("check", "--json", given="\n".join(map(json.dumps, replies)))
    assert {finding["id"] for finding in lines(result)} == {"a", "b"}


def test_what_the_drafts_say_passes_the_check() -> None:
    """A draft put through `check` has status 0."""
    [told] = lines(accalmie("draft", "--json", given=f"{ANGRY}\n"))
    draft = told["drafts"][0]["text"]
    assert accalmie("check", "--comment", ANGRY, given=draft).exit_code == 0


def read_here(folder: Path) -> str:
    """Log one angry comment in `folder`; its case's number."""
    from accalmie.app import Accalmie
    from accalmie.settings import Folders

    with Accalmie.open(Folders.under(folder)) as opened:
        comment = Comment(id="isso:x:1", text=ANGRY, author_name="Camille \x1b[31mR.")
        readings, _ = opened.pipeline.read([comment], "en")
        assert readings[0].case is not None
        return readings[0].case.number


def test_cases_without_an_agent(tmp_path: Path) -> None:
    """The log is opened here where no agent runs: list, search, show."""
    data = ("--data", str(tmp_path))
    assert "All is calm" in accalmie("cases", *data).stdout
    number = read_here(tmp_path)
    table = accalmie("cases", *data)
    assert number in table.stdout and "\x1b" not in table.stdout
    assert lines(accalmie("cases", "list", "--json", *data))[0]["number"] == number
    assert lines(accalmie("cases", "list", "--json", "--text", "nowhere", *data)) == []
    [case] = lines(accalmie("cases", "show", number, "--json", *data))
    assert [event["action"] for event in case["events"]] == ["opened"]
    assert number in accalmie("cases", "show", number, *data).stdout


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["cases", "show", "2026-000009"], "no such case"),
        (["cases", "list", "--status", "lost"], "choose open, all"),
        (["export", "--format", "docx"], "choose csv"),
        (["pair"], "accalmie run"),
        (["board"], "accalmie run"),
        (["devices", "remove", "abc"], "accalmie devices"),
    ],
)
def test_what_cannot_be_done_says_what_to_do(
    tmp_path: Path, arguments: list[str], part: str
) -> None:
    """One sentence on standard error, status 2."""
    result = accalmie(*arguments, "--data", str(tmp_path))
    assert result.exit_code == 2
    assert part in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_debug_shows_where_an_error_comes_from(tmp_path: Path) -> None:
    """With --debug the exception itself comes through."""
    result = accalmie("pair", "--debug", "--data", str(tmp_path))
    assert type(result.exception).__name__ == "WrongUse"


@pytest.mark.parametrize(
    ("form", "file"),
    [
        ("csv", "cases.csv"),
        ("jsonl", "log.jsonl"),
        ("html", "report.html"),
        ("xlsx", "cases.xlsx"),
        ("pdf", "report.pdf"),
        ("training", "training.csv"),
    ],
)
def test_export_writes_files(tmp_path: Path, form: str, file: str) -> None:
    """Each format is written to the folder that was named, and the files are told."""
    read_here(tmp_path / "data")
    out = tmp_path / "out"
    result = accalmie(
        "export", "--format", form, "--to", str(out), "--data", str(tmp_path / "data")
    )
    assert result.exit_code == 0, result.output
    assert (out / file).stat().st_size
    assert "1 case" in result.stdout and file in result.stdout


def test_export_writes_an_archive_that_verifies(tmp_path: Path) -> None:
    """An archive needs none of our folders; a changed one is named and has status 1."""
    number = read_here(tmp_path / "data")
    data, out = ("--data", str(tmp_path / "data")), ("--to", str(tmp_path / "out"))
    made = accalmie("export", "--format", "zip", "--case", number, *out, *data)
    assert made.exit_code == 0 and "1 case" in made.stdout, made.output
    [archive] = (tmp_path / "out").iterdir()
    assert archive.name.startswith(f"evidence-{number}-") and archive.name in made.stdout
    sound = accalmie("verify", str(archive), "--data", str(tmp_path / "nowhere"))
    assert sound.exit_code == 0 and "Nothing was changed: 1 case" in sound.stdout
    [told] = lines(accalmie("verify", str(archive), "--json"))
    assert told["ok"] and told["sha256"] in made.stdout
    content = archive.read_bytes()
    archive.write_bytes(content.replace(b"Camille", b"Somebod", 1))
    changed = accalmie("verify", str(archive))
    assert changed.exit_code == 1 and f"«cases/{number}.json» was changed" in changed.stdout
    [told] = lines(accalmie("verify", str(archive), "--json"))
    assert not told["ok"] and "was changed" in told["difference"]


def test_verify_reads_the_data_folder(tmp_path: Path) -> None:
    """Without a file the data folder is looked at, and what was changed in it is named."""
    data = ("--data", str(tmp_path))
    assert "no case log" in accalmie("verify", *data).stderr
    number = read_here(tmp_path)
    sound = accalmie("verify", *data)
    assert sound.exit_code == 0 and "1 case" in sound.stdout and "last event" in sound.stdout
    path = tmp_path / "cases.json"
    path.write_bytes(path.read_bytes().replace(number.encode(), b"2026-000009", 1))
    changed = accalmie("verify", *data)
    assert changed.exit_code == 1 and "cases.json was changed" in changed.stdout


@pytest.mark.parametrize("form", ["zip", "csv", "pdf"])
def test_an_export_of_some_days(tmp_path: Path, form: str) -> None:
    """Every format takes the same filters; one that takes no case is wrong use."""
    read_here(tmp_path)
    asked = ("export", "--format", form, "--to", str(tmp_path / "out"), "--data", str(tmp_path))
    assert accalmie(*asked, "--since", "yesterday").exit_code == 2
    assert "choose delivery" in accalmie(*asked, "--cause", "rain").stderr
    for wrong in (("--until", "2001-01-01"), ("--assignee", "Nadia"), ("--case", "1")):
        none = accalmie(*asked, *wrong)
        assert none.exit_code == 2 and "No case matches" in none.stderr
    assert not (tmp_path / "out").exists()
    assert accalmie(*asked, "--from", "2001-01-01").exit_code == 0


async def test_the_running_agent_is_asked(agent: Agent) -> None:
    """With an agent on the folder, commands go through it instead of opening its log."""
    data = ("--data", str(agent.data))
    comment = Comment(id="isso:x:1", text=ANGRY)
    await agent.work(agent.pipeline.read, [comment], "en")
    listed = await asyncio.to_thread(accalmie, "cases", "list", "--json", *data)
    assert [case["comment"]["id"] for case in lines(listed)] == ["isso:x:1"]
    told = await asyncio.to_thread(accalmie, "pair", *data)
    code = re.search(r"Code: (\w{4}-\w{4})", told.stdout)
    assert code and code[1].replace("-", "") == agent.pairing.attempt()
    page = await asyncio.to_thread(accalmie, "pair", "--page", "--json", *data)
    assert lines(page)[0]["url"].startswith(f"http://127.0.0.1:{agent.port}/pair#s=")
    board = await asyncio.to_thread(accalmie, "board", "--no-open", *data)
    ticket = re.search(r"#t=([0-9a-f]{32})", board.stdout)
    assert ticket and agent.tickets.redeem(ticket[1])


async def test_the_running_agent_makes_the_archive(agent: Agent, tmp_path: Path) -> None:
    """An archive comes from the running agent; what is on its disk is looked at beside it."""
    data, out = ("--data", str(agent.data)), ("--to", str(tmp_path / "out"))
    await agent.work(agent.pipeline.read, [Comment(id="isso:x:1", text=ANGRY)], "en")
    made = await asyncio.to_thread(accalmie, "export", "--format", "zip", *out, *data)
    assert made.exit_code == 0, made.output
    [archive] = (tmp_path / "out").iterdir()
    assert (await asyncio.to_thread(accalmie, "verify", str(archive))).exit_code == 0
    beside = await asyncio.to_thread(accalmie, "verify", "--json", *data)
    [told] = lines(beside)
    assert (told["cases"], told["events"]) == (1, 2)  # opened, exported


async def test_devices_are_listed_and_removed(agent: Agent) -> None:
    """A browser is named by the beginning of its id."""
    device = PairedDevice(
        client="ab" * 16, label="Firefox", origin="x", created_at=agent.now(), key=bytes(32)
    )
    agent.devices.add(device)
    data = ("--data", str(agent.data))
    assert "abababab" in (await asyncio.to_thread(accalmie, "devices", *data)).stdout
    removed = await asyncio.to_thread(accalmie, "devices", "remove", "abab", *data)
    assert removed.exit_code == 0 and "Firefox" in removed.stdout
    assert agent.devices.shown() == ()


def test_the_extension_folder_is_told() -> None:
    """`accalmie extension` names a folder that holds a manifest."""
    result = accalmie("extension")
    folder = result.stdout.splitlines()[1].strip()
    assert (Path(folder) / "manifest.json").exists()
    assert "chrome://extensions" in result.stdout and "about:debugging" in result.stdout


def test_the_doctor_fails_where_something_is_to_do(tmp_path: Path) -> None:
    """On a new folder no browser is paired: status 1, and the thing to do."""
    result = accalmie("doctor", "--data", str(tmp_path))
    assert result.exit_code == 1
    assert "accalmie pair" in result.stdout
    checks = lines(accalmie("doctor", "--json", "--data", str(tmp_path)))
    assert [check["ok"] for check in checks if check["name"] == "log"] == [True]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b]0;x\x07b", "a\\x1b]0;x\\x07b"),
        ("[red]x[/red]", "[red]x[/red]"),
        ("\u202edesrever", "\\u202edesrever"),
        ("one\ntwo\r", "one ⏎ two\\r"),
        ("👩‍👧 ok", "👩‍👧 ok"),
        ("\ud800", "\\ud800"),
    ],
)
def test_hidden_characters_are_shown_not_obeyed(text: str, shown: str) -> None:
    """Nothing a comment holds moves the cursor, changes the title or turns the text around."""
    assert plain(text) == shown
