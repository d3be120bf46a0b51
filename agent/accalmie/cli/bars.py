"""Charts in letters: bars, a heat map, a table. All bars of a chart start at nought, on one scale.

Pure: numbers in, lines out, never wider than asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from rich.text import Text

EIGHTHS = " ▏▎▍▌▋▊▉"
SHADES = "·░▒▓█"
FULL = "█"
PLAIN = {**dict.fromkeys(EIGHTHS[1:] + FULL, "#"), "·": ".", "░": "-", "▒": "+", "▓": "*"}

Bar = tuple[str, int, str]  # name, number, style


def bar(value: int, most: int, width: int) -> str:
    """`width` cells for `most`, to an eighth of a cell; what is not nought is never invisible."""
    if value <= 0 or most <= 0:
        return ""
    eighths = max(1, round(value * width * 8 / most))
    return FULL * (eighths // 8) + EIGHTHS[eighths % 8].strip()


def bars(rows: Sequence[Bar], width: int) -> list[Text]:
    """A line a row: its name, its bar, its number."""
    most = max((value for _, value, _ in rows), default=0)
    names = min(max((cell_len(name) for name, _, _ in rows), default=0), width // 3)
    numbers = len(str(most))
    room = max(1, width - names - numbers - 4)
    lines = []
    for name, value, style in rows:
        line = Text(f"  {set_cell_size(name, names)} ")
        line.append(bar(value, most, room), style=style)
        line.append(f" {value}")
        lines.append(line)
    return lines


def heat(days: Sequence[str], counts: Sequence[Sequence[int]], width: int) -> list[Text]:
    """A line a day, an hour a cell or two: the fuller the sign, the more; "·" is none."""
    most = max((max(row) for row in counts), default=0)
    names = max(map(cell_len, days), default=0)
    wide = 2 if width >= names + 3 + 2 * len(counts[0]) else 1
    hours = "".join(
        f"{hour:02d}".ljust(3 * wide) if wide * 3 > 2 else f"{hour:02d} "
        for hour in range(0, len(counts[0]), 3)
    )
    lines = [Text(f"  {' ' * names} {hours.rstrip()}", style="dim")]
    for day, row in zip(days, counts, strict=True):
        cells = "".join(_shade(count, most) * wide for count in row)
        lines.append(Text(f"  {set_cell_size(day, names)} ").append(cells, style="cyan"))
    return lines


def in_signs_of(text: str, encoding: str | None) -> str:
    """`text` as a terminal of `encoding` can show it."""
    try:
        text.encode(encoding or "utf-8")
    except UnicodeEncodeError:
        return "".join(PLAIN.get(sign, sign) for sign in text)
    return text


def _shade(count: int, most: int) -> str:
    steps = len(SHADES) - 1
    return SHADES[-(-count * steps // most) if most else 0]
