"""A notification of the system: notify-send or D-Bus, osascript, PowerShell.

In: a title and a line. Out: whether the system took it. The words travel as arguments or in the
environment, never inside a script, so that no comment can become a command.
"""

from __future__ import annotations

import base64
import html
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

SECONDS = 10.0
TITLE, BODY = "ACCALMIE_TITLE", "ACCALMIE_BODY"
_APPLE = (
    "on run words\ndisplay notification (item 2 of words) with title (item 1 of words)\nend run"
)
_WINDOWS = f"""
$ErrorActionPreference = 'Stop'
[Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType=WindowsRuntime] > $null
$kind = [Windows.UI.Notifications.ToastTemplateType]::ToastText02
$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($kind)
$lines = $toast.GetElementsByTagName('text')
$lines.Item(0).AppendChild($toast.CreateTextNode($env:{TITLE})) > $null
$lines.Item(1).AppendChild($toast.CreateTextNode($env:{BODY})) > $null
$id = '{{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}}\\WindowsPowerShell\\v1.0\\powershell.exe'
$notifier = [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($id)
$notifier.Show([Windows.UI.Notifications.ToastNotification]::new($toast))
"""  # noqa: E501


class Notice(Struct, frozen=True):
    """What is shown; `body` holds no words of a comment unless a setting says so."""

    title: str
    body: str


Show = Callable[[Notice], bool]


def show(notice: Notice) -> bool:
    """False where this system shows none (no session, no tool): nothing else is lost by it."""
    command, more = command_for(notice, sys.platform, shutil.which)
    if not command:
        return False
    try:
        told = subprocess.run(
            command, env={**os.environ, **more}, capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0


def command_for(
    notice: Notice, platform: str, which: Callable[[str], str | None]
) -> tuple[Sequence[str], Mapping[str, str]]:
    """The command and what its environment has beside ours; no command where there is no tool."""
    title, body = _plain(notice.title), _plain(notice.body)
    if platform == "darwin":
        return ["osascript", "-e", _APPLE, title, body], {}
    if platform == "win32":
        script = base64.b64encode(_WINDOWS.encode("utf-16-le")).decode()
        command = ["powershell", "-NoProfile", "-NonInteractive", "-EncodedCommand", script]
        return command, {TITLE: title, BODY: body}
    marked = html.escape(body, quote=False)  # the daemons read the body as markup
    if which("notify-send"):
        return ["notify-send", "--app-name=Accalmie", "--", title, marked], {}
    if which("gdbus"):
        return [
            "gdbus", "call", "--session", "--dest", "org.freedesktop.Notifications",
            "--object-path", "/org/freedesktop/Notifications",
            "--method", "org.freedesktop.Notifications.Notify",
            "Accalmie", "0", "", _variant(title), _variant(marked), "[]", "{}", "int32 -1",
        ], {}  # fmt: skip
    return [], {}


def _variant(text: str) -> str:
    """A string as gdbus reads its arguments."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return f"'{escaped}'"


def _plain(text: str) -> str:
    """Without what cannot travel as an argument, or would break the line."""
    return "".join(c if c.isprintable() else " " for c in text)[:300]
