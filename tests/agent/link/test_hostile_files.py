"""Files that somebody else wrote: site files, playbooks, codes of conduct, settings. None runs,
none stops the agent, and each mistake is a sentence."""

from __future__ import annotations

import copy
import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import accalmie.conduct
from accalmie.conduct import Conduct
from accalmie.draft import Playbooks
from accalmie.draft.playbook import read_playbook
from accalmie.errors import BadSettings
from accalmie.link.messages import SitesTold, decode, encode
from accalmie.link.sites import MAX_BYTES, MAX_FILES, load_sites
from accalmie.settings import Folders, extension_folder, load_settings

PACKS = 10_000
CHANGED = 1_000  # playbooks, settings, codes: each as many
HOSTILE = [
    None, True, 0, -1, 10**30, float("nan"), float("inf"), "", " ", "*", "x" * 2000, [], {}, [[]],
    "input[type=password]", ":has(*)" * 30, "\ud800", "\x00", "../../x", "javascript:alert(1)",
    "<script>", "__proto__", {"__proto__": {}}, {"script": "alert(1)"}, {"container": "*"},
]  # fmt: skip
STARTER = """[meta]
language = "fr"
schema = 1

[topic.delivery_late]
event = ["ce retard de livraison"]
public = ["Nous cherchons votre colis."]

[[aspect]]
topic = "delivery_late"
when = ["facteur"]
event = ["ce passage manqué"]

[say.ack.complaint]
warm = ["Merci de nous le dire."]
""".encode()
SITES = sorted((extension_folder() / "sites").glob("*.json"), key=lambda path: path.stat().st_size)
OURS = [path.read_text("utf-8") for path in SITES[:5]]


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every place in `value`: what holds it, and its name or number."""
    named = value.items() if isinstance(value, dict) else enumerate(value)
    found: list[tuple[Any, Any]] = []
    for name, inner in named:
        found.append((value, name))
        if isinstance(inner, dict | list):
            found += places(inner)
    return found


def pack(dice: random.Random) -> bytes:
    """One of our site files with a few things changed, in its meaning or in its bytes."""
    site = json.loads(dice.choice(OURS))
    for _ in range(dice.randint(1, 4)):
        holder, name = dice.choice(places(site) or [(site, "site")])
        if dice.random() < 0.8:
            holder[name] = copy.deepcopy(dice.choice(HOSTILE))
        elif isinstance(holder, dict):
            del holder[name]
        else:
            holder.extend(holder[:3])
    text = bytearray(json.dumps(site).encode())
    if dice.random() < 0.3:
        at = dice.randrange(len(text))
        text[at : at + dice.randint(0, 3)] = dice.randbytes(dice.randint(0, 3))
    return bytes(text)


def test_ten_thousand_site_packs(tmp_path: Path) -> None:
    """Each pack is passed on whole or told as one mistake; what is passed on can travel."""
    dice = random.Random(20261125)
    sound = 0
    for _ in range(PACKS // MAX_FILES):
        for number in range(MAX_FILES):
            (tmp_path / f"{number:02}.json").write_bytes(pack(dice))
        sites, problems = load_sites(tmp_path)
        assert len(sites) + len(problems) == MAX_FILES
        assert all(isinstance(problem, BadSettings) and problem.reason for problem in problems)
        decode(encode(SitesTold(sites=tuple(sites)), id="m-1"))
        sound += len(sites)
    assert 500 < sound < PACKS


@pytest.mark.parametrize(
    "content",
    [
        b'{"site": "x", "version": ' + b"9" * 5000 + b"}",
        json.dumps({**json.loads(OURS[0]), "name": "\ud800"}).encode(),
        b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
        b"\xef\xbb\xbf{}",
        b"\x00" * 100,
        b"",
        b" " * (MAX_BYTES + 1),
    ],
    ids=lambda content: repr(content[:16]),
)
def test_an_odd_file_is_one_mistake(tmp_path: Path, content: bytes) -> None:
    """Endless numbers, half characters, depth, nothing at all: named, and the others load."""
    (tmp_path / "a.json").write_bytes(content)
    (tmp_path / "b.json").write_text(OURS[0], "utf-8")
    sites, problems = load_sites(tmp_path)
    assert (len(sites), len(problems)) == (1, 1)


@pytest.mark.skipif(os.name != "posix", reason="pipes with names are POSIX")
def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe, a folder and a link to nowhere among the site files keep nobody waiting."""
    os.mkfifo(tmp_path / "a.json")
    (tmp_path / "b.json").mkdir()
    (tmp_path / "c.json").symlink_to(tmp_path / "nowhere")
    (tmp_path / "d.json").write_text(OURS[0], "utf-8")
    sites, problems = load_sites(tmp_path)
    assert (len(sites), len(problems)) == (1, 3)


def loads(read: Callable[[], object]) -> bool:
    """Whether it loads; a mistake is BadSettings and nothing else."""
    try:
        read()
    except BadSettings as mistake:
        assert mistake.reason
        return False
    return True


def changed(text: bytes, dice: random.Random) -> bytes:
    """`text` with up to three of its lines or bytes moved, doubled, cut or made hostile."""
    lines = text.split(b"\n")
    for _ in range(dice.randint(1, 3)):
        at, how = dice.randrange(len(lines)), dice.randrange(5)
        if how == 0:
            lines[at] = lines[at][: dice.randint(0, len(lines[at]))]
        elif how == 1:
            lines.insert(at, dice.choice(lines))
        elif how == 2:
            lines[at] = lines[at].replace(b'"', b'"{__class__.__mro__}', 1)
        elif how == 3:
            lines[at] += dice.randbytes(3)
        else:
            del lines[at]
            lines = lines or [b""]
    return b"\n".join(lines)


def test_hostile_playbooks(tmp_path: Path) -> None:
    """Each changed playbook loads or is named with its mistake, and the built-in ones serve on."""
    dice = random.Random(5)
    path = tmp_path / "fr.toml"
    sound = 0
    for _ in range(CHANGED):
        path.write_bytes(changed(STARTER, dice))
        sound += loads(lambda: read_playbook(path))
    assert 50 < sound < CHANGED
    path.write_bytes(STARTER.replace(b"warm", b"{__class__}"))
    books = Playbooks.load(tmp_path)
    assert len(books.problems) == 1
    assert books.by_name["fr", "formal"].say


def test_hostile_settings_and_codes(tmp_path: Path) -> None:
    """Whatever accalmie.toml and conduct.toml hold, they are read or told, never run."""
    dice = random.Random(11)
    settings = b'language = "fr"\nport = 47435\n\n[reader]\nmode = "inbox"\nmuted_words = ["x"]\n'
    code = (Path(accalmie.conduct.__file__).parent / "conduct.toml").read_bytes()
    folders = Folders.under(tmp_path)
    loaded = 0
    for _ in range(CHANGED):
        folders.settings_file.write_bytes(changed(settings, dice))
        loaded += loads(lambda: load_settings(folders))
        folders.conduct_file.write_bytes(changed(code, dice))
        loaded += loads(lambda: Conduct.load(folders.conduct_file))
    assert 50 < loaded < 2 * CHANGED
