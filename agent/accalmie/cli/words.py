"""Every sentence of the command line in both languages. The language is settled once, at start:
`--lang` anywhere on the command line, else the settings, else the system's locale."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ..errors import BadSettings
from ..settings import Settings, Ui, choose_language, find_folders, load_settings

WORDS: dict[str, tuple[str, str]] = {  # key: French, English
    "about": (
        "Accalmie lit les commentaires négatifs avec vous, garde la preuve et prépare une réponse "
        "calme dans l'heure. Tout reste sur cette machine.",
        "Accalmie reads negative comments with you, keeps the evidence and prepares a calm reply "
        "within the hour. Everything stays on this machine.",
    ),
    "first": (
        "Pour commencer :\n\n"
        "  accalmie run      démarre l'agent (à laisser ouvert)\n"
        "  accalmie pair     relie l'extension de votre navigateur\n"
        "  accalmie cases    montre les dossiers à traiter\n\n"
        "« accalmie --help » montre le reste.",
        "To begin:\n\n"
        "  accalmie run      starts the agent (leave it open)\n"
        "  accalmie pair     connects your browser's extension\n"
        "  accalmie cases    shows the cases that wait\n\n"
        "“accalmie --help” shows the rest.",
    ),
    "help.run": (
        "Démarre l'agent sur 127.0.0.1, jusqu'à Ctrl+C.",
        "Start the agent on 127.0.0.1, until Ctrl+C.",
    ),
    "help.demo": (
        "Montre tout le chemin une fois, sur un fil inventé.",
        "Show the whole way once, on an invented feed.",
    ),
    "help.pair": (
        "Donne le code (ou le lien) qui relie l'extension.",
        "Give the code (or the link) that connects the extension.",
    ),
    "help.board": (
        "Ouvre le tableau de bord dans le navigateur.",
        "Open the board in the browser.",
    ),
    "help.devices": (
        "Liste les navigateurs reliés ; en renomme ou en retire un.",
        "List the connected browsers; rename or remove one.",
    ),
    "help.rename": ("Donne un nom à un navigateur.", "Give a browser a name."),
    "help.remove": (
        "Retire un navigateur : sa connexion s'arrête aussitôt.",
        "Remove a browser: its connection ends at once.",
    ),
    "help.read": (
        "Lit des commentaires : humeur, cause, gravité, conseil. Une ligne par commentaire, texte "
        "ou JSON, sur l'entrée standard ou dans un fichier.",
        "Read comments: mood, cause, severity, advice. One comment a line, text or JSON, from "
        "standard input or a file.",
    ),
    "help.playbook": (
        "Vos propres phrases : les commencer, les vérifier, les essayer.",
        "Your own sentences: begin them, check them, try them.",
    ),
    "help.playbook.init": (
        "Écrit brand.toml et un fichier de départ dans vos réglages ; n'écrase jamais rien.",
        "Write brand.toml and a file to start from into your settings; nothing is overwritten.",
    ),
    "help.playbook.check": (
        "Dit ce qui ne va pas dans vos fichiers, et quelles phrases ne serviront jamais.",
        "Say what is wrong with your files, and which sentences will never be used.",
    ),
    "help.playbook.try": (
        "Montre les brouillons pour un commentaire, ou pour trois exemples.",
        "Show the drafts for a comment, or for three examples.",
    ),
    "playbook.made": ("Écrit : {path}", "Written: {path}"),
    "playbook.there": ("Déjà là, laissé tel quel : {path}", "Already there, left as it is: {path}"),
    "playbook.next": (
        "Ouvrez ces fichiers dans un éditeur de texte, puis : accalmie playbook check",
        "Open these files in a text editor, then: accalmie playbook check",
    ),
    "playbook.refused": (
        "{where} : cette phrase ne servira jamais : « {text} »",
        "{where}: this sentence will never be used: “{text}”",
    ),
    "playbook.sound": (
        "Vos fichiers sont en ordre, et chaque phrase peut servir.",
        "Your files are in order, and every sentence can be used.",
    ),
    "playbook.none": (
        "Aucun fichier dans {folder} : les phrases fournies servent. « accalmie playbook init » "
        "commence les vôtres.",
        "No file in {folder}: the sentences that come with Accalmie serve. “accalmie playbook "
        "init” begins yours.",
    ),
    "help.key": (
        "Garde la clé d'un modèle de langage dans le trousseau du système.",
        "Keep the key of a language model in the system's keyring.",
    ),
    "key.ask": ("La clé (elle ne s'affiche pas)", "The key (it is not shown)"),
    "key.kept": ("La clé est dans le trousseau.", "The key is in the keyring."),
    "key.removed": ("La clé n'y est plus.", "The key is gone."),
    "option.remove_key": ("Retire la clé.", "Remove the key."),
    "tone.short": ("bref", "short"),
    "tone.warm": ("chaleureux", "warm"),
    "tone.formal": ("soigné", "formal"),
    "help.draft": (
        "Rédige deux ou trois réponses calmes à chaque commentaire.",
        "Draft two or three calm replies to each comment.",
    ),
    "help.check": (
        "Relit une réponse avant l'envoi ; statut 1 s'il y a une erreur ou un avertissement. Un "
        "texte est une seule réponse ; en JSON, une réponse par ligne.",
        "Check a reply before it is sent; status 1 where there is an error or a warning. Plain "
        "text is one reply; as JSON, one reply a line.",
    ),
    "help.cases": ("Les dossiers.", "The cases."),
    "help.list": ("Liste les dossiers.", "List the cases."),
    "help.show": (
        "Montre un dossier et son histoire.", "Show a case and its history.",
    ),
    "help.export": (
        "Écrit les dossiers en CSV, JSONL ou HTML imprimable, ou une archive de preuves (zip).",
        "Write the cases as CSV, JSONL or printable HTML, or an archive of evidence (zip).",
    ),
    "help.verify": (
        "Vérifie que rien n'a changé : vos données, ou une archive de preuves. Statut 1 à la "
        "première différence.",
        "Check that nothing was changed: your data, or an archive of evidence. Status 1 at the "
        "first difference.",
    ),
    "help.erase": (
        "Efface pour de bon les dossiers d'une personne, ou un dossier ; montre d'abord lesquels.",
        "Erase the cases of a person, or one case, for good; shows first which ones.",
    ),
    "option.author": (
        "Son nom, son identifiant ou l'adresse de son profil, en entier.",
        "Their name, handle or profile address, whole.",
    ),
    "option.of_platform": ("Sur ce site seulement.", "On this site only."),
    "option.yes": ("Ne pose pas la question.", "Do not ask."),
    "option.of_author": (
        "Tout ce qui est gardé d'une personne, pour elle : lignes JSON et images.",
        "All that is kept of one person, for them: JSON lines and pictures.",
    ),
    "export.of_whom": (
        "--platform ne va qu'avec --author : dites aussi de qui.",
        "--platform goes with --author only: say whose cases too.",
    ),
    "erase.takes": (
        "{n} dossier(s) et {pictures} capture(s) seront effacés. Il en reste le numéro, les dates, "
        "l'état et les empreintes.",
        "{n} case(s) and {pictures} capture(s) will be erased. Number, times, status and hashes "
        "are left.",
    ),
    "erase.also_shown": (
        "Ces dossiers d'autres personnes perdent une image qui les montre aussi, et gardent leur "
        "part découpée : {numbers}.",
        "These cases of other people lose a picture that shows them too, and keep their crop of "
        "it: {numbers}.",
    ),
    "erase.beside": (
        "Les captures de ces dossiers, prises sur les mêmes pages, peuvent aussi montrer ces "
        "commentaires : regardez-les, et effacez-les avec --case s'il le faut : {numbers}.",
        "The captures of these cases, taken on the same pages, may show these comments too: look "
        "at them, and erase them with --case where needed: {numbers}.",
    ),
    "erase.sure": ("Effacer pour de bon ? [o/N]", "Erase for good? [y/N]"),
    "erase.kept": ("Rien n'a été effacé.", "Nothing was erased."),
    "erase.done": (
        "Effacé : {n} dossier(s), {pictures} capture(s), {lessons} leçon(s).",
        "Erased: {n} case(s), {pictures} capture(s), {lessons} lesson(s).",
    ),
    "erase.away": (
        "{n} navigateur(s) relié(s) absent(s) : leur file d'attente sera nettoyée à leur retour.",
        "{n} paired browser(s) are away: their outbox is cleared when they are back.",
    ),
    "erase.elsewhere": (
        "Les sauvegardes et les exports faits avant les contiennent encore : supprimez-les aussi.",
        "Backups and exports made before still hold them: delete those too.",
    ),
    "cases.erased": ("(effacé)", "(erased)"),
    "column.platform": ("site", "site"),
    "help.doctor": (
        "Vérifie que tout va bien, et dit quoi faire sinon.",
        "Check that all is well, and say what to do where it is not.",
    ),
    "help.extension": (
        "Dit quel dossier charger dans le navigateur, et comment.",
        "Say which folder to load in the browser, and how.",
    ),
    "option.data": (
        "Dossier des données (sinon ACCALMIE_DATA, sinon celui du système).",
        "Data folder (else ACCALMIE_DATA, else the system's).",
    ),
    "option.lang": ("Langue : fr ou en.", "Language: fr or en."),
    "option.debug": (
        "Montre d'où vient une erreur.", "Show where an error comes from.",
    ),
    "option.json": ("Une ligne JSON par résultat.", "One line of JSON a result."),
    "option.port": (
        "Port (sinon le premier libre de 47431 à 47440).",
        "Port (else the first free one from 47431 to 47440).",
    ),
    "option.page": (
        "Donne un lien en un clic plutôt qu'un code.",
        "Give a one-click link instead of a code.",
    ),
    "option.open": ("Ouvre le navigateur.", "Open the browser."),
    "option.status": (
        "open, all ou un état précis.", "open, all or one status.",
    ),
    "option.text": ("Mots à chercher.", "Words to search for."),
    "option.limit": ("Combien au plus.", "How many at most."),
    "option.offset": ("Combien en passer.", "How many to skip."),
    "option.format": ("csv, jsonl, html ou zip.", "csv, jsonl, html or zip."),
    "option.case": ("Un seul dossier (zip).", "One case only (zip)."),
    "option.since": (
        "Les dossiers vus depuis ce jour, AAAA-MM-JJ (zip).",
        "Cases seen since this day, YYYY-MM-DD (zip).",
    ),
    "option.until": (
        "Les dossiers vus jusqu'à ce jour compris (zip).",
        "Cases seen until this day, included (zip).",
    ),
    "option.archive": (
        "Archive de preuves à vérifier (sinon vos données).",
        "Archive of evidence to check (else your data).",
    ),
    "option.to": (
        "Dossier où écrire (sinon ./accalmie-export).",
        "Folder to write to (else ./accalmie-export).",
    ),
    "option.file": (
        "Fichier à lire (sinon l'entrée standard).",
        "File to read (else standard input).",
    ),
    "option.comment": (
        "Le commentaire auquel la réponse répond.",
        "The comment that the reply answers.",
    ),
    "option.platform": ("Le site, pour sa limite de longueur.", "The site, for its length limit."),
    "option.language": ("Langue du texte.", "Language of the text."),
    "option.folder": (
        "Où écrire le rapport et les images.", "Where to write the report and the pictures.",
    ),
    "option.browser": ("chromium ou firefox.", "chromium or firefox."),
    "option.headless": ("Sans fenêtre, ou avec.", "Without a window, or with one."),
    "option.number": ("Numéro du dossier.", "The case's number."),
    "option.client": (
        "Le début de son identifiant.", "The beginning of its id.",
    ),
    "option.name": ("Son nouveau nom.", "Its new name."),
    "option.version": ("Montre la version.", "Show the version."),
    "run.ready": (
        "Accalmie écoute sur {address}. Laissez cette fenêtre ouverte ; Ctrl+C arrête l'agent.",
        "Accalmie listens on {address}. Leave this window open; Ctrl+C stops the agent.",
    ),
    "run.board": ("Tableau de bord : accalmie board", "Board: accalmie board"),
    "run.pair": (
        "Aucun navigateur n'est relié : « accalmie pair » relie le vôtre.",
        "No browser is connected: “accalmie pair” connects yours.",
    ),
    "run.stopped": ("L'agent est arrêté.", "The agent has stopped."),
    "no_agent": (
        "L'agent ne tourne pas : lancez « accalmie run » dans une autre fenêtre.",
        "The agent is not running: start “accalmie run” in another window.",
    ),
    "pair.code": ("Code : {code}", "Code: {code}"),
    "pair.how": (
        "Tapez-le dans la page « Relier » de l'extension. Il vaut cinq minutes, une seule fois.",
        "Type it in the extension's “Connect” page. It is good for five minutes, once.",
    ),
    "pair.page": (
        "Ouvrez ce lien dans le navigateur à relier. Il vaut cinq minutes, une seule fois :",
        "Open this link in the browser to connect. It is good for five minutes, once:",
    ),
    "board.url": (
        "Ouvrez ce lien, valable une minute et une seule fois :",
        "Open this link, good for a minute and once:",
    ),
    "board.opened": ("Le tableau s'ouvre.", "The board is opening."),
    "devices.none": (
        "Aucun navigateur n'est relié : « accalmie pair » relie le vôtre.",
        "No browser is connected: “accalmie pair” connects yours.",
    ),
    "devices.renamed": ("{before} s'appelle {label}.", "{before} is called {label}."),
    "devices.removed": ("{label} est retiré.", "{label} is removed."),
    "devices.which": (
        "Aucun navigateur, ou plusieurs, commencent par {client} : "
        "« accalmie devices » donne les identifiants.",
        "No browser, or several, begin with {client}: “accalmie devices” gives their ids.",
    ),
    "cases.none": ("Rien en attente. Tout est calme.", "Nothing waits. All is calm."),
    "cases.none_found": ("Aucun dossier ne correspond.", "No case matches."),
    "cases.more": ("{shown} sur {total}.", "{shown} of {total}."),
    "export.done": ("{n} dossier(s) :", "{n} case(s):"),
    "export.archived": (
        "{n} dossier(s), {captures} capture(s), chacun vérifié :",
        "{n} case(s), {captures} capture(s), each of them checked:",
    ),
    "export.sha256": (
        "Empreinte de son contenu, à transmettre par une autre voie :\n  {sha256}",
        "Hash of what it holds, to be sent by another way:\n  {sha256}",
    ),
    "export.selection": (
        "--case, --since et --until vont avec --format zip.",
        "--case, --since and --until go with --format zip.",
    ),
    "verify.sound": (
        "Rien n'a changé : {cases} dossier(s), {events} événement(s), {captures} capture(s).",
        "Nothing was changed: {cases} case(s), {events} event(s), {captures} capture(s).",
    ),
    "verify.erased": (
        "{n} capture(s) effacée(s) pour de bon ; leur scellé est en ordre.",
        "{n} capture(s) erased for good; their seals are in order.",
    ),
    "verify.made": (
        "Faite le {at} ; empreinte de son contenu : {sha256}",
        "Made {at}; hash of what it holds: {sha256}",
    ),
    "verify.head": (
        "Empreinte du dernier événement : {head}", "Hash of the last event: {head}",
    ),
    "verify.archive": (
        "Gardez ce fichier tel quel, et demandez-en une autre copie.",
        "Keep this file as it is, and ask for another copy.",
    ),
    "verify.store": (
        "Gardez une copie de ce dossier tel quel, puis restaurez une sauvegarde.",
        "Keep a copy of this folder as it is, then restore a backup.",
    ),
    "draft.none": ("Pas de réponse conseillée.", "No reply is advised."),
    "check.clean": ("Rien à redire.", "Nothing to object to."),
    "typing": (
        "Tapez un texte par ligne ; Ctrl+D pour finir.",
        "Type one text a line; Ctrl+D to end.",
    ),
    "line.json": ("ligne {line} : ce n'est pas du JSON : {why}.", "line {line}: not JSON: {why}."),
    "line.shape": (
        'ligne {line} : il faut un objet avec au moins {{"text": "…"}} : {why}.',
        'line {line}: an object with at least {{"text": "…"}} is needed: {why}.',
    ),
    "file.unread": (
        "{path} ne peut pas être lu ({why}) : vérifiez le fichier.",
        "{path} cannot be read ({why}): check the file.",
    ),
    "format.unknown": (
        "« {value} » n'est pas possible ici : choisissez {choices}.",
        "“{value}” is not possible here: choose {choices}.",
    ),
    "late": ("retard {t}", "late {t}"),
    "column.number": ("numéro", "number"),
    "column.due": ("échéance", "due"),
    "column.what": ("quoi", "what"),
    "column.severity": ("gravité", "severity"),
    "column.author": ("auteur", "author"),
    "column.text": ("commentaire", "comment"),
    "column.status": ("état", "status"),
    "column.id": ("id", "id"),
    "column.mood": ("humeur", "mood"),
    "column.advice": ("conseil", "advice"),
    "column.label": ("navigateur", "browser"),
    "column.paired": ("relié", "paired"),
    "column.seen": ("vu", "seen"),
    "extension.folder": ("Le dossier de l'extension :", "The extension's folder:"),
    "extension.how": (
        "Chrome, Edge, Brave, Chromium\n"
        "  1. Ouvrez chrome://extensions et activez le « Mode développeur ».\n"
        "  2. « Charger l'extension non empaquetée », puis choisissez ce dossier.\n\n"
        "Firefox\n"
        "  1. Ouvrez about:debugging#/runtime/this-firefox.\n"
        "  2. « Charger un module complémentaire temporaire », puis choisissez manifest.json.\n"
        "     Firefox l'oublie à sa fermeture.\n\n"
        "Ensuite : accalmie pair",
        "Chrome, Edge, Brave, Chromium\n"
        "  1. Open chrome://extensions and switch on “Developer mode”.\n"
        "  2. “Load unpacked”, then choose this folder.\n\n"
        "Firefox\n"
        "  1. Open about:debugging#/runtime/this-firefox.\n"
        "  2. “Load Temporary Add-on”, then choose manifest.json.\n"
        "     Firefox forgets it when it closes.\n\n"
        "Then: accalmie pair",
    ),
    "option.column": (
        "Colonne du texte dans un fichier CSV (sinon la plus probable).",
        "Column of the text in a CSV file (else the likeliest).",
    ),
    "option.explain": (
        "Montre les mots qui ont pesé, et ce qui a été appris.",
        "Show the words that weighed, and what was learned.",
    ),
    "help.teach": (
        "Montre les leçons du lecteur ; en ajoute ou en retire.",
        "Show the reader's lessons; add one or take one back.",
    ),
    "help.teach.negative": (
        "« Vous en avez manqué un » : une leçon par ligne.",
        "“You missed one”: a lesson a line.",
    ),
    "help.teach.calm": (
        "« Pas négatif » : une leçon par ligne.", "“Not negative”: a lesson a line.",
    ),
    "help.teach.undo": ("Retire une leçon.", "Take one lesson back."),
    "teach.none": (
        "Aucune leçon : le lecteur lit comme à sa sortie de l'atelier.",
        "No lesson: the reader reads as it came.",
    ),
    "column.lesson": ("leçon", "lesson"),
    "column.words": ("mots", "words"),
    "column.language": ("langue", "language"),
    "csv.column": (
        "Aucune colonne « {name} » : choisissez avec --column parmi {names}.",
        "There is no column “{name}”: choose one of {names} with --column.",
    ),
    "learned": ("appris", "learned"),
    "doctor.ok": ("Tout va bien.", "All is well."),
    "mood.negative": ("négatif", "negative"),
    "mood.neutral": ("neutre", "neutral"),
    "mood.positive": ("positif", "positive"),
    "mood.unsure": ("incertain", "unsure"),
    "mood.unread": ("langue inconnue", "unknown language"),
}  # fmt: skip


def early_language(arguments: Sequence[str]) -> Ui:
    """The language before the command line is parsed, so that the help is in it too."""
    asked, data = _value_of("--lang", arguments), _value_of("--data", arguments)
    try:
        settings = load_settings(find_folders(Path(data) if data else None))
    except (BadSettings, OSError):
        settings = Settings()  # the command itself will say what is wrong with the file
    return choose_language(asked, settings, os.environ)


def say(key: str, **values: object) -> str:
    """The sentence of `key` in the person's language."""
    french, english = WORDS[key]
    return (french if UI == "fr" else english).format(**values)


def _value_of(option: str, arguments: Sequence[str]) -> str | None:
    for index, argument in enumerate(arguments):
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
        if argument == option and index + 1 < len(arguments):
            return arguments[index + 1]
    return None


UI: Ui = early_language(sys.argv[1:])
