"""The agent's own sentences in French. English is what the exceptions say; a test finds each.

`{name}` stands for what is filled in at run time: a path, a figure, a list. Mistakes in files that
people edit (BadSettings) quote the parser and stay as they are.
"""

from __future__ import annotations

import functools
import re

FRENCH = {
    "This desktop shows no tray icon: open «accalmie board» instead.":
        "Ce bureau n'affiche pas d'icône : ouvrez « accalmie board » à la place.",
    # Cases and messages
    "There is no such case: reload the page so that it is read again.":
        "Ce dossier n'existe pas : rechargez la page pour qu'elle soit relue.",
    "This case is done: only an open one can be passed to a department.":
        "Ce dossier est terminé : seul un dossier ouvert peut être transmis à un service.",
    "This case waits for {department} already: note the answer, or ask again with --again.":
        "Ce dossier attend déjà {department} : notez sa réponse, ou redemandez avec --again.",
    "No department was asked about this case: pass it to one first.":
        "Aucun service n'a été interrogé sur ce dossier : transmettez-le d'abord.",
    "There is no such department in accalmie.toml ({known}): name one.":
        "Ce service n'est pas dans accalmie.toml ({known}) : nommez-en un.",
    "{path}, line {number}, is damaged: rename the file, and ask the departments what they have.":
        "{path}, ligne {number}, est abîmé : renommez le fichier, et demandez aux services ce "
        "qu'ils ont reçu.",
    "What was kept of this comment was erased: nothing is kept of it again.":
        "Ce qui était gardé de ce commentaire a été effacé : rien n'en est gardé à nouveau.",
    "Case {number} was erased for good: nothing can be added to it.":
        "Le dossier {number} a été effacé pour de bon : rien ne peut y être ajouté.",
    "Name whose cases are meant: with --author NAME, or --case NUMBER.":
        "Dites de qui sont les dossiers : avec --author NOM, ou --case NUMÉRO.",
    "No such case is kept: «accalmie cases list --status all --text NAME» searches.":
        "Aucun dossier de ce genre n'est gardé : « accalmie cases list --status all --text NOM » "
        "cherche.",
    "There is no such lesson: «accalmie teach» lists them.":
        "Cette leçon n'existe pas : « accalmie teach » les montre.",
    "{path} is damaged ({why}): rename it, and the reader starts unlearned.":
        "{path} est abîmé ({why}) : renommez-le, et le lecteur repart sans leçon.",
    "There is no such case: «accalmie cases list --status all» shows them all.":
        "Ce dossier n'existe pas : « accalmie cases list --status all » les montre tous.",
    "Answer the question «would you say it to their face?» for this text, then insert it.":
        "Répondez à « le diriez-vous en face ? » pour ce texte, puis insérez-le.",
    "This is criticism, not abuse: answer it, don't delete it.":
        "C'est une critique, pas une injure : répondez, ne supprimez pas.",
    "Take a screenshot first: nothing is hidden without a sealed capture.":
        "Faites d'abord une capture : rien n'est masqué sans preuve scellée.",
    "Choose a reason code for hiding it: {codes}.":
        "Choisissez un motif pour le masquer : {codes}.",
    "Choose one of these reasons, or none: {codes}.":
        "Choisissez un de ces motifs, ou aucun : {codes}.",
    "Name the clause of your code of conduct that this comment breaks.":
        "Indiquez l'article de votre charte que ce commentaire enfreint.",
    "Your code of conduct has no such clause: choose one of conduct.toml.":
        "Votre charte n'a pas cet article : choisissez-en un de conduct.toml.",
    "This system's keyring does not answer: unlock it, or put the key in the environment variable "
    "{variable}.":
        "Le trousseau du système ne répond pas : déverrouillez-le, ou mettez la clé dans la "
        "variable d'environnement {variable}.",
    "Hiding or reporting needs a sealed capture, a reason code and a clause of the code of "
    "conduct: add what is missing, or answer the comment.":
        "Masquer ou signaler demande une capture scellée, un motif et un article de la charte : "
        "ajoutez ce qui manque, ou répondez au commentaire.",
    "This comment cannot be kept: {why}.":
        "Ce commentaire ne peut pas être gardé : {why}.",
    "The text holds half a character: copy it again, then retry.":
        "Le texte contient une moitié de caractère : copiez-le à nouveau, puis réessayez.",
    "The agent does not know this message: update Accalmie on both sides.":
        "L'agent ne connaît pas ce message : mettez Accalmie à jour des deux côtés.",
    "This message does not belong here: update Accalmie on both sides.":
        "Ce message n'a pas sa place ici : mettez Accalmie à jour des deux côtés.",
    "The agent made a mistake and kept nothing of this message: run «accalmie doctor».":
        "L'agent a fait une erreur et n'a rien gardé de ce message : lancez « accalmie doctor ».",
    # Captures
    "The picture is not the one that was announced: take it again.":
        "L'image n'est pas celle qui était annoncée : refaites la capture.",
    "The capture is not a PNG picture: take the screenshot again.":
        "La capture n'est pas une image PNG : refaites-la.",
    "The capture is a damaged PNG: take the screenshot again.":
        "La capture est un PNG abîmé : refaites-la.",
    "The capture is larger than 16 MB: make the window smaller and try again.":
        "La capture dépasse 16 Mo : réduisez la fenêtre et recommencez.",
    "The capture measures {width} x {height} pixels, more than a screen: take it again.":
        "La capture mesure {width} x {height} pixels, plus qu'un écran : refaites-la.",
    "A capture is named by the 64 digits of its SHA-256: copy it whole.":
        "Une capture se nomme par les 64 chiffres de son SHA-256 : copiez-le en entier.",
    "This picture was erased for good; its hash is left.":
        "Cette image a été effacée pour de bon ; il en reste l'empreinte.",
    "There is no capture {sha}: take the screenshot again.":
        "La capture {sha} n'existe pas : refaites-la.",
    "This picture was erased for good: take a new one if you need it.":
        "Cette image a été effacée pour de bon : refaites une capture s'il vous la faut.",
    # Disk and log
    "{path} is not the file it should be: restore it from a backup.":
        "{path} n'est pas le fichier attendu : restaurez-le depuis une sauvegarde.",
    "{path} is not the folder it should be: remove that link.":
        "{path} n'est pas le dossier attendu : retirez ce lien.",
    "The disk is full: free some space, then try again ({path}).":
        "Le disque est plein : libérez de la place, puis réessayez ({path}).",
    "{path} cannot be written: allow writing there, or choose another folder with --data.":
        "{path} ne peut pas être écrit : autorisez-le, ou choisissez un autre dossier avec --data.",
    "{path} could not be written ({why}): check the disk and the folder.":
        "{path} n'a pas pu être écrit ({why}) : vérifiez le disque et le dossier.",
    "Another Accalmie owns the case log in {path}: use that one, or close it first.":
        "Un autre Accalmie tient le journal de {path} : utilisez-le, ou fermez-le d'abord.",
    "{path} is damaged: run «accalmie doctor --repair», or restore a backup.":
        "{path} est abîmé : lancez « accalmie doctor --repair », ou restaurez une sauvegarde.",
    "{path} is damaged: restore the evidence folder from a backup.":
        "{path} est abîmé : restaurez le dossier des preuves depuis une sauvegarde.",
    "The manifest {path} is damaged: restore the evidence folder from a backup.":
        "La fiche {path} est abîmée : restaurez le dossier des preuves depuis une sauvegarde.",
    "Line {line} of {name} in {path} is damaged: run «accalmie doctor --repair», or restore a "
    "backup.":
        "La ligne {line} de {name} dans {path} est abîmée : lancez « accalmie doctor --repair », "
        "ou restaurez une sauvegarde.",
    "Changes {first} to {last} are missing in {path}: run «accalmie doctor --repair», or restore a "
    "backup.":
        "Les changements {first} à {last} manquent dans {path} : lancez « accalmie doctor "
        "--repair », ou restaurez une sauvegarde.",
    "Case {number} of the log cannot be read ({why}): run «accalmie doctor --repair», or restore a "
    "backup.":
        "Le dossier {number} est illisible ({why}) : lancez « accalmie doctor --repair », ou "
        "restaurez une sauvegarde.",
    "Nothing of the log in {path} can be read: restore a backup.":
        "Rien du journal dans {path} n'est lisible : restaurez une sauvegarde.",
    "A row of {path} is no case: run «accalmie doctor --repair», or restore a backup.":
        "Une ligne de {path} n'est pas un dossier : lancez « accalmie doctor --repair », ou "
        "restaurez une sauvegarde.",
    "The log was written by a newer Accalmie (format {format}): update this one.":
        "Le journal vient d'un Accalmie plus récent (format {format}) : mettez celui-ci à jour.",
    "This row does not belong in the table {table} ({why}): put it in another.":
        "Cette ligne n'a pas sa place dans la table {table} ({why}) : mettez-la dans une autre.",
    "The end of cases.journal, a write that was cut off, was dropped.":
        "La fin de cases.journal, une écriture interrompue, a été retirée.",
    "cases.journal was missing or empty: what was written after cases.json is lost.":
        "cases.journal manquait ou était vide : ce qui suivait cases.json est perdu.",
    "cases.json was damaged or changed by another program: it was rebuilt from cases.json.bak and "
    "the journals, and is kept as cases.json.damaged.":
        "cases.json était abîmé ou modifié par un autre programme : il a été reconstruit avec "
        "cases.json.bak et les journaux, et reste gardé sous cases.json.damaged.",
    "The log was brought from format {before} to {after}: its files as they were are kept beside "
    "it.":
        "Le journal est passé du format {before} au format {after} : ses anciens fichiers sont "
        "gardés à côté.",
    # What differs from what was written
    "Event {seq} is missing from the history.":
        "L'événement {seq} manque dans le journal.",
    "Event {seq} does not follow event {before}: one of them was changed.":
        "L'événement {seq} ne suit pas l'événement {before} : l'un des deux a été changé.",
    "Event {seq} was changed after it was written.":
        "L'événement {seq} a été changé après avoir été écrit.",
    "Event {seq} cannot be read.":
        "L'événement {seq} est illisible.",
    "A row of the log is no case.":
        "Une ligne de cases.json n'est pas un dossier.",
    "Case {number} is in no event of the history.":
        "Le dossier {number} n'est dans aucun événement du journal.",
    "Case {number} was changed, and no event says so.":
        "Le dossier {number} a été changé, et aucun événement ne le dit.",
    "The history speaks of a case that is missing ({id}).":
        "Le journal parle d'un dossier qui manque ({id}).",
    "The history speaks of a case that is not in the archive ({id}).":
        "Le journal parle d'un dossier qui n'est pas dans l'archive ({id}).",
    "There is no case log in {path}: choose the folder with --data.":
        "Il n'y a pas de dossiers dans {path} : choisissez avec --data.",
    "{path} is missing.":
        "{path} manque.",
    "{path} was changed.":
        "{path} a été changé.",
    "Line {line} of {path} was changed.":
        "La ligne {line} de {path} a été changée.",
    "The end of {path} was changed or cut off.":
        "La fin de {path} a été changée ou coupée.",
    "Changes {first} to {last} of the log are missing.":
        "Les changements {first} à {last} des dossiers manquent.",
    "The journals do not lead from {copy} to {path}.":
        "Les journaux ne mènent pas de {copy} à {path}.",
    "Line {line} of evidence/chain was changed or cut off.":
        "La ligne {line} de evidence/chain a été changée ou coupée.",
    "The manifest of capture {sha} is missing.":
        "La fiche de la capture {sha} manque.",
    "The manifest of capture {sha} was changed.":
        "La fiche de la capture {sha} a été changée.",
    "The manifest of capture {sha} cannot be read.":
        "La fiche de la capture {sha} est illisible.",
    "The manifest of capture {sha} is that of another picture.":
        "La fiche de la capture {sha} est celle d'une autre image.",
    "The HTML kept with capture {sha} is not the one that was sealed.":
        "Le HTML gardé avec la capture {sha} n'est pas celui qui a été scellé.",
    "Capture {sha} does not follow the one sealed before it.":
        "La capture {sha} ne suit pas celle qui a été scellée avant elle.",
    "The crop of capture {sha} is missing.":
        "Le détail de la capture {sha} manque.",
    "The crop of capture {sha} was changed.":
        "Le détail de la capture {sha} a été changé.",
    "Picture {sha} is missing.":
        "L'image {sha} manque.",
    "Picture {sha} was changed.":
        "L'image {sha} a été changée.",
    "Picture {sha} was erased, and is there again.":
        "L'image {sha} a été effacée, et elle est de nouveau là.",
    "Capture {sha} was erased, and is there again.":
        "La capture {sha} a été effacée, et elle est de nouveau là.",
    "Capture {sha} was never sealed here.":
        "La capture {sha} n'a jamais été scellée ici.",
    "Capture {sha} of case {number} is not among the seals.":
        "La capture {sha} du dossier {number} n'est pas parmi les scellés.",
    "Capture {sha} is marked as erased, and no event says so.":
        "La capture {sha} est marquée comme effacée, et aucun événement ne le dit.",
    "Capture {sha} is of a case that is not in the archive.":
        "La capture {sha} est celle d'un dossier qui n'est pas dans l'archive.",
    "{path} belongs to no capture.":
        "{path} n'est à aucune capture.",
    "{path} is what a capture that was cut off left: it does no harm.":
        "{path} est ce qu'une capture interrompue a laissé : c'est sans danger.",
    "Case {number}: {what}":
        "Dossier {number} : {what}",
    # Evidence archives
    "No case matches: «accalmie cases list --status all» shows them all.":
        "Aucun dossier ne correspond : « accalmie cases list --status all » les montre tous.",
    "This archive was given up: start that command again.":
        "Cette archive a été abandonnée : relancez cette commande.",
    "The archive would hold a file of more than 4 GB: choose fewer cases with --case, --since or "
    "--until.":
        "L'archive aurait un fichier de plus de 4 Go : choisissez moins de dossiers avec --case, "
        "--since ou --until.",
    "«{name}» is no name for a file of an archive.":
        "« {name} » n'est pas un nom de fichier pour une archive.",
    "No archive was made: {why}":
        "Aucune archive n'a été faite : {why}",
    "{path} cannot be read ({why}): check the path.":
        "{path} ne peut pas être lu ({why}) : vérifiez le chemin.",
    "The archive is cut off, or was changed at its end: get a whole copy of it.":
        "L'archive est coupée, ou a été changée à la fin : demandez-en une copie entière.",
    "The archive holds more than its members: get a whole copy of it.":
        "L'archive contient plus que ses fichiers : demandez-en une copie exacte.",
    "The archive holds an unsafe name, «{name}»: do not unpack it.":
        "L'archive contient un nom dangereux, « {name} » : ne la décompressez pas.",
    "The archive holds «{name}» twice: do not unpack it.":
        "L'archive contient deux fois « {name} » : ne la décompressez pas.",
    "The archive's entry for «{name}» was changed, or another program packed it.":
        "L'entrée de « {name} » dans l'archive a été changée, ou un autre programme l'a faite.",
    "The archive's files are not in the order of {path}.":
        "Les fichiers de l'archive ne sont pas dans l'ordre de {path}.",
    "In the archive, «{name}» is a link: do not unpack it.":
        "Dans l'archive, « {name} » est un lien : ne la décompressez pas.",
    "In the archive, «{name}» is encrypted: it is not one of ours.":
        "Dans l'archive, « {name} » est chiffré : elle n'est pas de nous.",
    "In the archive, «{name}» is compressed: another program packed it.":
        "Dans l'archive, « {name} » est compressé : un autre programme l'a faite.",
    "In the archive, «{name}» was changed.":
        "Dans l'archive, « {name} » a été changé.",
    "In the archive, «{name}» is missing.":
        "Dans l'archive, « {name} » manque.",
    "In the archive, «{name}» does not belong.":
        "Dans l'archive, « {name} » n'a rien à y faire.",
    "In the archive, «{name}» belongs to no seal and no case.":
        "Dans l'archive, « {name} » n'est à aucun scellé ni dossier.",
    "In the archive, «{name}» is not in {path}.":
        "Dans l'archive, « {name} » n'est pas dans {path}.",
    "In the archive, «{name}» is not as {path} has it.":
        "Dans l'archive, « {name} » n'est pas comme {path} le dit.",
    "In the archive, «{name}» is not the one that «{path}» names.":
        "Dans l'archive, « {name} » n'est pas celui que nomme « {path} ».",
    "In the archive, «{name}» is not the one that was sealed.":
        "Dans l'archive, « {name} » n'est pas celui qui a été scellé.",
    "In the archive, «{name}» has other hashes than {path}.":
        "Dans l'archive, « {name} » a d'autres empreintes que {path}.",
    "In the archive, «{name}» is larger than it can be.":
        "Dans l'archive, « {name} » est plus grand qu'il ne peut l'être.",
    "In the archive, «{name}» cannot be read.":
        "Dans l'archive, « {name} » est illisible.",
    "In the archive, «{name}» is another case.":
        "Dans l'archive, « {name} » est un autre dossier.",
    "In the archive, {what} is not written as Accalmie writes it.":
        "Dans l'archive, {what} : ce n'est pas écrit comme Accalmie l'écrit.",
    "line {line} of «{name}»":
        "ligne {line} de « {name} »",
    "In the archive, line {line} of «{name}» is no seal.":
        "Dans l'archive, la ligne {line} de « {name} » n'est pas un scellé.",
    "In the archive, {path} has another value for {what}.":
        "Dans l'archive, {path} a une autre valeur pour {what}.",
    # Exports
    "The case log is not empty: import into a new folder, with --data FOLDER.":
        "Le journal n'est pas vide : importez dans un nouveau dossier, avec --data DOSSIER.",
    "The file is not whole: export the log again, then import that file.":
        "Le fichier n'est pas entier : exportez le journal à nouveau, puis importez ce fichier.",
    "The file was written by a newer Accalmie: update this one first.":
        "Un Accalmie plus récent a écrit ce fichier : mettez d'abord celui-ci à jour.",
    "Line {n} of the file does not hold ({why}): export the log again, then import that file.":
        "La ligne {n} du fichier ne tient pas ({why}) : exportez le journal à nouveau, puis "
        "importez ce fichier.",
    "This is no log to import: name the log.jsonl of «accalmie export --format jsonl».":
        "Ce n'est pas un journal à importer : nommez le log.jsonl de « accalmie export --format "
        "jsonl ».",
    # Backups
    "{path} is in the data folder: keep a backup somewhere else.":
        "{path} est dans le dossier des données : gardez une sauvegarde ailleurs.",
    "{path} is a folder: name the file that the backup shall be.":
        "{path} est un dossier : nommez le fichier de la sauvegarde.",
    "{path} is there already: choose another name, or add --force.":
        "{path} existe déjà : choisissez un autre nom, ou ajoutez --force.",
    "{path} has a name that a backup cannot hold: rename it.":
        "{path} a un nom qu'une sauvegarde ne peut pas contenir : renommez-le.",
    "Nothing was restored: {why}":
        "Rien n'a été remis en place : {why}",
    "This is no backup of Accalmie: choose a file that its backup made.":
        "Ce n'est pas une sauvegarde d'Accalmie : choisissez un fichier qu'elle a fait.",
    "A newer Accalmie made this backup: update this one.":
        "Un Accalmie plus récent a fait cette sauvegarde : mettez celui-ci à jour.",
    "{path} is no folder: choose another with --data.":
        "{path} n'est pas un dossier : choisissez-en un autre avec --data.",
    "{path} is not empty: add --replace, which keeps what is there under another name.":
        "{path} n'est pas vide : ajoutez --replace, qui garde ce qui est là sous un autre nom.",
    "{path} is left of a restore that was cut off, or runs: delete it, then try again.":
        "{path} reste d'une remise en place interrompue, ou en cours : supprimez-le, puis "
        "recommencez.",
    # The agent and its browsers
    "There is no such browser: «accalmie devices» lists the paired ones.":
        "Ce navigateur n'existe pas : « accalmie devices » donne la liste.",
    "A browser's name has 1 to 60 visible characters: choose another.":
        "Le nom d'un navigateur a de 1 à 60 caractères visibles : choisissez-en un autre.",
    "Cannot read {path}: move it away and pair your browsers again.":
        "Impossible de lire {path} : déplacez-le et reliez vos navigateurs à nouveau.",
    "{ports} taken by other programs: stop one, or choose another with --port.":
        "{ports} pris par d'autres programmes : arrêtez-en un, ou choisissez avec --port.",
    "The agent closed the connection: start it again with «accalmie run».":
        "L'agent a fermé la connexion : relancez-le avec « accalmie run ».",
    "Another program answers on port {port}: stop it, then start «accalmie run» again.":
        "Un autre programme répond sur le port {port} : arrêtez-le, puis relancez « accalmie "
        "run ».",
    "The agent is of another version: stop it and start «accalmie run» again.":
        "L'agent est d'une autre version : arrêtez-le et relancez « accalmie run ».",
    "Open the board with «accalmie board».":
        "Ouvrez le tableau avec « accalmie board ».",
    "The extension's folder is missing: install Accalmie again.":
        "Le dossier de l'extension manque : réinstallez Accalmie.",
    # The demonstration
    "No {browser} was found: install it, or choose another with --browser.":
        "{browser} est introuvable : installez-le, ou choisissez-en un autre avec --browser.",
    "No {browser} was found: install it, or leave --browser out.":
        "{browser} est introuvable : installez-le, ou laissez --browser de côté.",
    "No browser was found: install Chromium or Firefox (Google Chrome no longer loads extensions "
    "from a command line), then run this again.":
        "Aucun navigateur n'est trouvé : installez Chromium ou Firefox (Google Chrome ne charge "
        "plus d'extension depuis une ligne de commande), puis recommencez.",
    "{browser} did not start: see browser.log in its profile folder.":
        "{browser} n'a pas démarré : voyez browser.log dans son dossier de profil.",
    "The page answered with an error: {why}":
        "La page a répondu par une erreur : {why}",
    "The browser was closed or does not answer: run this again.":
        "Le navigateur a été fermé ou ne répond pas : recommencez.",
    "The extension did not start: try again.":
        "L'extension n'a pas démarré : recommencez.",
    "The browser could not be paired: try again.":
        "Le navigateur n'a pas pu être relié : recommencez.",
    "Chromium refused {command}: {why}.":
        "Chromium a refusé {command} : {why}.",
    "Firefox refused {command}: {why}.":
        "Firefox a refusé {command} : {why}.",
    "This is no site file: teach the site again.":
        "Ce n'est pas un fichier de site : apprenez le site de nouveau.",
    "There are {count} site files already: remove one, then try again.":
        "Il y a déjà {count} fichiers de site : retirez-en un, puis réessayez.",
    "This site file is larger than {size} KiB: shorten it.":
        "Ce fichier de site dépasse {size} Kio : raccourcissez-le.",
}  # fmt: skip


def in_language(sentence: str, ui: str) -> str:
    """`sentence` in French where `ui` is "fr" and it is known, else as it stands."""
    if ui != "fr":
        return sentence
    if sentence in FRENCH:
        return FRENCH[sentence]
    for pattern, french in _patterns():
        if match := pattern.fullmatch(sentence):
            # What is filled in may be a sentence itself: "No archive was made: {why}".
            filled = {name: in_language(value, ui) for name, value in match.groupdict().items()}
            return french.format(**filled)
    return sentence


@functools.cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The sentences with blanks, as patterns; the longest first, so that the nearest fits."""
    filled = sorted((english for english in FRENCH if "{" in english), key=len, reverse=True)
    return [(re.compile(_pattern(english), re.DOTALL), FRENCH[english]) for english in filled]


def _pattern(english: str) -> str:
    parts = re.split(r"\{(\w+)\}", english)
    return "".join(
        f"(?P<{part}>.+)" if index % 2 else re.escape(part) for index, part in enumerate(parts)
    )
