"""The tray icon: how many cases are open, in a calm, soon or late colour, and a short menu.

In: what the running agent says, asked every few seconds over the desk. Out: the icon, its menu, and
what a click opens. It holds no case: numbers, causes and times only. Where the desktop shows no
menu (plain X11), a click opens the board.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct
from PIL import Image, ImageDraw, ImageFont

from .errors import AccalmieError, NotFound
from .link.client import DeskClient
from .link.instance import read_instance
from .link.messages import (
    CaseView,
    NoticesPause,
    NoticesTold,
    PairOpen,
    PairOpened,
    StatusAsk,
    StatusTold,
    TicketMade,
    TicketMake,
)
from .notices import cause_word

if TYPE_CHECKING:
    from .settings import Folders

Colour = Literal["calm", "soon", "late", "away"]
LOOK_SECONDS = 5.0
PAUSE_MINUTES = 60
SIZE = 64  # pixels; the desktop scales it
MOST = 99  # more digits cannot be read at that size
COLOURS: dict[Colour, str] = {
    "calm": "#2f7d6d", "soon": "#b26a00", "late": "#a33b2a", "away": "#55646a",
}  # fmt: skip
WORDS: dict[str, dict[str, str]] = {
    "away": {"fr": "l'agent ne tourne pas", "en": "the agent is not running"},
    "calm": {"fr": "aucun dossier en attente", "en": "no case waits"},
    "open.one": {"fr": "{n} dossier ouvert", "en": "{n} open case"},
    "open.other": {"fr": "{n} dossiers ouverts", "en": "{n} open cases"},
    "due": {"fr": "{n} à répondre dans l'heure", "en": "{n} due within the hour"},
    "late": {"fr": "{n} en retard", "en": "{n} late"},
    "left": {"fr": "encore {n} min", "en": "{n} min left"},
    "late_by": {"fr": "en retard de {n} min", "en": "late by {n} min"},
    "surge": {"fr": "Plus vite que d'habitude", "en": "Faster than usual"},
    "board": {"fr": "Ouvrir le tableau de bord", "en": "Open the board"},
    "pause": {"fr": "Pas de notification pendant une heure", "en": "No notification for an hour"},
    "pair": {"fr": "Relier un navigateur", "en": "Connect a browser"},
    "start": {"fr": "Démarrer l'agent", "en": "Start the agent"},
    "quit": {"fr": "Quitter", "en": "Quit"},
}


class Shown(Struct, frozen=True, kw_only=True):
    """What the icon and its menu say now."""

    number: int
    colour: Colour
    title: str
    lines: tuple[str, ...] = ()  # the next cases, and a surge
    away: bool = False
    quiet: bool = False


def shown_for(status: StatusTold | None, now: datetime, ui: str) -> Shown:
    """`status` None: no agent answers."""
    if status is None:
        return Shown(number=0, colour="away", title=f"Accalmie: {_say('away', ui)}", away=True)
    late, due = status.late, status.due_within_the_hour
    colour: Colour = "late" if late else "soon" if due else "calm"
    parts = [_open(status.open_cases, ui)]
    parts += [_say("due", ui, n=due)] if due else []
    parts += [_say("late", ui, n=late)] if late else []
    surge = [_say("surge", ui)] if status.surge else []
    return Shown(
        number=status.open_cases,
        colour=colour,
        title=f"Accalmie: {', '.join(parts)}",
        lines=(*surge, *(_line(view, now, ui) for view in status.next)),
        quiet=status.quiet_until is not None and status.quiet_until > now,
    )


def picture(number: int, colour: Colour) -> Image.Image:
    """A rounded square with the number, or two calm waves and a line where it is 0."""
    scale = 4  # drawn larger, then shrunk: smooth edges
    side = SIZE * scale
    image = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((8, 8, side - 8, side - 8), radius=side // 4, fill=COLOURS[colour])
    if number:
        text = str(number) if number <= MOST else f"{MOST}+"
        font = ImageFont.load_default(size=side * (0.62 if len(text) < 3 else 0.42))
        draw.text((side / 2, side / 2), text, fill="white", font=font, anchor="mm")
    else:
        for height in (0.38, 0.62):
            draw.line(
                (side * 0.24, side * height, side * 0.76, side * height), fill="white",
                width=side // 11,
            )  # fmt: skip
    return image.resize((SIZE, SIZE), Image.Resampling.LANCZOS)


class Tray:
    """The icon of the agent that runs on `folders`, in the language `ui`.

    `browse` opens an address, `start` starts an agent; a test gives its own.
    """

    def __init__(
        self,
        folders: Folders,
        ui: str,
        now: Callable[[], datetime],
        *,
        browse: Callable[[str], Any] = webbrowser.open,
        start: Callable[[], Any] | None = None,
    ) -> None:
        self._folders, self._ui, self._now = folders, ui, now
        self._browse, self._start = browse, start or self._start_agent
        self._ended = threading.Event()
        self.shown = shown_for(None, now(), ui)
        self._icon = _icon_of(self)

    def run(self) -> None:
        """Show the icon until the person quits. Blocks; the main thread, as macOS wants it."""
        self._icon.run(setup=self._follow)

    def stop(self) -> None:
        """`run` returns soon after; from any thread."""
        self._ended.set()

    def look(self) -> None:
        """Ask the agent how things are, and show it where it changed."""
        shown = shown_for(self._asked(StatusAsk(), StatusTold), self._now(), self._ui)
        if shown == self.shown:
            return
        if (shown.number, shown.colour) != (self.shown.number, self.shown.colour):
            self._icon.icon = picture(shown.number, shown.colour)
        self.shown = shown
        self._icon.title = shown.title
        self._icon.update_menu()

    def open_board(self) -> None:
        made = self._asked(TicketMake(), TicketMade)
        instance = read_instance(self._folders.data)
        if made is not None and instance is not None:
            self._browse(f"http://127.0.0.1:{instance.port}/#t={made.ticket}")
        else:
            self._start()

    def pair(self) -> None:
        opened = self._asked(PairOpen(way="page"), PairOpened)
        if opened is not None:
            self._browse(opened.url)

    def pause(self) -> None:
        """No notification for an hour; again, and they are back."""
        minutes = 0 if self.shown.quiet else PAUSE_MINUTES
        self._asked(NoticesPause(minutes=minutes), NoticesTold)
        self.look()

    def menu(self) -> Iterator[Any]:
        """The menu as it is now; built each time it opens."""
        from pystray import Menu, MenuItem

        for line in self.shown.lines:
            yield MenuItem(line, lambda: self.open_board())
        if self.shown.lines:
            yield Menu.SEPARATOR
        if self.shown.away:
            yield MenuItem(_say("start", self._ui), lambda: self._start(), default=True)
        else:
            yield MenuItem(_say("board", self._ui), lambda: self.open_board(), default=True)
            quiet = lambda _item: self.shown.quiet  # noqa: E731
            yield MenuItem(_say("pause", self._ui), lambda: self.pause(), checked=quiet)
            yield MenuItem(_say("pair", self._ui), lambda: self.pair())
        yield Menu.SEPARATOR
        yield MenuItem(_say("quit", self._ui), lambda: self.stop())

    def _follow(self, icon: Any) -> None:
        icon.visible = True
        _hear_clicks(icon)
        while not self._ended.is_set():
            self.look()
            self._ended.wait(LOOK_SECONDS)
        icon.stop()  # here alone: two threads that stop it wait for each other

    def _asked(self, message: Any, answer: Any) -> Any:
        """None where no agent answers: the icon says so."""
        try:
            client = DeskClient.find(self._folders.data, self._ui)
            if client is None:
                return None
            with client:
                return client.ask(message, answer)
        except AccalmieError:
            return None

    def _start_agent(self) -> None:
        command = [sys.executable, "-m", "accalmie", "run", "--data", str(self._folders.data)]
        subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)


def _icon_of(tray: Tray) -> Any:
    """Raises: NotFound where this desktop has no place for an icon."""
    try:
        import pystray  # it looks for the desktop when it is loaded

        first = picture(0, "away")
        return pystray.Icon("accalmie", first, tray.shown.title, pystray.Menu(tray.menu))
    except Exception as error:  # each desktop's library fails in its own way
        raise NotFound("This desktop shows no tray icon: open «accalmie board» instead.") from error


def _hear_clicks(icon: Any) -> None:
    """On plain X11 pystray 0.19 handles clicks, and does not ask the server for them."""
    window = getattr(icon, "_window", None)
    if icon.HAS_MENU or window is None:
        return
    from Xlib import X

    window.change_attributes(event_mask=X.ExposureMask | X.StructureNotifyMask | X.ButtonPressMask)
    icon._display.flush()


def _line(view: CaseView, now: datetime, ui: str) -> str:
    minutes = int((view.due_at - now).total_seconds() // 60)
    left = _say("left", ui, n=minutes) if minutes >= 0 else _say("late_by", ui, n=-minutes)
    return f"{view.number} · {cause_word(view.cause, ui)} · {left}"


def _open(count: int, ui: str) -> str:
    if not count:
        return _say("calm", ui)
    return _say("open.one" if count == 1 else "open.other", ui, n=count)


def _say(key: str, ui: str, **blanks: object) -> str:
    return WORDS[key]["fr" if ui == "fr" else "en"].format(**blanks)
