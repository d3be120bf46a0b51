"""A letter posted to a web hook: Slack, Teams, Mattermost, or anything that checks a signature.

In: the address, the JSON, the headers. Out: an `Outcome`. An address is followed nowhere else, no
proxy is asked, and what the receiver answers is looked at for its status only.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp

from .delivery import Outcome

TIMEOUT = aiohttp.ClientTimeout(total=30, sock_connect=10)
MOST_ANSWER_BYTES = 4096
LATER = frozenset({408, 425, 429, 500, 503})  # not taken: try again
WHO_KNOWS = frozenset({502, 504})  # what stands between gave up; behind it, it may have arrived


async def post(
    url: str,
    body: bytes,
    headers: dict[str, str],
    now: datetime,
    limits: aiohttp.ClientTimeout | None = None,
) -> Outcome:
    """`now` is what a date in Retry-After is measured from."""
    sent = {"Content-Type": "application/json", "User-Agent": "accalmie", **headers}
    try:
        async with (
            aiohttp.ClientSession(timeout=limits or TIMEOUT, trust_env=False) as session,
            session.post(url, data=body, headers=sent, allow_redirects=False) as response,
        ):
            answer = await response.content.read(MOST_ANSWER_BYTES)
            return _outcome(response.status, response.headers.get("Retry-After"), answer, now)
    except aiohttp.ClientConnectorCertificateError:
        return Outcome(result="not_now", detail="certificate")
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
        return Outcome(result="not_now", detail="refused")
    except TimeoutError:
        return Outcome(result="unknown", detail="timeout")
    except (aiohttp.ClientError, OSError, ValueError):
        return Outcome(result="unknown", detail="cut")


def wait_of(told: str | None, now: datetime) -> timedelta | None:
    """What Retry-After asks for: seconds or a date (RFC 9110, 10.2.3); None for anything else."""
    if told is None:
        return None
    text = told.strip()
    if text.isascii() and text.isdigit():
        return timedelta(seconds=min(int(text[:9]), 86_400))
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(until - now, timedelta(0))


def _outcome(status: int, wait: str | None, answer: bytes, now: datetime) -> Outcome:
    if 200 <= status < 300 and b"HTTP error 429" in answer:  # Teams says it in the body
        return Outcome(result="not_now", detail="429")
    if 200 <= status < 300:
        return Outcome(result="taken", detail=str(status))
    if status in LATER:
        return Outcome(result="not_now", detail=str(status), wait=wait_of(wait, now))
    if status in WHO_KNOWS:
        return Outcome(result="unknown", detail=str(status))
    return Outcome(result="refused", detail=str(status))
