"""Where things live and what the person chose."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from accalmie.errors import BadSettings
from accalmie.settings import (
    Folders,
    Settings,
    choose_language,
    extension_folder,
    find_folders,
    load_settings,
    make_private,
)


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    """Without accalmie.toml everything has its default."""
    assert load_settings(Folders.under(tmp_path)) == Settings(language="auto", port=None)


def test_a_file_is_read(tmp_path: Path) -> None:
    """The file's values are taken."""
    (tmp_path / "accalmie.toml").write_text('language = "fr"\nport = 47435\n', "utf-8")
    assert load_settings(Folders.under(tmp_path)) == Settings(language="fr", port=47435)


def test_the_time_of_keeping_is_read(tmp_path: Path) -> None:
    """Twelve months unless the file says otherwise; 0 is for ever."""
    assert load_settings(Folders.under(tmp_path)).retention.months == 12
    (tmp_path / "accalmie.toml").write_text("[retention]\nmonths = 0\n", "utf-8")
    assert load_settings(Folders.under(tmp_path)).retention.months == 0


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('language = "fr"\nport = 80\n', 2, "1024"),
        ('language = "klingon"\n', 1, "klingon"),
        ('\n\nlanguage = "fr\n', 3, ""),
        ('language = "fr"\n\ncolour = "red"\n', 3, "colour"),
        ("port = []\n", 1, "int"),
        ('extensions = ["Accalmie"]\n', 1, "regex"),
        ("[retention]\nmonths = -1\n", 2, ">= 0"),
    ],
)
def test_a_mistake_names_file_line_and_reason(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    """A wrong value, key or syntax is told with its place."""
    path = tmp_path / "accalmie.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadSettings) as mistake:
        load_settings(Folders.under(tmp_path))
    assert (mistake.value.path, mistake.value.line) == (path, line)
    assert reason in mistake.value.reason


def test_the_option_comes_before_the_environment(tmp_path: Path) -> None:
    """`--data` wins over ACCALMIE_DATA, which wins over the system's folders."""
    environment = {"ACCALMIE_DATA": str(tmp_path / "env")}
    assert find_folders(tmp_path / "option", environment).data == tmp_path / "option"
    assert find_folders(None, environment) == Folders.under(tmp_path / "env")
    assert find_folders(None, {}).data.name == "accalmie"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
@pytest.mark.parametrize("before", [None, 0o755])
def test_the_data_folder_is_private(tmp_path: Path, before: int | None) -> None:
    """The folder is made with, or brought to, mode 0700."""
    folder = tmp_path / "data"
    if before is not None:
        folder.mkdir(mode=before)
    make_private(Folders.under(folder))
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("asked", "chosen", "environment", "expected"),
    [
        ("fr", "en", {}, "fr"),
        ("de", "fr", {}, "en"),
        (None, "fr", {"LANG": "en_GB.UTF-8"}, "fr"),
        (None, "auto", {"LANG": "fr_CA.UTF-8"}, "fr"),
        (None, "auto", {"LC_ALL": "C", "LANG": "fr_FR"}, "en"),
    ],
)
def test_the_language(
    asked: str | None, chosen: str, environment: dict[str, str], expected: str
) -> None:
    """`--lang`, then the settings, then the locale; English for what is not French."""
    settings = Settings(language=chosen)  # type: ignore[arg-type]
    assert choose_language(asked, settings, environment) == expected


def test_the_extension_is_found() -> None:
    """In a checkout the extension stands beside the agent."""
    assert (extension_folder() / "manifest.json").exists()
