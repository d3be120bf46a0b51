"""Is everything in order? Each check says what it found and, where it is not well, what to do."""

from __future__ import annotations

import os
import socket
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from .caselog import open_log
from .demo.browser import find_browsers
from .errors import AccalmieError, BadSettings, LogBusy
from .link.client import DeskClient
from .link.devices import Devices
from .link.instance import read_instance
from .link.messages import StatusAsk, StatusTold
from .link.server import PORTS
from .settings import Folders, load_settings, make_private


class Check(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing looked at. `found` and `to_do` are sentences in the person's language."""

    name: str
    ok: bool
    found: str
    to_do: str = ""


def examine(folders: Folders, ui: str) -> list[Check]:
    """Look at everything; nothing is changed, except that the data folder is made."""
    say = _French() if ui == "fr" else _English()
    folder = _folder(folders, say)
    checks = [folder, _settings(folders, say)]
    if folder.ok:
        checks += [*_agent_and_log(folders, ui, say), _extension(folders, say)]
    return [*checks, _browser(say)]


def _folder(folders: Folders, say: _English) -> Check:
    data = folders.data
    try:
        make_private(folders)
    except AccalmieError as error:
        return Check(name="folder", ok=False, found=str(error), to_do=say.choose_folder)
    if not os.access(data, os.W_OK | os.X_OK):
        return Check(
            name="folder", ok=False, found=say.unwritable.format(data), to_do=say.choose_folder
        )
    return Check(name="folder", ok=True, found=say.writable.format(data))


def _settings(folders: Folders, say: _English) -> Check:
    try:
        load_settings(folders)
    except BadSettings as error:
        return Check(name="settings", ok=False, found=str(error), to_do=say.mend_settings)
    return Check(name="settings", ok=True, found=say.settings_sound.format(folders.config))


def _agent_and_log(folders: Folders, ui: str, say: _English) -> list[Check]:
    try:
        client = DeskClient.find(folders.data, ui)
        if client is None:
            return [_ports(say), _log(folders.data, say)]
        with client:
            open_cases = client.ask(StatusAsk(), StatusTold).open_cases
    except AccalmieError as error:
        return [Check(name="agent", ok=False, found=str(error), to_do=say.run_again)]
    instance = read_instance(folders.data)
    port = instance.port if instance else 0
    return [
        Check(name="agent", ok=True, found=say.agent_runs.format(port)),
        Check(name="log", ok=True, found=say.log_served.format(open_cases)),
    ]


def _ports(say: _English) -> Check:
    free = [port for port in PORTS if _is_free(port)]
    if not free:
        return Check(name="agent", ok=False, found=say.no_port, to_do=say.choose_port)
    taken = say.next_port.format(PORTS[0]) if free[0] != PORTS[0] else ""
    return Check(name="agent", ok=True, found=f"{say.port_free.format(free[0])}{taken}")


def _is_free(port: int) -> bool:
    with socket.socket() as listener:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _log(data: Path, say: _English) -> Check:
    try:
        log = open_log(data)
    except LogBusy as error:
        return Check(name="log", ok=False, found=str(error), to_do=say.run_again)
    except AccalmieError as error:
        return Check(name="log", ok=False, found=str(error), to_do=say.restore)
    try:
        problems, (total, _) = log.problems(), log.list("all", "", 0, 1)
    finally:
        log.close()
    if problems:
        return Check(name="log", ok=False, found=problems[0], to_do=say.restore)
    return Check(name="log", ok=True, found=say.log_sound.format(total))


def _extension(folders: Folders, say: _English) -> Check:
    try:
        devices = Devices(folders.data / "devices.json").shown()
    except AccalmieError as error:
        return Check(name="extension", ok=False, found=str(error), to_do=say.pair)
    contacts = [device.last_seen_at for device in devices if device.last_seen_at]
    if not contacts:
        return Check(name="extension", ok=False, found=say.never_seen, to_do=say.pair)
    minutes = int((datetime.now(UTC) - max(contacts)).total_seconds() / 60)
    when = f"{max(contacts).astimezone():%Y-%m-%d %H:%M}"
    return Check(name="extension", ok=True, found=say.last_seen.format(when, max(0, minutes)))


def _browser(say: _English) -> Check:
    found = find_browsers()
    if not found:
        return Check(name="browser", ok=False, found=say.no_browser, to_do=say.get_browser)
    paths = ", ".join(str(path) for path in found.values())
    return Check(name="browser", ok=True, found=say.browsers.format(paths))


class _English:
    writable = "The data folder {} can be written."
    unwritable = "The data folder {} cannot be written."
    choose_folder = "Allow writing there, or choose another folder with --data."
    settings_sound = "The settings in {} are sound."
    mend_settings = "Mend that line; until then the agent does not start."
    agent_runs = "The agent runs on port {}."
    log_served = "The agent answers from the log: {} open case(s)."
    port_free = "No agent runs; port {} is free for it."
    next_port = " (port {} is taken by another program, which is fine)"
    no_port = "Ports 47431 to 47440 are all taken by other programs."
    choose_port = "Stop one of them; the extension looks on these ports only."
    run_again = "Stop that program, then start “accalmie run” again."
    log_sound = "The log is sound: {} case(s), their history unbroken."
    restore = "Keep a copy of the data folder, then restore it from a backup."
    never_seen = "No browser has been connected yet."
    pair = "Load the extension (“accalmie extension”), then “accalmie pair”."
    last_seen = "The extension was last seen {} ({} min ago)."
    no_browser = "No Chromium or Firefox was found for the demonstration."
    get_browser = "Install one; Chrome, Edge and Brave load the extension by hand as well."
    browsers = "Browsers for the demonstration: {}."


class _French(_English):
    writable = "Le dossier des données {} est modifiable."
    unwritable = "Le dossier des données {} n'est pas modifiable."
    choose_folder = "Autorisez-y l'écriture, ou choisissez un autre dossier avec --data."
    settings_sound = "Les réglages de {} sont corrects."
    mend_settings = "Corrigez cette ligne ; d'ici là l'agent ne démarre pas."
    agent_runs = "L'agent tourne sur le port {}."
    log_served = "L'agent répond depuis le journal : {} dossier(s) à traiter."
    port_free = "Aucun agent ne tourne ; le port {} est libre pour lui."
    next_port = " (le port {} est pris par un autre programme, ce qui ne gêne pas)"
    no_port = "Les ports 47431 à 47440 sont tous pris par d'autres programmes."
    choose_port = "Arrêtez-en un ; l'extension ne cherche que sur ces ports."
    run_again = "Arrêtez ce programme, puis relancez « accalmie run »."
    log_sound = "Le journal est sain : {} dossier(s), leur histoire est intacte."
    restore = "Gardez une copie du dossier des données, puis restaurez une sauvegarde."
    never_seen = "Aucun navigateur n'a encore été relié."
    pair = "Chargez l'extension (« accalmie extension »), puis « accalmie pair »."
    last_seen = "L'extension a été vue pour la dernière fois le {} (il y a {} min)."
    no_browser = "Ni Chromium ni Firefox n'a été trouvé pour la démonstration."
    get_browser = "Installez-en un ; Chrome, Edge et Brave chargent aussi l'extension à la main."
    browsers = "Navigateurs pour la démonstration : {}."
