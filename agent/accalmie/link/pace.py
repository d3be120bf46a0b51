"""How fast a client may speak: a token bucket, and a word to one that finds the agent behind.

Pure; the time is passed in, in seconds.
"""

from __future__ import annotations

BEHIND_SECONDS = 3.0  # an answer that takes longer waited for others, or for the disk
LONGEST_HOLD_SECONDS = 30.0


class Bucket:
    """`per_second` messages in the long run, `burst` of them at once."""

    def __init__(self, per_second: float, burst: int, now_seconds: float) -> None:
        self._per_second, self._burst = per_second, burst
        self._tokens, self._at = float(burst), now_seconds

    def take(self, now_seconds: float) -> bool:
        """Count one message; false where it comes too fast."""
        earned = max(0.0, now_seconds - self._at) * self._per_second
        self._tokens, self._at = min(self._burst, self._tokens + earned), now_seconds
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True


def hold_ms(took_seconds: float) -> int:
    """How long a client should hold what can wait, after an answer took so long; 0: not at all."""
    if took_seconds <= BEHIND_SECONDS:
        return 0
    return int(min(took_seconds, LONGEST_HOLD_SECONDS) * 1000)
