"""How fast a client may speak: a token bucket. Pure; the time is passed in, in seconds."""

from __future__ import annotations


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
