"""`scripts/bench export`: rows a second and peak memory of each format, at 100,000 cases.

A synthetic year many times over is logged once; each export then runs in a process of its own that
has opened the log, so that its memory is the log's and the export's. Out: a table; `above` is how
much the peak rises above the opened log while the export runs: flat where it does not grow with
the cases.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
sys.path[:0] = [str(SCRIPTS), str(SCRIPTS.parent / "agent")]

FORMATS = ("csv", "jsonl", "xlsx", "training", "html", "pdf", "figures", "zip", "import")
CASES_A_YEAR = 1_040
GOAL_ABOVE_MB = 150  # of memory, at the largest size


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; exit status 1 where memory is not flat."""
    parser = argparse.ArgumentParser(description="Time the exports, and weigh them.")
    parser.add_argument("--cases", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--formats", nargs="+", default=list(FORMATS), choices=FORMATS)
    parser.add_argument("--one", nargs=2, metavar=("FORMAT", "DIR"), help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.one:
        print(json.dumps(_measured(options.one[0], Path(options.one[1]))))
        return 0
    titles = ("cases", "format", "seconds", "rows/s", "MB", "peak MB", "above MB")
    print(f"{titles[0]:>9}  {titles[1]:<9}" + "".join(f"{title:>10}" for title in titles[2:]))
    above: dict[str, float] = {}
    for cases in options.cases:
        with tempfile.TemporaryDirectory() as folder:
            _run("fill", Path(folder), str(max(1, round(cases / CASES_A_YEAR))))
            for form in options.formats:
                told = _run(form, Path(folder))
                above[form] = told["above"]
                _print(form, told)
    above.pop("import", None)  # what it makes is a log, and a log is in memory
    heavy = [form for form, mb in above.items() if mb > GOAL_ABOVE_MB]
    if heavy:
        print(f"More than {GOAL_ABOVE_MB} MB above the log: {', '.join(heavy)}.")
    return 1 if heavy else 0


def _run(form: str, folder: Path, times: str = "") -> dict[str, float]:
    script = [str(SCRIPTS / "synthetic_year.py"), "--data", str(folder / "log"), "--times", times]
    if form != "fill":
        script = [__file__, "--one", form, str(folder)]
    told = subprocess.run([sys.executable, *script], stdout=subprocess.PIPE, check=True).stdout
    return {} if form == "fill" else json.loads(told)


def _print(form: str, told: dict[str, float]) -> None:
    print(
        f"{told['cases']:>9,.0f}  {form:<9}{told['seconds']:>10.1f}"
        f"{told['rows'] / told['seconds']:>10,.0f}{told['bytes'] / 1e6:>10.1f}"
        f"{told['peak']:>10.0f}{told['above']:>10.0f}",
        flush=True,
    )


def _measured(form: str, folder: Path) -> dict[str, float]:
    from accalmie.caselog import open_log
    from accalmie.evidence import EvidenceStore
    from accalmie.export.archive import Contents, Packing
    from accalmie.export.pdf import PdfExport
    from accalmie.export.report import HtmlExport
    from accalmie.export.selection import Chosen, Selection
    from accalmie.export.tables import JsonlExport, csv_export
    from accalmie.export.training import training_export
    from accalmie.export.xlsx import xlsx_export

    now, out = datetime.now(UTC), folder / f"out-{form}"
    if form == "import":
        return _import(folder / "out-jsonl" / "log.jsonl", folder / "imported")
    log, evidence = open_log(folder / "log"), EvidenceStore(folder / "evidence")
    try:
        _forget()
        before = _memory()
        chosen = Chosen.of(log, Selection(), now)
        make = {
            "csv": lambda: csv_export(chosen, out, now),
            "jsonl": lambda: JsonlExport(chosen, out, now),
            "xlsx": lambda: xlsx_export(chosen, out, now),
            "training": lambda: training_export(chosen, out, now),
            "html": lambda: HtmlExport(chosen, evidence, out, now, "en"),
            "pdf": lambda: PdfExport(chosen, out, now, "en"),
            "figures": lambda: HtmlExport(chosen, evidence, out, now, "en", with_cases=False),
        }
        start = time.perf_counter()
        if form == "zip":
            contents = Contents.of(log, evidence, Selection(), now)
            _exhaust(Packing(contents, evidence.files, out, now))
        else:
            _exhaust(make[form]())
        return _figures(len(chosen), len(chosen) + len(chosen.events), start, before, out)
    finally:
        log.close()
        evidence.close()


def _import(file: Path, folder: Path) -> dict[str, float]:
    from accalmie.caselog import open_log
    from accalmie.export.log_lines import LogReader

    _forget()
    log, reader, before, start = open_log(folder), LogReader(), _memory(), time.perf_counter()
    with file.open("rb") as lines:
        log.fill(reader.read(lines))
    told = _figures(
        reader.head.cases, reader.head.cases + reader.head.events, start, before, file.parent
    )
    log.close()
    return told


def _exhaust(work: object) -> None:
    for _ in work.run():  # type: ignore[attr-defined]
        pass


def _figures(cases: int, rows: int, start: float, before: float, out: Path) -> dict[str, float]:
    seconds, peak = time.perf_counter() - start, _memory()
    size = sum(path.stat().st_size for path in out.iterdir())
    return {
        "cases": cases, "rows": rows, "seconds": seconds, "bytes": size, "peak": peak,
        "above": peak - before,
    }  # fmt: skip


def _forget() -> None:
    """Let the peak begin at what is held now, where the system can."""
    peak = Path("/proc/self/clear_refs")
    if peak.exists():
        peak.write_text("5")


def _memory() -> float:
    """The most that this process has held since `_forget`, in MB; since its start elsewhere."""
    status = Path("/proc/self/status")
    if status.exists():
        [line] = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        return int(line.split()[1]) / 1e3
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    raise SystemExit(main())
