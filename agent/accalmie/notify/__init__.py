"""Tells the departments: what they are owed of a case, by e-mail or web hook, each thing once.

In: the case log, the settings. Out: letters on their way, a ledger of them, an event on the case.
It never writes to the person who commented, and nothing leaves where no department is named.
"""

from .courier import Courier
from .delivery import Delivery
from .dispatch import Dispatch, Job
from .ledger import Ledger
from .sender import Sender, receiver_of

__all__ = ["Courier", "Delivery", "Dispatch", "Job", "Ledger", "Sender", "receiver_of"]
