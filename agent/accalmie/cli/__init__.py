"""The command line: `accalmie run | demo | pair | board | devices | read | draft | check |
playbook | key | teach | cases | export | verify | erase | doctor | extension`.

Exit status: 0 done, 1 findings or something failed, 2 wrong use. Errors are one sentence on
standard error; `--debug` shows where they come from. It talks to the running agent, and opens the
log itself only when none runs.
"""

from __future__ import annotations


def main() -> None:
    """The `accalmie` command."""
    from .root import app

    app(prog_name="accalmie")
