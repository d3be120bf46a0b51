"""Is everything in order? Each check says what it found and, where it is not well, what to do."""

from __future__ import annotations

import os
import socket
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from .caselog import open_log
from .caselog.on_disk import read_log
from .conduct import Conduct
from .demo.browser import find_browsers
from .draft import Playbooks
from .errors import AccalmieError, BadSettings, Differs, LogBusy
from .link.client import DeskClient
from .link.devices import Devices
from .link.french import in_language
from .link.instance import read_instance
from .link.looks import changed, read_looks
from .link.messages import SiteField, SiteLook, StatusAsk, StatusTold
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
    checks = [folder, _settings(folders, say), *_own_words(folders, say)]
    if folder.ok:
        checks += [*_agent_and_log(folders, ui, say), _extension(folders, say)]
        checks.append(_sites(folders, say))
    checks.append(_browser(say))
    return [replace(check, found=in_language(check.found, ui)) for check in checks]


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


def _own_words(folders: Folders, say: _English) -> list[Check]:
    """The person's playbook, brand and code of conduct: one check a mistake, or one for all."""
    mistakes = Playbooks.load(folders.playbooks).problems
    checks = [
        Check(name="playbook", ok=False, found=str(mistake), to_do=say.mend_playbook)
        for mistake in mistakes
    ]
    try:
        Conduct.load(folders.conduct_file)
    except BadSettings as error:
        checks.append(Check(name="conduct", ok=False, found=str(error), to_do=say.mend_settings))
    sound = Check(name="playbook", ok=True, found=say.words_sound.format(folders.playbooks))
    return checks or [sound]


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
        to_do = say.repair if _damage(data) else ""  # what is no damage says itself what to do
        return Check(name="log", ok=False, found=str(error), to_do=to_do)
    try:
        problems, (total, _) = log.problems(), log.list("all", "", 0, 1)
    finally:
        log.close()
    problem = problems[0] if problems else _damage(data)
    if problem:
        return Check(name="log", ok=False, found=problem, to_do=say.repair)
    return Check(name="log", ok=True, found=say.log_sound.format(total))


def _damage(data: Path) -> str:
    """The first file of the log that is not as it was written, or does not fit the others."""
    try:
        read_log(data)
    except Differs as difference:
        return str(difference)
    return ""


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


def _sites(folders: Folders, say: _English) -> Check:
    """Whether the sites still look as their files know them, by what the browsers told last."""
    try:
        devices = Devices(folders.data / "devices.json").shown()
    except AccalmieError:
        devices = ()  # the extension's check says what is wrong with it
    looks = changed(read_looks(folders.data), [device.client for device in devices])
    if not looks:
        return Check(name="sites", ok=True, found=say.sites_known)
    found = " ".join(_how_changed(look, say) for look in looks)
    return Check(name="sites", ok=False, found=found, to_do=say.update.format(folders.sites))


def _how_changed(look: SiteLook, say: _English) -> str:
    if look.why == "nothing":
        return say.site_empty.format(look.name)
    return say.site_lacks.format(look.name, ", ".join(say.lacking[name] for name in look.fields))


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
    words_sound = "The playbook in {} and the code of conduct are sound."
    mend_playbook = "Mend it, then “accalmie playbook check”; until then this file is set aside."
    agent_runs = "The agent runs on port {}."
    log_served = "The agent answers from the log: {} open case(s)."
    port_free = "No agent runs; port {} is free for it."
    next_port = " (port {} is taken by another program, which is fine)"
    no_port = "Ports 47431 to 47440 are all taken by other programs."
    choose_port = "Stop one of them; the extension looks on these ports only."
    run_again = "Stop that program, then start “accalmie run” again."
    log_sound = "The log is sound: {} case(s), their history unbroken."
    repair = "Run “accalmie doctor --repair”, which says what is lost, or restore a backup."
    never_seen = "No browser has been connected yet."
    pair = "Load the extension (“accalmie extension”), then “accalmie pair”."
    last_seen = "The extension was last seen {} ({} min ago)."
    sites_known = "No site is known to have changed."
    site_empty = "{} seems to have changed: no comment was found on its last pages."
    site_lacks = "{} seems to have changed: its comments lack what they used to have ({})."
    update = "Update the extension; a file of your own in {} takes the place of ours."
    lacking: ClassVar[dict[SiteField, str]] = {
        "id": "identifier",
        "author": "author",
        "handle": "account name",
        "author_url": "link to the author",
        "permalink": "link to the comment",
        "time": "time",
    }
    no_browser = "No Chromium or Firefox was found for the demonstration."
    get_browser = "Install one; Chrome, Edge and Brave load the extension by hand as well."
    browsers = "Browsers for the demonstration: {}."


class _French(_English):
    writable = "Le dossier des données {} est modifiable."
    unwritable = "Le dossier des données {} n'est pas modifiable."
    choose_folder = "Autorisez-y l'écriture, ou choisissez un autre dossier avec --data."
    settings_sound = "Les réglages de {} sont corrects."
    mend_settings = "Corrigez cette ligne ; d'ici là l'agent ne démarre pas."
    words_sound = "Le playbook de {} et le code de conduite sont corrects."
    mend_playbook = (
        "Corrigez, puis « accalmie playbook check » ; d'ici là ce fichier est laissé de côté."
    )
    agent_runs = "L'agent tourne sur le port {}."
    log_served = "L'agent répond depuis le journal : {} dossier(s) à traiter."
    port_free = "Aucun agent ne tourne ; le port {} est libre pour lui."
    next_port = " (le port {} est pris par un autre programme, ce qui ne gêne pas)"
    no_port = "Les ports 47431 à 47440 sont tous pris par d'autres programmes."
    choose_port = "Arrêtez-en un ; l'extension ne cherche que sur ces ports."
    run_again = "Arrêtez ce programme, puis relancez « accalmie run »."
    log_sound = "Le journal est sain : {} dossier(s), leur histoire est intacte."
    repair = (
        "Lancez « accalmie doctor --repair », qui dit ce qui est perdu, ou restaurez une "
        "sauvegarde."
    )
    never_seen = "Aucun navigateur n'a encore été relié."
    pair = "Chargez l'extension (« accalmie extension »), puis « accalmie pair »."
    last_seen = "L'extension a été vue pour la dernière fois le {} (il y a {} min)."
    sites_known = "Aucun site ne semble avoir changé."
    site_empty = "{} semble avoir changé : aucun commentaire trouvé sur ses dernières pages."
    site_lacks = "{} semble avoir changé : il manque à ses commentaires ce qu'ils avaient ({})."
    update = "Mettez l'extension à jour ; un fichier à vous dans {} prend la place du nôtre."
    lacking: ClassVar[dict[SiteField, str]] = {
        "id": "identifiant",
        "author": "auteur",
        "handle": "nom du compte",
        "author_url": "lien vers l'auteur",
        "permalink": "lien vers le commentaire",
        "time": "heure",
    }
    no_browser = "Ni Chromium ni Firefox n'a été trouvé pour la démonstration."
    get_browser = "Installez-en un ; Chrome, Edge et Brave chargent aussi l'extension à la main."
    browsers = "Navigateurs pour la démonstration : {}."
