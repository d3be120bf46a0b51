"""`python -m accalmie` is the `accalmie` command."""

from .cli import main

main()
