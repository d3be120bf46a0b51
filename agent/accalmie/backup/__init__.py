"""A data folder in one ZIP, and back: the log, the evidence, what was learned, the settings.

In: an open log and its evidence, or a ZIP from anywhere. Out: one file that holds them as they were
at one moment, each with its hash; or folders that are again what they were. It holds personal data:
what is erased afterwards is still in it.

Never in it: the keys (they are in the system's keyring), `agent.json`, and `devices.json`, whose
secrets open the agent's door. The browsers are paired again after a restore.
"""

from .making import Making, View, note_backup
from .restoring import Restored, restore

__all__ = ["Making", "Restored", "View", "note_backup", "restore"]
