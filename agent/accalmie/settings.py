"""Where things live and what the person chose: `accalmie.toml`, the folders, the language.

In: the file, `--data`, ACCALMIE_DATA, the system's locale. Out: frozen values. A mistake in the
file is BadSettings with file, line and reason. `--data` moves everything, settings included.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

import platformdirs
from msgspec import Meta, Struct

from .clock import ClockSettings
from .comment import Mode
from .department import Department, Mail, Name, is_this_machine
from .disk import private_folder
from .erasure import MONTHS
from .errors import BadSettings, NotFound
from .toml_file import parse_toml, read_toml

FILE = "accalmie.toml"
Ui = Literal["fr", "en"]
Word = Annotated[str, Meta(min_length=1, max_length=100)]
ExtensionId = Annotated[str, Meta(pattern="^[a-p]{32}$")]  # as Chromium shows it


class ReaderSettings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the reader reads. Muted words count for nothing; muted authors are never marked."""

    mode: Mode = "alert"  # "alert": few false alarms; "inbox": few misses
    muted_words: tuple[Word, ...] = ()
    muted_authors: tuple[Word, ...] = ()  # names or handles, as the page shows them
    deep: bool = False  # the deeper reader for English, where accalmie-deep is installed


class Endpoint(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A language model behind an address that speaks OpenAI's chat completions. Off while `url` is
    empty.

    Comments are sent there: a host that is not this machine must be named again in `sends_to`. The
    key is in the system's keyring or the environment (see `keys`), never in this file.
    """

    url: Annotated[str, Meta(pattern="^$|^https?://")] = ""  # up to /v1, as OpenAI's API has it
    model: str = ""
    sends_to: str = ""
    seconds: Annotated[float, Meta(gt=0, le=120)] = 30.0  # then the embedded answer stands

    @property
    def receiver(self) -> str:
        """The host that comments go to.

        Raises: BadSettings where it is not this machine and `sends_to` does not name it.
        """
        host = urlsplit(self.url).hostname or ""
        if not is_this_machine(host) and self.sends_to != host:
            reason = f'comments would go to {host}: to allow it, add sends_to = "{host}" beside it.'
            raise BadSettings(FILE, None, reason)
        return host


class OpinionSettings(Endpoint, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A second opinion on what the reader is unsure of: the comment's text and nothing else."""

    seconds: Annotated[float, Meta(gt=0, le=120)] = 8.0


class RetentionSettings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long a case is kept after it was closed; then a tombstone without text is left."""

    months: Annotated[int, Meta(ge=0, le=1200)] = MONTHS  # 0: for ever


class DesktopSettings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The system's notifications: a reply that is due, a surge."""

    notifications: bool = True
    show_text: bool = False  # with words of the comment: others may see the screen


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything `accalmie.toml` may say; each has a default that needs no file."""

    language: Literal["fr", "en", "auto"] = "auto"  # of the agent, the command line and the board
    port: Annotated[int, Meta(ge=1024, le=65535)] | None = None  # None: the first free of ten
    extensions: tuple[ExtensionId, ...] = ()  # ids of our extension beside the manifest's own
    reader: ReaderSettings = ReaderSettings()
    second_opinion: OpinionSettings = OpinionSettings()
    retention: RetentionSettings = RetentionSettings()
    clock: ClockSettings = ClockSettings()
    departments: dict[Name, Department] = {}  # asked in this order: the first that fits
    mail: Mail = Mail()  # how e-mails to departments leave
    warn_department: str = ""  # hears of every first response that is due soon, or is due
    desktop: DesktopSettings = DesktopSettings()
    model: Endpoint = Endpoint()  # drafts beside the playbook's, names and numbers masked

    def __post_init__(self) -> None:
        """Raises: ValueError for a department that is named and not there, or cannot be reached."""
        if self.warn_department and self.warn_department not in self.departments:
            raise ValueError(f'warn_department = "{self.warn_department}" is no department')
        if not self.mail.host and any(one.by == "email" for one in self.departments.values()):
            raise ValueError("a department is reached by e-mail: name the server under [mail]")


class Folders(Struct, frozen=True, kw_only=True):
    """`data` holds personal data (mode 0700); `config` holds only what the person wrote."""

    data: Path
    config: Path

    @classmethod
    def under(cls, folder: Path) -> Folders:
        """Everything in one folder, as `--data` has it."""
        return cls(data=folder, config=folder)

    @property
    def settings_file(self) -> Path:
        return self.config / FILE

    @property
    def playbooks(self) -> Path:
        return self.config / "playbook"

    @property
    def conduct_file(self) -> Path:
        return self.config / "conduct.toml"

    @property
    def sites(self) -> Path:
        return self.config / "sites"


def find_folders(data: Path | None, environment: Mapping[str, str] = os.environ) -> Folders:
    """`data` (the option) before ACCALMIE_DATA before the system's own places. Makes nothing."""
    chosen = data or (Path(env) if (env := environment.get("ACCALMIE_DATA")) else None)
    if chosen is not None:
        return Folders.under(chosen.expanduser().absolute())
    return Folders(
        data=platformdirs.user_data_path("accalmie", appauthor=False),
        config=platformdirs.user_config_path("accalmie", appauthor=False),
    )


def make_private(folders: Folders) -> None:
    """Make the data folder, for its owner only. Raises: StorageFailed."""
    private_folder(folders.data)
    if os.name == "posix" and folders.data.stat().st_mode & 0o077:
        folders.data.chmod(0o700)


def load_settings(folders: Folders) -> Settings:
    """Raises: BadSettings with file, line and reason; no file at all is fine."""
    path = folders.settings_file
    return parse_toml(path, read_toml(path), Settings) if path.exists() else Settings()


def choose_language(
    asked: str | None, settings: Settings, environment: Mapping[str, str] = os.environ
) -> Ui:
    """`--lang`, else the settings, else the system's locale; English for what is not French."""
    if asked is not None:
        return _ui(asked)
    if settings.language != "auto":
        return settings.language
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return _ui(environment[name])
    return _ui(locale.getlocale()[0] or "")


def extension_folder() -> Path:
    """The folder a browser loads: inside an installed package, beside `agent/` in a checkout.

    Raises: NotFound.
    """
    package = Path(__file__).parent
    for folder in (package / "extension", package.parents[1] / "extension"):
        if (folder / "manifest.json").exists():
            return folder
    raise NotFound("The extension's folder is missing: install Accalmie again.")


def _ui(name: str) -> Ui:
    return "fr" if name.lower().startswith("fr") else "en"
