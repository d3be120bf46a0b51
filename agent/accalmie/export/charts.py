"""Where each bar and word of a chart stands, in SVG units. Pure: figures in, geometry out.

The template draws them; colours are the style sheet's, by `kind`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from .figures import BANDS, Figures, Volume
from .metrics import Metrics
from .words import Words, minutes_text, share_text, short_day

WIDTH, HEIGHT = 720, 240
LEFT, TOP, BOTTOM = 36, 16, 32  # room for the numbers, the hour's name, the days
HEAT_LEFT, HEAT_ROW, SHADES = 44, 20, 5
_PLOT = HEIGHT - TOP - BOTTOM


class Bar(Struct, frozen=True):
    x: float
    y: float
    width: float
    height: float
    kind: str
    title: str  # told on hover, and by a screen reader


class Label(Struct, frozen=True):
    x: float
    y: float
    text: str


class Chart(Struct, frozen=True, kw_only=True):
    """`columns` and `rows` hold the same numbers as a table; `legend` is (kind, word) pairs."""

    id: str
    title: str
    summary: str
    bars: tuple[Bar, ...]
    labels: tuple[Label, ...] = ()  # under the bars, centred
    ticks: tuple[Label, ...] = ()  # beside the axis, with a line across
    line: Label | None = None  # a vertical line with a name
    legend: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    height: int = HEIGHT
    grid: bool = True  # a line across at each tick


def charts_of(metrics: Metrics, words: Words) -> tuple[Chart, ...]:
    """The report's, in their order."""
    return (
        volume_chart(metrics.volume, words),
        response_chart(metrics.bands, metrics.waiting, words),
        share_chart(metrics.figures, words),
        heat_chart(metrics.heat, words),
    )


def volume_chart(volume: Volume, words: Words) -> Chart:
    """Stacked columns: one a period, one layer a cause."""
    top = max((sum(row) for row in volume.counts), default=0)
    step = _step(top)
    ceiling = max(step, -(-top // step) * step)
    room = (WIDTH - LEFT) / max(1, len(volume.periods))
    width = min(48.0, room * 0.7)
    names = [words[f"cause.{cause}"] for cause in volume.causes]
    days = [short_day(period, volume.step, words) for period in volume.periods]
    bars: list[Bar] = []
    for place, row in enumerate(volume.counts):
        x, below = LEFT + room * place + (room - width) / 2, 0
        for layer, count in enumerate(row):
            if count:
                title = f"{days[place]} · {names[layer]}{words['colon']}{count}"
                kind = "other" if volume.causes[layer] == "other" else f"c{layer}"
                bars.append(_bar(x, below, count, ceiling, width, kind, title))
            below += count
    every = -(-len(days) // 10)
    total = sum(map(sum, volume.counts))
    suffix = "" if volume.step == "day" else f"_{volume.step}"
    return Chart(
        id="volume",
        title=words[f"volume{suffix}"],
        summary=f"{total} {words['total']}",
        bars=tuple(bars),
        labels=tuple(
            Label(LEFT + room * (place + 0.5), HEIGHT - 10, day)
            for place, day in enumerate(days)
            if place % every == 0
        ),
        ticks=_ticks(ceiling, step),
        legend=tuple(
            ("other" if cause == "other" else f"c{layer}", names[layer])
            for layer, cause in enumerate(volume.causes)
        ),
        columns=(words["period"], *names, words["all"]),
        rows=tuple(
            (day, *map(str, row), str(sum(row)))
            for day, row in zip(days, volume.counts, strict=True)
        ),
    )


def response_chart(bands: Sequence[int], waiting: int, words: Words) -> Chart:
    """A column a band of response times, those within the hour on the calm side of a line."""
    counts = [*bands, waiting]
    step = _step(max(counts))
    ceiling = max(step, -(-max(counts) // step) * step)
    names, short = band_names(words)
    room = (WIDTH - LEFT) / len(counts)
    width = room * 0.6
    hour = BANDS.index(60) + 1
    bars = [
        _bar(
            LEFT + room * place + (room - width) / 2, 0, count, ceiling, width,
            "in-time" if place < hour else "late", f"{names[place]}{words['colon']}{count}",
        )
        for place, count in enumerate(counts)
        if count
    ]  # fmt: skip
    return Chart(
        id="response",
        title=words["response"],
        summary=words["answers"].format(answered=sum(bands), waiting=waiting),
        bars=tuple(bars),
        labels=tuple(
            Label(LEFT + room * (place + 0.5), HEIGHT - 10, name)
            for place, name in enumerate(short)
        ),
        ticks=_ticks(ceiling, step),
        line=Label(LEFT + room * hour, TOP, words["the_hour"]),
        legend=(("in-time", words["in_time"]), ("late", words["too_late"])),
        columns=(words["band"], words["count"]),
        rows=tuple((name, str(count)) for name, count in zip(names, counts, strict=True)),
    )


def share_chart(figures: Figures, words: Words) -> Chart:
    """One bar: in time, too late, still running."""
    parts = (
        ("in-time", words["in_time"], figures.within),
        ("late", words["too_late"], figures.settled - figures.within),
        ("running", words["still_running"], figures.running),
    )
    total = max(1, figures.total)
    bars, x = [], 0.0
    for kind, name, count in parts:
        width = WIDTH * count / total
        if count:
            bars.append(Bar(x, 8, max(0.0, width - 2), 32, kind, f"{name}{words['colon']}{count}"))
        x += width
    return Chart(
        id="share",
        title=words["share"],
        summary=share_text(figures.share_within, words),
        bars=tuple(bars),
        legend=tuple((kind, f"{name}{words['colon']}{count}") for kind, name, count in parts),
        height=48,
    )


def heat_chart(heat: Sequence[Sequence[int]], words: Words) -> Chart:
    """A cell an hour of the week, the darker the more; Monday first."""
    days, most = words["days"].split(), max((max(row) for row in heat), default=0)
    width, height = (WIDTH - HEAT_LEFT) / len(heat[0]), HEAT_ROW
    hours = [f"{hour:02d}" for hour in range(len(heat[0]))]
    bars, busiest = [], words["no_cases"]
    for day, row in enumerate(heat):
        for hour, count in enumerate(row):
            told = f"{days[day]} {hours[hour]}:00"
            title = f"{told}{words['colon']}{count}"
            x, y = HEAT_LEFT + width * hour + 1, TOP + height * day + 1
            bars.append(
                Bar(round(x, 1), y, round(width - 2, 1), height - 2, _shade(count, most), title)
            )
            if count == most > 0 and busiest == words["no_cases"]:
                busiest = words["busiest"].format(day=days[day], hour=f"{hours[hour]}:00")
    return Chart(
        id="heat",
        title=words["heat"],
        summary=busiest,
        bars=tuple(bars),
        labels=tuple(
            Label(HEAT_LEFT + width * (hour + 0.5), TOP + height * len(days) + 14, hours[hour])
            for hour in range(0, len(hours), 3)
        ),
        ticks=tuple(
            Label(HEAT_LEFT - 8, TOP + height * (day + 0.5) - 0.5, name)
            for day, name in enumerate(days)
        ),
        columns=(words["hour"], *days),
        rows=tuple(
            (f"{hour}:00", *(str(row[place]) for row in heat)) for place, hour in enumerate(hours)
        ),
        height=TOP + height * len(days) + 20,
        grid=False,
    )


def _shade(count: int, most: int) -> str:
    """Nothing, then SHADES steps up to the most there is."""
    return f"h{-(-count * SHADES // most) if most else 0}"


def band_names(words: Words) -> tuple[list[str], list[str]]:
    """From "≤ 15 min" to "> 24 h", then those that nobody answered yet; and short, for the axis."""
    upper = [minutes_text(band, words) if band < 1440 else "24\u00a0h" for band in BANDS]
    over = f">\u00a0{upper[-1]}"
    between = [f"{lower} – {text}" for lower, text in pairwise(upper)]
    names = [f"≤\u00a0{upper[0]}", *between, over, words["no_reply"]]
    return names, [*upper, over, words["none_yet"]]


def _bar(
    x: float, below: int, count: int, ceiling: int, width: float, kind: str, title: str
) -> Bar:
    height = _PLOT * count / ceiling
    y = TOP + _PLOT - _PLOT * below / ceiling - height
    return Bar(round(x, 1), round(y, 1), round(width, 1), round(height, 1), kind, title)


def _ticks(ceiling: int, step: int) -> tuple[Label, ...]:
    return tuple(
        Label(LEFT - 8, round(TOP + _PLOT - _PLOT * value / ceiling, 1), str(value))
        for value in range(0, ceiling + 1, step)
    )


def _step(top: int) -> int:
    """Between ticks: 1, 2 or 5 times a power of ten, for at most five of them."""
    power = 1
    while True:
        for factor in (1, 2, 5):
            if top <= 5 * factor * power:
                return factor * power
        power *= 10
