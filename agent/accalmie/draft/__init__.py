"""Step 5, keep calm: drafts from the playbooks, each passing the check."""

from .composer import Composer
from .playbooks import Playbook, Playbooks

__all__ = ["Composer", "Playbook", "Playbooks"]
