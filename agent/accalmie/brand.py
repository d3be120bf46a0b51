"""An organisation's voice and its limits, as `playbook/brand.toml` tells them. Plain values.

Who signs, how people are addressed, the private way on each platform, what may be promised and
what is never said, and which department a cause belongs to. Holds no personal data of customers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from .comment import Cause
from .toml_file import parse_toml, read_toml

FILE = "brand.toml"

Register = Literal["formal", "familiar"]  # vous or tu, where a language has both
RegisterChoice = Literal["formal", "familiar", "as-comment"]
Way = Literal["message", "email", "phone", "form", "other"]
_Short = Annotated[str, Meta(min_length=1, max_length=80)]
_Platform = Annotated[str, Meta(min_length=1, max_length=40)]


class _Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A key nobody knows is a mistake, not silence."""


class Channel(_Part, frozen=True, kw_only=True):
    """The private way: by `way`, to `contact` where it is an address, a number or a link."""

    way: Way
    contact: Annotated[str, Meta(max_length=120)] = ""


class Promises(_Part, frozen=True, kw_only=True):
    """Phrases as they stand in a reply. Nothing may be promised that is not `allowed`."""

    allowed: tuple[_Short, ...] = ()
    never: tuple[_Short, ...] = ()


class Department(_Part, frozen=True, kw_only=True):
    name: _Short
    causes: tuple[Cause, ...] = ()


class Brand(_Part, frozen=True, kw_only=True):
    """Everything has a default, so that no file at all is a brand too."""

    name: Annotated[str, Meta(max_length=80)] = ""
    signature: Annotated[str, Meta(max_length=80)] = ""
    register: RegisterChoice = "formal"
    register_on: dict[_Platform, RegisterChoice] = {}
    emoji: Annotated[str, Meta(max_length=8)] = ""
    channel: dict[_Platform, Channel] = {}
    promise: Promises = Promises()
    department: tuple[Department, ...] = ()

    def register_for(self, platform: str) -> RegisterChoice:
        return self.register_on.get(platform, self.register)

    @property
    def registers(self) -> set[Register]:
        """The registers that a reply may be written in."""
        chosen = {self.register, *self.register_on.values()}
        both = "as-comment" in chosen
        return {one for one in ("formal", "familiar") if both or one in chosen}

    def channel_for(self, platform: str) -> Channel | None:
        """The channel told for `platform`, else the default one, else None."""
        return self.channel.get(platform) or self.channel.get("default")

    def department_for(self, cause: Cause | None) -> str:
        """The first department that answers for `cause`; "" where none does."""
        return next((one.name for one in self.department if cause in one.causes), "")

    @property
    def contacts(self) -> tuple[str, ...]:
        """Addresses, numbers and links that are the organisation's own."""
        return tuple(channel.contact for channel in self.channel.values() if channel.contact)


def load_brand(folder: Path | None) -> Brand:
    """`brand.toml` of `folder`; the default where there is none. Raises: BadSettings."""
    path = folder / FILE if folder else None
    return parse_toml(path, read_toml(path), Brand) if path and path.exists() else Brand()
