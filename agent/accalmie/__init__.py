"""Accalmie: spot, keep, weigh, time, draft, check and follow what is said to an organisation."""

__version__ = "0.1.0"
