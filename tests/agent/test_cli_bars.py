"""Charts in letters are honest, and never wider than asked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from accalmie.cli.bars import bar, bars, heat, in_signs_of


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(1, 120))
def test_a_bar_is_as_long_as_its_number(value: int, most: int, width: int) -> None:
    """Within an eighth of a cell; nought has none, and what is more than nought is seen."""
    value = min(value, most)
    drawn = bar(value, most, width)
    assert len(drawn) <= width
    assert bool(drawn) is (value > 0)
    eighths = sum(8 if sign == "█" else " ▏▎▍▌▋▊▉".index(sign) for sign in drawn)
    assert abs(eighths - value * width * 8 / most) <= 1


_rows = st.lists(
    st.tuples(st.text(max_size=60), st.integers(0, 10**6), st.just("")), min_size=1, max_size=12
)


@given(_rows, st.integers(30, 120))
def test_no_line_is_wider_than_the_screen(rows: list[tuple[str, int, str]], width: int) -> None:
    """Long and wide names are cut; each line ends with its number."""
    for line, (_, value, _) in zip(bars(rows, width), rows, strict=True):
        assert cell_len(line.plain) <= width
        assert line.plain.endswith(f" {value}")


@given(st.lists(st.lists(st.integers(0, 99), min_size=24, max_size=24), min_size=7, max_size=7))
def test_the_heat_map(counts: list[list[int]]) -> None:
    """An hour is two cells on a screen of 80, one on a narrow one; none is a dot, the most full."""
    days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    for width, wide in ((80, 2), (32, 1)):
        lines = heat(days, counts, width)
        assert len(lines) == 8
        assert all(cell_len(line.plain) <= width for line in lines)
        most = max(map(max, counts))
        for line, row in zip(lines[1:], counts, strict=True):
            cells = line.plain[6::wide]
            assert [sign == "·" for sign in cells] == [count == 0 for count in row]
            fullest = [place for place, count in enumerate(row) if count == most > 0]
            assert all(cells[place] == "█" for place in fullest)


def test_a_poor_terminal_gets_plain_signs() -> None:
    """Where the screen has no blocks, other signs tell the same."""
    assert in_signs_of("a ██▌ ·░▒▓", "cp1252") == "a ### ·░▒▓".translate(
        str.maketrans("·░▒▓", ".-+*")
    )
    assert in_signs_of("é █", "utf-8") == "é █"
