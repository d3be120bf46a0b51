"""What the paired browsers have yet to drop from their outboxes because it was erased.

The log's tombstones are the list: nothing else of the erased comments is kept for it. How far a
browser has heard stands with it in `devices.json`.
"""

from __future__ import annotations

from ..caselog import CaseLog
from ..erasure import MARK
from .devices import Devices
from .messages import CommentsForget

PAGE = 500  # cases told at a time: far below what one message may hold


def next_to_forget(devices: Devices, log: CaseLog, client: str) -> CommentsForget:
    """The next of what `client` has not heard of. Raises: StorageFailed."""
    device = devices.get(client)
    if device is None:  # removed while it was connected
        return CommentsForget(upto=0)
    upto, cases = log.erased_since(device.forgotten_upto, PAGE)
    if not cases:
        if upto > device.forgotten_upto:
            devices.forgot(client, upto)  # so that it is not looked for again
        return CommentsForget(upto=upto)
    return CommentsForget(
        upto=upto,
        salt=log.identity,
        case_ids=tuple(case.id for case in cases),
        hashes=tuple(case.comment.id.removeprefix(MARK) for case in cases),
    )


def heard_of_erasures(devices: Devices, log: CaseLog, client: str, upto: int) -> CommentsForget:
    """Note that `client` dropped all up to event `upto`; what is next. Raises: StorageFailed."""
    device = devices.get(client)
    if device is not None:
        told = log.erased_since(device.forgotten_upto, PAGE)[0]  # it cannot have heard of more
        if min(upto, told) > device.forgotten_upto:
            devices.forgot(client, min(upto, told))
    return next_to_forget(devices, log, client)
