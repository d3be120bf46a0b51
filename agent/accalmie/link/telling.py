"""Who can be asked, and how what was sent to them stands: for the command line and the board."""

from __future__ import annotations

from ..notify import Delivery, Ledger, receiver_of
from ..notify.delivery import ENDED
from .agent import Agent
from .messages import DeliveryShown, DepartmentShown, DepartmentsTold

LATEST = 50  # of those that ended


def departments_told(agent: Agent) -> DepartmentsTold:
    """Raises: StorageFailed."""
    departments = tuple(
        DepartmentShown(name=name, by=one.by, receiver=receiver_of(one), automatic=one.automatic)
        for name, one in agent.pipeline.departments.items()
    )
    known = _ledger(agent).all()
    ended = [one for one in known if one.state in ENDED and one.state != "dropped"]
    shown = [*(one for one in known if one.state not in ENDED), *ended[-LATEST:]]
    return DepartmentsTold(
        departments=departments, deliveries=tuple(_shown(agent, one) for one in shown)
    )


def deliveries_of(agent: Agent, case_id: str) -> list[DeliveryShown]:
    """What was sent, or is to be sent, about one case; the oldest first. Raises: StorageFailed."""
    return [_shown(agent, one) for one in _ledger(agent).of_case(case_id)]


def _ledger(agent: Agent) -> Ledger:
    """The courier's; where none runs, nobody else writes it."""
    return agent.courier.dispatch.ledger if agent.courier else Ledger(agent.data, agent.now())


def _shown(agent: Agent, one: Delivery) -> DeliveryShown:
    case = agent.pipeline.log.get(one.case_id)
    return DeliveryShown(
        number=case.number if case else "",
        department=one.department,
        kind=one.kind,
        state=one.state,
        detail=one.detail,
        tries=one.tries,
        next_at=one.next_at if one.state == "waiting" else None,
    )
