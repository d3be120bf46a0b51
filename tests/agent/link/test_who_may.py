"""The small rules behind the doors: pace, pairing, tickets, devices, agent.json."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from deciding_clock import Clock

from accalmie.errors import NotFound, StorageFailed
from accalmie.link.devices import Devices, PairedDevice
from accalmie.link.instance import new_instance, publish, read_instance, withdraw
from accalmie.link.origins import browser_of, is_board
from accalmie.link.pace import Bucket
from accalmie.link.pairing import ALPHABET, Pairing
from accalmie.link.tickets import Tickets


def test_a_burst_then_a_steady_pace() -> None:
    """Forty at once pass, the next does not, and twenty more after a second do."""
    bucket = Bucket(20, 40, now_seconds=0)
    assert [bucket.take(0) for _ in range(41)] == [True] * 40 + [False]
    assert [bucket.take(1.0) for _ in range(21)] == [True] * 20 + [False]
    assert bucket.take(0.5) is False  # a clock that goes back earns nothing


def test_a_code_is_easy_to_read_aloud(clock: Clock) -> None:
    """Eight characters without look-alikes, shown in two groups."""
    pending = Pairing(clock).open("code")
    assert re.fullmatch(f"[{ALPHABET}]{{8}}", pending.secret)
    assert pending.shown == f"{pending.secret[:4]}-{pending.secret[4:]}"
    assert not set("01OIL") & set(ALPHABET)


def test_a_secret_lives_five_minutes(clock: Clock) -> None:
    """After five minutes a secret neither challenges nor pairs."""
    pairing = Pairing(clock)
    secret = pairing.open("page").secret
    clock.pass_seconds(299)
    assert pairing.attempt() == secret
    clock.pass_seconds(1)
    assert pairing.attempt() is None
    assert pairing.use(secret) is False


def test_a_new_pairing_takes_the_place_of_the_former(clock: Clock) -> None:
    """Only the last secret is good."""
    pairing = Pairing(clock)
    former, latter = pairing.open("code").secret, pairing.open("page").secret
    assert pairing.attempt() == latter
    assert pairing.use(former) is False
    assert pairing.use(latter) is True
    assert pairing.use(latter) is False


def test_a_ticket_is_good_once_and_for_a_minute(clock: Clock) -> None:
    """A ticket gives one session; used, old or invented ones give none."""
    tickets = Tickets(clock)
    ticket, old = tickets.make(), tickets.make()
    token = tickets.redeem(ticket)
    assert token is not None and tickets.holds(token)
    assert tickets.redeem(ticket) is None
    assert tickets.redeem("0" * 32) is None
    clock.pass_seconds(60)
    assert tickets.redeem(old) is None
    assert not tickets.holds(ticket)


def test_a_session_ends_when_it_is_not_used(clock: Clock) -> None:
    """Twelve hours without a request close it; using it keeps it open."""
    tickets = Tickets(clock)
    token = tickets.redeem(tickets.make())
    assert token is not None
    clock.pass_seconds(11 * 3600)
    assert tickets.holds(token)
    clock.pass_seconds(11 * 3600)
    assert tickets.holds(token)
    clock.pass_seconds(12 * 3600)
    assert not tickets.holds(token)


def device(clock: Clock, client: str = "a" * 32) -> PairedDevice:
    return PairedDevice(
        client=client, label="Chromium", origin="x", created_at=clock(), key=bytes(32)
    )


def test_devices_survive_and_hide_their_keys(tmp_path: Path, clock: Clock) -> None:
    """What is paired is found again with its key, which is never among what is shown."""
    path = tmp_path / "devices.json"
    Devices(path).add(device(clock))
    found = Devices(path)
    kept = found.get("a" * 32)
    assert kept is not None and kept.key == bytes(32)
    assert not hasattr(found.shown()[0], "key")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_removed_device_leaves_its_id_only(tmp_path: Path, clock: Clock) -> None:
    """Removing forgets the key, and pairing again forgets the removal."""
    path = tmp_path / "devices.json"
    devices = Devices(path)
    devices.add(device(clock))
    devices.remove("a" * 32)
    assert json.loads(path.read_bytes()) == {"devices": [], "removed": ["a" * 32]}
    assert devices.was_removed("a" * 32)
    devices.add(device(clock))
    assert not devices.was_removed("a" * 32)
    with pytest.raises(NotFound):
        devices.remove("b" * 32)


def test_a_damaged_devices_file_is_said(tmp_path: Path) -> None:
    """A file that is no devices file is named, with what to do."""
    path = tmp_path / "devices.json"
    path.write_text("{", "utf-8")
    with pytest.raises(StorageFailed, match="pair your browsers again"):
        Devices(path)


def test_an_agent_withdraws_its_own_file_only(tmp_path: Path) -> None:
    """The file of an agent that started since stays."""
    first, second = new_instance(1, bytes(32)), new_instance(2, bytes(32))
    publish(tmp_path, first)
    publish(tmp_path, second)
    withdraw(tmp_path, first)
    assert read_instance(tmp_path) == second
    withdraw(tmp_path, second)
    assert read_instance(tmp_path) is None
    (tmp_path / "agent.json").write_bytes(b"\xff")
    assert read_instance(tmp_path) is None


def test_origins_have_names_and_places() -> None:
    """A browser without a label is named by its origin; the board's origin includes the port."""
    assert (browser_of("moz-extension://x"), browser_of("chrome-extension://x")) == (
        "Firefox",
        "Chromium",
    )
    assert is_board("http://127.0.0.1:5", 5) and is_board("http://localhost:5", 5)
    assert not is_board("http://127.0.0.1:6", 5) and not is_board(None, 5)
