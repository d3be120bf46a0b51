"""The public holidays of a country or of a part of it, from the `holidays` library.

In: "FR", "DE-BY" (ISO 3166, as the library names them). Out: whether a date is one. The library
loads only where a calendar names a country.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date


def public_holidays(place: str) -> Callable[[date], bool]:
    """Whether a date is a public holiday of `place`; "" has none.

    Raises: ValueError for a place that the library does not know.
    """
    if not place:
        return lambda day: False
    import holidays  # half a second at the first use, and few people name a country

    country, _, part = place.upper().partition("-")
    try:
        known = holidays.country_holidays(country, subdiv=part or None)
    except NotImplementedError:
        raise ValueError(
            f'"{place}" is no country or part known here: write it like "FR" or "DE-BY"'
        ) from None
    return lambda day: day in known  # the library adds a year when it is first asked for
