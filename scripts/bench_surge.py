"""The surge alarm's false alarms a month and its delay, on simulated accounts (seeded).

Accounts with a usual week (days and evenings busier, week-ends quieter) and clusters: each day has
its own luck (gamma, k = 3), and one comment in five draws one or two more within the hour. Twelve
weeks of history, then months without a surge (false alarms) and many surges at random hours, each
three hours long (delay and how many are found). Beside it, what people set up otherwise: a fixed
number in an hour, and three sigmas above the mean of all hours.
"""

from __future__ import annotations

import random
import statistics
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "agent"))

from accalmie.monitor.surge import Sighting, SurgeWatch

SEED = 7
START = datetime(2026, 1, 5, tzinfo=UTC)  # a Monday
HOUR = timedelta(hours=1)
HISTORY_WEEKS = 12
QUIET_MONTHS = 12
SURGES = 40
SURGE_HOURS = 3
ACCOUNTS = {"1 a day": 1, "5 a day": 5, "40 a day": 40, "160 a day": 160}
FACTORS = {3: 6, 5: 12, 10: 24}  # times the account's mean rate, and at least so many more


def usual(hour: datetime, per_day: float) -> float:
    """Comments an hour, clusters left aside."""
    day = 0.6 if hour.weekday() >= 5 else 1.16
    clock = 0.2 if hour.hour < 7 else 1.0 if hour.hour < 18 else 1.9
    return per_day / 24 * day * clock / 1.02


def a_life(rng: random.Random, start: datetime, days: int, per_day: float) -> list[datetime]:
    """The moments of an account's comments, ascending."""
    found: list[datetime] = []
    for day in range(days):
        luck = rng.gammavariate(3, 1 / 3)
        for hour in range(24):
            at = start + timedelta(days=day, hours=hour)
            found += some(rng, at, HOUR, usual(at, per_day) * luck / 1.3)
    return sorted(found)


def some(rng: random.Random, at: datetime, length: timedelta, mean: float) -> list[datetime]:
    """Comments in a stretch of time; one in five draws one or two more."""
    found = []
    for _ in range(poisson(rng, mean)):
        first = at + length * rng.random()
        followers = rng.choice((1, 2)) if rng.random() < 0.2 else 0
        found += [first, *(first + HOUR * rng.random() for _ in range(followers))]
    return found


def poisson(rng: random.Random, mean: float) -> int:
    count, left = 0, rng.expovariate(1)
    while left < mean:
        count, left = count + 1, left + rng.expovariate(1)
    return count


class Ours:
    """The agent's own alarm."""

    def __init__(self, history: list[datetime], now: datetime) -> None:
        self._watch = SurgeWatch((Sighting(at, "h") for at in history), START, lambda at: at)
        self._number = 0

    def see(self, at: datetime) -> bool:
        self._number += 1
        return self._watch.see(Sighting(at, str(self._number)), at) is not None


class Fixed:
    """An alarm where so many came within an hour; silent for a day after it."""

    def __init__(self, most: float) -> None:
        self._most, self._recent, self._silent = most, list[datetime](), START

    def see(self, at: datetime) -> bool:
        self._recent = [one for one in self._recent if one > at - HOUR] + [at]
        if len(self._recent) <= self._most or at < self._silent:
            return False
        self._silent = at + timedelta(days=1)
        return True


def three_sigma(history: list[datetime]) -> Fixed:
    counts = [0] * (HISTORY_WEEKS * 168)
    for at in history:
        hour = int((at - START) / HOUR)
        if 0 <= hour < len(counts):
            counts[hour] += 1
    return Fixed(statistics.mean(counts) + 3 * statistics.pstdev(counts))


def rules(history: list[datetime], now: datetime) -> dict[str, Ours | Fixed]:
    return {"ours": Ours(history, now), "3 sigmas": three_sigma(history), "10 in 1 h": Fixed(10)}


def false_alarms(per_day: float) -> dict[str, float]:
    """Alarms a month without any surge."""
    rng = random.Random(SEED)
    history = a_life(rng, START, HISTORY_WEEKS * 7, per_day)
    now = START + timedelta(weeks=HISTORY_WEEKS)
    quiet = a_life(rng, now, QUIET_MONTHS * 30, per_day)
    return {
        name: sum(rule.see(at) for at in quiet) / QUIET_MONTHS
        for name, rule in rules(history, now).items()
    }


def delays(per_day: float, factor: float, least: int) -> dict[str, list[float | None]]:
    """Minutes from each surge's beginning to its alarm; None where there was none."""
    found: dict[str, list[float | None]] = {}
    history = a_life(random.Random(SEED), START, HISTORY_WEEKS * 7, per_day)
    for number in range(SURGES):
        rng = random.Random(SEED * 1000 + number)
        now = START + timedelta(weeks=HISTORY_WEEKS)
        begins = now + timedelta(hours=rng.randrange(24 * 7) + 12)
        length = HOUR * SURGE_HOURS
        extra = max(least, per_day / 24 * (factor - 1) * SURGE_HOURS)
        surge = [begins + length * rng.random() for _ in range(round(extra))]
        life = a_life(rng, now, 9, per_day) + surge
        for name, rule in rules(history, now).items():
            alarms = [at for at in sorted(life) if rule.see(at)]
            first = [at for at in alarms if begins <= at <= begins + 2 * length]
            told = (first[0] - begins).total_seconds() / 60 if first else None
            found.setdefault(name, []).append(told)
    return found


def job() -> None:
    print(f"seed {SEED}; {HISTORY_WEEKS} weeks of history; {QUIET_MONTHS} months without a surge;")
    print(f"{SURGES} surges of {SURGE_HOURS} hours for each figure; delay: median of those found;")
    print("xN: N times the mean rate, and at least", end=" ")
    print(", ".join(f"{least} more (x{factor})" for factor, least in FACTORS.items()), end="\n\n")
    print(
        "account     rule        false alarms  "
        + "".join(f"x{f}: found  delay    " for f in FACTORS)
    )
    for account, per_day in ACCOUNTS.items():
        false = false_alarms(per_day)
        told = {factor: delays(per_day, factor, least) for factor, least in FACTORS.items()}
        for name in false:
            row = f"{account:<11} {name:<11} {false[name]:5.2f} a month  "
            for factor in FACTORS:
                minutes = [one for one in told[factor][name] if one is not None]
                delay = f"{statistics.median(minutes):4.0f} min" if minutes else "       –"
                row += f"{len(minutes) / SURGES:7.0%} {delay}   "
            print(row, flush=True)


if __name__ == "__main__":
    job()
