"""Keys of services that the person named: in the system's keyring, never in a file of ours.

In: which service ("model", "opinion", "mail", "department-NAME"). Out: its key. An environment
variable comes first, for machines without a keyring.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

import keyring
from keyring.errors import KeyringError

from .errors import StorageFailed

SERVICE = "accalmie"
SERVICES = ("model", "opinion", "mail")


def department_key(department: str) -> str:
    """What the key of a department is called: the secret of its web hook, or its address."""
    return f"department-{department}"


def variable_of(name: str) -> str:
    """The environment variable that holds the key where it is set."""
    return f"ACCALMIE_{re.sub(r'[^A-Z0-9]', '_', name.upper())}_KEY"


def key_of(name: str, environment: Mapping[str, str] = os.environ) -> str:
    """The key, or "" where there is none: servers on this machine often need none."""
    told = environment.get(variable_of(name), "")
    if told:
        return told
    try:
        return keyring.get_password(SERVICE, name) or ""
    except (KeyringError, OSError, RuntimeError):  # a machine without a keyring has no key in it
        return ""


def keep_key(name: str, key: str) -> None:
    """Keep `key`; an empty one is forgotten. Raises: StorageFailed where there is no keyring."""
    try:
        if key:
            keyring.set_password(SERVICE, name, key)
        elif keyring.get_password(SERVICE, name) is not None:
            keyring.delete_password(SERVICE, name)
    except (KeyringError, OSError, RuntimeError) as error:
        raise StorageFailed(
            "This system's keyring does not answer: unlock it, or put the key in the environment"
            f" variable {variable_of(name)}."
        ) from error
