"""The report's tiles and tables: every word ready, for a page, a PDF or a terminal. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from .figures import Figures
from .metrics import Group, Metrics
from .words import Words, minutes_text, share_text

COLUMNS = ("total", "open", "late", "within", "median", "p90", "resolution", "reopened")
SHOWN_GROUPS = 12  # of a table; the rest is for the exports


class Tile(Struct, frozen=True):
    figure: str
    name: str
    base: str  # what it is a share of


class Table(Struct, frozen=True, kw_only=True):
    """`rows` begin with the group's name."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tiles_of(metrics: Metrics, words: Words) -> list[Tile]:
    """The head of the report: each figure with what it is a share of."""
    figures, drafts = metrics.figures, metrics.drafts
    replied = drafts.accepted + drafts.edited
    return [
        Tile(str(figures.total), words["total_one" if figures.total == 1 else "total"],
             words["of_open"].format(open=figures.open, late=figures.late)),
        Tile(share_text(figures.share_within, words), words["within"], _within(figures, words)),
        Tile(_minutes(figures.median_minutes, words), words["median"], _answers(figures, words)),
        Tile(share_text(figures.share_answered, words), words["answered"],
             words["of_response"].format(answered=figures.answered, total=figures.total)),
        Tile(_minutes(figures.resolution.median, words), words["resolution"],
             _ended(figures, words)),
        Tile(str(figures.reopened), words["reopened"],
             words["of_reopened"].format(total=figures.total, reopenings=metrics.reopenings)),
        Tile(str(figures.hidden), words["hidden"], words["of_total"].format(total=figures.total)),
        Tile(share_text(drafts.accepted / replied if replied else None, words), words["drafts"],
             words["of_drafts"].format(
                accepted=drafts.accepted, replied=replied, offered=drafts.offered,
                discarded=drafts.discarded)),
    ]  # fmt: skip


def tables_of(metrics: Metrics, words: Words) -> list[Table]:
    """One table a kind of group; none where there is nothing to tell apart."""
    tables = [
        _table(key, groups, words)
        for key, groups in metrics.by.items()
        if len(groups) > 1 or any(group.name for group in groups)
    ]
    if metrics.hidden_by:
        rows = tuple((_reason(code, words), str(count)) for code, count in metrics.hidden_by)
        columns = (words["reason"], words["column.total"])
        tables.append(Table(id="hidden", title=words["by.hidden"], columns=columns, rows=rows))
    return tables


def name_of(key: str, name: str, words: Words) -> str:
    """A group's name for a person: `key` is what its cases have in common."""
    if key == "cause":
        return words[f"cause.{name}"]
    return name or words["nobody" if key == "assignee" else "unnamed"]


def _table(key: str, groups: Sequence[Group], words: Words) -> Table:
    return Table(
        id=key,
        title=words[f"by.{key}"],
        columns=(words["column.name"], *(words[f"column.{name}"] for name in COLUMNS)),
        rows=tuple(
            (name_of(key, group.name, words), *_cells(group.figures, words))
            for group in groups[:SHOWN_GROUPS]
        ),
    )


def _cells(figures: Figures, words: Words) -> tuple[str, ...]:
    return (
        str(figures.total),
        str(figures.open),
        str(figures.late),
        share_text(figures.share_within, words),
        _minutes(figures.median_minutes, words),
        _minutes(figures.p90_minutes, words),
        _minutes(figures.resolution.median, words),
        str(figures.reopened),
    )


def _within(figures: Figures, words: Words) -> str:
    within = words["of_settled"].format(within=figures.within, settled=figures.settled)
    if figures.running:
        within += " ; " if words["lang"] == "fr" else "; "
        within += words["running"].format(running=figures.running)
    return within


def _answers(figures: Figures, words: Words) -> str:
    if not figures.answered:
        return words["none_answered"]
    return words["of_answered"].format(
        answered=figures.answered,
        mean=_minutes(figures.mean_minutes, words),
        p90=_minutes(figures.p90_minutes, words),
    )


def _ended(figures: Figures, words: Words) -> str:
    spread = figures.resolution
    if not spread.count:
        return words["none_ended"]
    mean, p90 = _minutes(spread.mean, words), _minutes(spread.p90, words)
    return words["of_ended"].format(count=spread.count, mean=mean, p90=p90)


def _minutes(minutes: float | None, words: Words) -> str:
    return "–" if minutes is None else minutes_text(minutes, words)


def _reason(code: str, words: Words) -> str:
    return words.get(f"reason.{code}", code)
