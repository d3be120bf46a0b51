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
    "help.groups": (
        "Les publications qui ont plusieurs dossiers, dont un ouvert.",
        "Posts with several cases, one of them open.",
    ),
    "groups.none": (
        "Aucune publication n'a plusieurs dossiers.",
        "No post has several cases.",
    ),
    "help.tray": (
        "Montre l'icône : dossiers ouverts, prochains, tableau de bord, pause.",
        "Show the tray icon: open cases, what is due next, the board, a pause.",
    ),
    "help.service": (
        "Démarre l'agent à l'ouverture de session : installe, retire, dit l'état.",
        "Start the agent when you sign in: install, remove, status.",
    ),
    "help.service_install": (
        "L'agent démarrera à chaque ouverture de session, et maintenant.",
        "The agent will start each time you sign in, and now.",
    ),
    "help.service_remove": (
        "L'agent ne démarrera plus tout seul, et s'arrête.",
        "The agent will no longer start by itself, and stops.",
    ),
    "help.service_status": (
        "Dit si l'agent démarre à l'ouverture de session.",
        "Say whether the agent starts when you sign in.",
    ),
    "service.installed": (
        "L'agent démarre à l'ouverture de session : {where}",
        "The agent starts when you sign in: {where}",
    ),
    "service.none": (
        "L'agent ne démarre pas tout seul : « accalmie service install » l'installe.",
        "The agent does not start by itself: “accalmie service install” installs it.",
    ),
    "service.other": (
        "Il démarre d'une autre manière qu'ici : « accalmie service install » le met à jour.",
        "It starts in another way than from here: “accalmie service install” updates it.",
    ),
    "service.running": ("Il tourne.", "It is running."),
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
    "help.sites": (
        "Ce à quoi ressemblent les commentaires d'un site : voir, corriger, essayer, partager.",
        "What a site's comments look like: show it, correct it, try it, share it.",
    ),
    "help.sites.list": (
        "Liste les sites connus, les vôtres compris.",
        "List the known sites, yours among them.",
    ),
    "help.sites.show": ("Montre le fichier d'un site.", "Show a site's file."),
    "help.sites.edit": (
        "Ouvre votre copie du fichier d'un site ; elle remplace celle fournie.",
        "Open your own copy of a site's file; it takes the place of ours.",
    ),
    "help.sites.test": (
        "Vérifie le fichier d'un site ; avec une page, montre ce qui y serait lu.",
        "Check a site's file; with a page, show what would be read there.",
    ),
    "help.sites.share": (
        "Écrit le fichier d'un site sur la sortie standard, à donner à d'autres.",
        "Write a site's file to standard output, to be given to others.",
    ),
    "help.sites.remove": ("Retire un site à vous.", "Remove a site of yours."),
    "option.site": (
        "Le nom du site, comme « accalmie sites list » le montre.",
        "The site's name, as “accalmie sites list” shows it.",
    ),
    "option.site_page": (
        "Une adresse ou une page enregistrée, ouverte dans un navigateur sans fenêtre.",
        "An address or a saved page, opened in a browser without a window.",
    ),
    "sites.own": ("vous", "yours"),
    "sites.ours": ("fourni", "ours"),
    "sites.anywhere": ("partout où sa forme est reconnue", "wherever its shape is found"),
    "sites.edit": ("À modifier : {path}", "To be edited: {path}"),
    "sites.sound": (
        "{name} est en ordre. Avec une page : accalmie sites test {name} PAGE",
        "{name} is in order. With a page: accalmie sites test {name} PAGE",
    ),
    "sites.found": ("{count} commentaires", "{count} comments"),
    "sites.unknown": (
        "Aucun site « {name} » : « accalmie sites list » montre ceux qui existent.",
        "There is no site “{name}”: “accalmie sites list” shows those there are.",
    ),
    "sites.not_own": (
        "« {name} » n'est pas un fichier à vous : « accalmie sites list » montre les vôtres.",
        "“{name}” is no file of yours: “accalmie sites list” shows yours.",
    ),
    "sites.removed": ("Retiré : {path}", "Removed: {path}"),
    "sites.no_page": (
        "Aucun fichier {page} : donnez une adresse ou une page enregistrée.",
        "There is no file {page}: give an address or a saved page.",
    ),
    "sites.no_browser": (
        "Aucun navigateur trouvé : installez Chromium ou Firefox, puis réessayez.",
        "No browser was found: install Chromium or Firefox, then try again.",
    ),
    "column.posted": ("écrit le", "posted"),
    "column.site_file": ("nom", "name"),
    "column.site_whose": ("de", "whose"),
    "column.site_confidence": ("confiance", "confidence"),
    "column.site_pages": ("pages", "pages"),
    "help.key": (
        "Garde une clé dans le trousseau du système : d'un modèle de langage (model, opinion), du "
        "serveur d'e-mails (mail), d'un service (son nom).",
        "Keep a key in the system's keyring: of a language model (model, opinion), of the mail "
        "server (mail), of a department (its name).",
    ),
    "key.unknown": (
        "« {value} » n'a pas de clé : choisissez parmi {known}.",
        "“{value}” has no key: choose one of {known}.",
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
        "Écrit les dossiers pour un tableur, un programme ou le papier, ou une archive de preuves.",
        "Write the cases for a spreadsheet, a program or paper, or an archive of evidence.",
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
        "--author va seul, ou avec --platform : ôtez les autres filtres.",
        "--author goes alone, or with --platform: leave the other filters out.",
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
    "option.format": (
        "csv, jsonl, xlsx, html, pdf, training (pour former, sans noms) ou zip.",
        "csv, jsonl, xlsx, html, pdf, training (to train people, no names) or zip.",
    ),
    "option.case": ("Un seul dossier.", "One case only."),
    "option.since": (
        "Les dossiers vus depuis ce jour, AAAA-MM-JJ.",
        "Cases seen since this day, YYYY-MM-DD.",
    ),
    "option.until": (
        "Les dossiers vus jusqu'à ce jour compris.",
        "Cases seen until this day, included.",
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
    "export.training": (
        "Noms, liens et numéros ont été ôtés par des règles : relisez la feuille avant de la "
        "donner.",
        "Names, links and numbers were taken out by rules: read the sheet before you hand it on.",
    ),
    "option.of_cause": ("Cette cause seulement.", "This cause only."),
    "option.assignee": ("Les dossiers de cette personne.", "The cases of this person."),
    "option.public": (
        "Sans brouillons, motifs ni historique (html, pdf).",
        "Without drafts, reasons and history (html, pdf).",
    ),
    "help.import": (
        "Refait un journal vide à l'identique depuis le log.jsonl d'un export.",
        "Make an empty log the same again from the log.jsonl of an export.",
    ),
    "option.imported": (
        "Le log.jsonl de « accalmie export --format jsonl ».",
        "The log.jsonl of “accalmie export --format jsonl”.",
    ),
    "import.done": (
        "{n} dossier(s) et {events} événement(s) importés, chacun vérifié.",
        "{n} case(s) and {events} event(s) imported, each of them checked.",
    ),
    "import.pictures": (
        "Leurs {n} capture(s) n'y sont pas : copiez l'ancien dossier evidence dans {folder}.",
        "Their {n} capture(s) are not in it: copy the old folder evidence to {folder}.",
    ),
    "help.report": (
        "Les chiffres : délais, part dans l'heure, causes, sites ; à l'écran, en HTML ou en PDF.",
        "The figures: response times, share within the hour, causes, sites; here, as HTML or PDF.",
    ),
    "report.folder": (
        "{path} est un dossier : nommez le fichier que le rapport doit être.",
        "{path} is a folder: name the file that the report shall be.",
    ),
    "option.html": ("Écrit plutôt cette page.", "Write this page instead."),
    "option.pdf": ("Écrit plutôt ce PDF.", "Write this PDF instead."),
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
    "clock.next_response": ("réponse suivante", "next response"),
    "clock.resolution": ("résolution", "resolution"),
    "clock.frozen": ("on attend l'auteur", "the author is awaited"),
    "help.pass": (
        "Transmet un dossier à un service, note sa réponse ; seul, montre les services et ce qui "
        "leur est envoyé.",
        "Pass a case to a department, note its answer; alone, show the departments and what is on "
        "its way to them.",
    ),
    "option.department": (
        "Le service (une section [departments.NOM] d'accalmie.toml) ; sans lui, celui que la cause "
        "désigne.",
        "The department (a section [departments.NAME] of accalmie.toml); without it, the one that "
        "the cause points to.",
    ),
    "option.again": (
        "Demande encore, même si le dossier l'attend déjà.",
        "Ask again, even where the case waits for it already.",
    ),
    "option.answer": ("Ce que le service a répondu.", "What the department answered."),
    "pass.answer_alone": (
        "Une réponse se note seule : accalmie pass NUMÉRO --answer TEXTE.",
        "An answer is noted alone: accalmie pass NUMBER --answer TEXT.",
    ),
    "pass.done": (
        "Le dossier {number} attend {department}, prévenu par l'agent tant qu'il tourne.",
        "Case {number} waits for {department}, which the agent tells while it runs.",
    ),
    "pass.answered": (
        "La réponse de {department} est notée au dossier {number}.",
        "The answer of {department} is noted on case {number}.",
    ),
    "pass.none": (
        "Aucun service n'est nommé : ajoutez [departments.NOM] à accalmie.toml "
        "(docs/departments.md).",
        "No department is named: add [departments.NAME] to accalmie.toml (docs/departments.md).",
    ),
    "pass.nothing_sent": ("Rien ne leur a été envoyé.", "Nothing was sent to them."),
    "pass.unsure": (
        "« peut-être arrivé » n'est jamais renvoyé tout seul : demandez au service, ou transmettez "
        "encore avec --again.",
        "“may have arrived” is never sent again by itself: ask the department, or pass it on with "
        "--again.",
    ),
    "pass.no_key": (
        "Il manque une clé : « accalmie key SERVICE » la garde dans le trousseau.",
        "A key is missing: “accalmie key DEPARTMENT” keeps it in the keyring.",
    ),
    "delivery.handover": ("transmission", "hand-over"),
    "delivery.reminder": ("rappel", "reminder"),
    "delivery.soon": ("avant l'heure", "due soon"),
    "delivery.due": ("à l'heure", "due"),
    "delivery.waiting": ("sera réessayé", "tried again soon"),
    "delivery.sending": ("en route", "on its way"),
    "delivery.sent": ("arrivé", "arrived"),
    "delivery.unsure": ("peut-être arrivé", "may have arrived"),
    "delivery.given_up": ("refusé", "refused"),
    "delivery.dropped": ("plus nécessaire", "not needed any more"),
    "column.department": ("service", "department"),
    "column.by": ("par", "by"),
    "column.receiver": ("chez", "at"),
    "column.automatic": ("d'office", "at once"),
    "column.delivery": ("message", "message"),
    "column.state": ("état", "state"),
    "column.detail": ("code", "code"),
    "yes": ("oui", "yes"),
    "no": ("non", "no"),
    "column.cases": ("dossiers", "cases"),
    "column.open": ("ouverts", "open"),
    "column.cause": ("cause", "cause"),
    "column.page": ("page", "page"),
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
    "help.backup": (
        "Met tout dans un ZIP : dossiers, preuves, leçons, réglages. L'agent peut tourner.",
        "Put everything in a ZIP: cases, evidence, lessons, settings. The agent may run.",
    ),
    "help.restore": (
        "Vérifie une sauvegarde et la remet en place, dans un dossier vide ou avec --replace.",
        "Check a backup and put it back, into an empty folder or with --replace.",
    ),
    "option.backup": (
        "Le fichier à écrire, hors du dossier des données.",
        "The file to write, outside the data folder.",
    ),
    "option.force": (
        "Remplace un fichier qui est déjà là.", "Replace a file that is there already.",
    ),
    "option.restored": ("La sauvegarde à remettre en place.", "The backup to put back."),
    "option.replace": (
        "Garde ce qui est là sous un autre nom, daté, et met la sauvegarde à sa place.",
        "Keep what is there under another name, with its date, and put the backup in its place.",
    ),
    "backup.done": (
        "Sauvegarde faite : {n} dossier(s), {captures} capture(s).",
        "Backup made: {n} case(s), {captures} capture(s).",
    ),
    "backup.sha256": (
        "Empreinte de la liste de ses fichiers :\n  {sha256}",
        "Hash of the list of its files:\n  {sha256}",
    ),
    "backup.without": (
        "Les clés et les navigateurs reliés n'y sont pas. Elle garde ce que vous effacerez "
        "ensuite : faites-en alors une autre et supprimez celle-ci.",
        "Keys and paired browsers are not in it. It keeps what you erase later: make another one "
        "then, and delete this one.",
    ),
    "backup.damaged": (
        "{n} capture(s) n'y sont pas telles qu'elles ont été scellées : « accalmie verify » dit "
        "lesquelles.",
        "{n} capture(s) in it are not as they were sealed: “accalmie verify” says which.",
    ),
    "restore.running": (
        "Un agent tourne sur ce dossier : arrêtez-le (Ctrl+C), puis recommencez.",
        "An agent runs on this folder: stop it (Ctrl+C), then try again.",
    ),
    "restore.done": (
        "Remis en place, tel que c'était le {at} : {n} dossier(s), {captures} capture(s).",
        "Put back as it was at {at}: {n} case(s), {captures} capture(s).",
    ),
    "restore.kept": ("Ce qui était là est gardé : {path}", "What was there is kept: {path}"),
    "restore.pair": (
        "Reliez à nouveau vos navigateurs : « accalmie pair ».",
        "Pair your browsers again: “accalmie pair”.",
    ),
    "restore.as_it_was": (
        "C'était déjà ainsi quand la sauvegarde a été faite ; le reste est en place.",
        "It was so when the backup was made; everything else is in place.",
    ),
    "option.repair": (
        "Refait un journal abîmé avec ce que ses fichiers contiennent encore ; ils restent gardés.",
        "Make a damaged log whole from what its files still hold; they are kept.",
    ),
    "repair.nothing": (
        "Le journal est entier, rien n'y est changé : {cases} dossier(s), {events} événement(s).",
        "The log is whole, nothing in it is changed: {cases} case(s), {events} event(s).",
    ),
    "repair.damaged": ("Abîmé : {what}", "Damaged: {what}"),
    "repair.lost_changes": (
        "Changements perdus, par leur numéro : {what}", "Changes lost, by their number: {what}",
    ),
    "repair.lost_events": (
        "Événements perdus de l'histoire : {what}", "Events lost from the history: {what}",
    ),
    "repair.lost_cases": ("Dossiers perdus : {what}", "Cases lost: {what}"),
    "repair.differing": (
        "Dossiers gardés dans leur dernier état lisible, peut-être pas le dernier : {what}",
        "Cases kept as they could last be read, which may not be as they last were: {what}",
    ),
    "repair.nothing_lost": ("Rien n'est perdu.", "Nothing is lost."),
    "repair.done": (
        "Le journal est refait : {cases} dossier(s), {events} événement(s).",
        "The log is made whole: {cases} case(s), {events} event(s).",
    ),
    "repair.kept": (
        "Les fichiers d'avant sont gardés sous ces noms :",
        "The files as they were are kept under these names:",
    ),
    "repair.next": (
        "Lancez « accalmie verify », qui contrôle aussi les captures.",
        "Run “accalmie verify”, which checks the captures too.",
    ),
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
