"""The ledger on a real disk."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from samples import NOW

from accalmie.errors import StorageFailed
from accalmie.notify.delivery import Delivery, Outcome, begin, end, new_delivery
from accalmie.notify.ledger import FILE, KEPT_FOR, Ledger


def a_delivery(number: int = 1) -> Delivery:
    return new_delivery(f"{number:032x}", "Billing", "handover", NOW, NOW)


def sent(delivery: Delivery) -> Delivery:
    return end(begin(delivery), Outcome(result="taken", detail="250"), NOW, knows_keys=False)


def test_what_was_put_is_there_again(tmp_path: Path) -> None:
    """The last state of each delivery survives; nothing is made where nothing was sent."""
    ledger = Ledger(tmp_path, NOW)
    assert not (tmp_path / FILE).exists()
    one, other = a_delivery(1), a_delivery(2)
    for delivery in (one, other, begin(one), sent(one)):
        ledger.put(delivery)
    ledger.close()
    again = Ledger(tmp_path, NOW)
    assert again.all() == [sent(one), other]
    assert again.under_way() == [other] and again.of_case(other.case_id) == [other]
    assert (tmp_path / FILE).read_bytes().count(b"\n") == 4  # reading alone changes nothing
    again.put(begin(other))
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / FILE).read_bytes().count(b"\n") == 3  # what was overtaken is gone


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_line_that_a_crash_cut_off_never_was(tmp_path: Path, cut: int) -> None:
    """Whatever is left of the last line, the ones before it count, and the next one follows."""
    ledger = Ledger(tmp_path, NOW)
    ledger.put(a_delivery(1))
    ledger.put(a_delivery(2))
    ledger.close()
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[:-cut])
    again = Ledger(tmp_path, NOW)
    assert again.all() == [a_delivery(1)]
    again.put(a_delivery(3))
    again.close()
    assert Ledger(tmp_path, NOW).all() == [a_delivery(1), a_delivery(3)]


def test_a_damaged_line_is_told(tmp_path: Path) -> None:
    """What cannot be read is not guessed at: something might be sent twice by it."""
    (tmp_path / FILE).write_bytes(b'{"key": 1}\n')
    with pytest.raises(StorageFailed, match="line 1, is damaged"):
        Ledger(tmp_path, NOW)


def test_what_ended_long_ago_is_forgotten(tmp_path: Path) -> None:
    """After ninety days, unless it still waits."""
    ledger = Ledger(tmp_path, NOW)
    ledger.put(sent(a_delivery(1)))
    ledger.put(a_delivery(2))
    ledger.close()
    assert len(Ledger(tmp_path, NOW + KEPT_FOR).all()) == 2
    assert Ledger(tmp_path, NOW + KEPT_FOR + timedelta(seconds=1)).all() == [a_delivery(2)]
