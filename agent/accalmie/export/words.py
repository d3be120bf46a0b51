"""The report's words in French and English, its dates and its durations."""

from __future__ import annotations

from datetime import date, datetime

Words = dict[str, str]

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}


def words_of(ui: str) -> Words:
    """French for "fr" and its regions, English for everything else."""
    return FR if ui.casefold().startswith("fr") else EN


def day_text(day: date, words: Words) -> str:
    month = _MONTHS[words["lang"]].split()[day.month - 1]
    first = "1er" if day.day == 1 and words["lang"] == "fr" else str(day.day)
    return f"{first} {month} {day.year}"


def short_day(day: date, step: str, words: Words) -> str:
    """For an axis: "02/03" in French, "2 Mar" in English; "2026-03" for a month."""
    if step == "month":
        return day.strftime("%Y-%m")
    if words["lang"] == "fr":
        return day.strftime("%d/%m")
    return f"{day.day} {_MONTHS['en'].split()[day.month - 1][:3]}"


def moment_text(moment: datetime, now: datetime, words: Words) -> str:
    """Day and time in the time zone of `now`."""
    here = moment.astimezone(now.tzinfo)
    return f"{day_text(here.date(), words)}{words['at']}{here:%H:%M}"


def minutes_text(minutes: float, words: Words) -> str:
    """As "42 min", "3 h 05", "2 d 4 h" — never more than two units."""
    whole = round(minutes)
    if whole < 60:
        return f"{whole}\u00a0min"
    hours, rest = divmod(whole, 60)
    if hours < 24:
        return f"{hours}\u00a0h\u00a0{rest:02d}" if rest else f"{hours}\u00a0h"
    days, hours = divmod(hours, 24)
    return f"{days}\u00a0{words['d']}\u00a0{hours}\u00a0h" if hours else f"{days}\u00a0{words['d']}"


def share_text(share: float | None, words: Words) -> str:
    if share is None:
        return "–"
    return f"{share:.0%}".replace("%", words["percent"])


EN: Words = {
    "lang": "en", "at": ", ", "d": "d", "percent": "%", "colon": ": ",
    "title": "Cases and answers", "made": "Made on", "zone": "Times in",
    "covers": "From {first} to {last}", "nothing": "No case yet: nothing negative was read.",
    "figures": "In short", "charts": "Pictures", "cases": "Cases", "show_numbers": "The numbers",
    "total": "cases", "total_one": "case", "of_open": "{open} open, {late} of them late",
    "within": "within the hour", "of_settled": "{within} of {settled} first responses",
    "running": "{running} still in time", "median": "median first response",
    "of_answered": "{answered} answered; mean {mean}, nine in ten within {p90}",
    "none_answered": "none answered yet", "hidden": "hidden or reported",
    "of_total": "of {total} cases, each with a sealed capture and its clause",
    "void": "Not negative after all, and counted nowhere here: {void} of {all}.",
    "answered": "answered", "of_response": "{answered} of {total} cases",
    "resolution": "median time to the end", "none_ended": "none ended yet",
    "of_ended": "{count} ended; mean {mean}, nine in ten within {p90}",
    "reopened": "reopened", "of_reopened": "of {total} cases; {reopenings} times in all",
    "drafts": "drafts used as offered",
    "of_drafts": "{accepted} of {replied} replies; offered {offered}, not used {discarded}",
    "heat": "When comments come", "busiest": "busiest: {day} at {hour}", "no_cases": "no case",
    "days": "Mon Tue Wed Thu Fri Sat Sun", "hour": "Hour",
    "by.cause": "By cause", "by.platform": "By site", "by.department": "By department",
    "by.assignee": "By person", "by.hidden": "Hidden or reported, by reason",
    "nobody": "nobody yet",
    "unnamed": "not named", "column.name": "Group", "column.total": "cases", "column.open": "open",
    "column.late": "late", "column.within": "in time", "column.median": "median",
    "column.p90": "nine in ten", "column.resolution": "to the end", "column.reopened": "reopened",
    "groups": "In groups", "no_match": "No case matches.",
    "figures_only": "Figures only: no comment, no author and no picture is in this file.",
    "listed": "The last {shown} of {total} cases; the other exports hold them all.",
    "reason": "Reason",
    "volume": "Cases by day and cause", "volume_week": "Cases by week and cause",
    "volume_month": "Cases by month and cause", "response": "First response against the hour",
    "share": "Answered within the hour", "the_hour": "the hour", "period": "From",
    "no_reply": "late, no reply", "none_yet": "none yet",
    "answers": "answers: {answered}, late without one: {waiting}",
    "band": "Answered in", "count": "Cases", "all": "All",
    "in_time": "in time", "too_late": "too late", "still_running": "still in time",
    "due": "Due", "of_four": "severity {n} of 4",
    "left": "{time} left", "late_by": "late by {time}", "answered_in": "answered in {time}",
    "answered_late": "answered in {time}, after the hour", "closed_in_time": "decided in time",
    "closed_late": "decided after the hour", "posted": "posted", "seen": "first seen",
    "advice": "Advice", "clause": "clause", "capture": "Capture",
    "seal": "Seal", "missing_capture": "This capture cannot be read.",
    "erased": "erased", "erased_capture": "This capture was erased; its hash is left.",
    "capture_of": "Screenshot of the comment by {author}", "reply": "Reply",
    "put_in_box": "put into the reply box", "observed": "seen on the page",
    "differs": "what was seen differs from what was approved", "draft": "Draft suggested",
    "decision": "Decision", "history": "History", "events": "entries: {n}",
    "comment_link": "the comment", "anonymous": "somebody",
    "why": "Underlined: the words that weighed.", "edited": "edited since", "deleted": "deleted",
    "sound": "Checked, and found as sealed: captures {captures}, entries of the history "
    "{events}.",
    "unsound": "Not as it was sealed:",
    "honest": "A capture made on the user's own machine shows what that browser displayed; "
    "it does not prove what the site served.",
    "personal": "This file holds names and words of other people: keep it no longer than needed.",
    "status.new": "new", "status.in_progress": "in progress",
    "status.waiting_department": "with a department",
    "status.awaiting_approval": "awaiting approval", "status.replied": "replied",
    "status.watching": "watching", "status.closed": "closed", "status.void": "not negative",
    "cause.delivery": "delivery", "cause.quality": "quality", "cause.price": "price",
    "cause.billing": "billing", "cause.service": "service", "cause.staff": "staff",
    "cause.outage": "outage", "cause.safety": "safety", "cause.privacy": "privacy",
    "cause.ethics": "ethics", "cause.other": "other",
    "abuse.insult": "insult", "abuse.threat": "threat", "abuse.hate": "hate",
    "abuse.obscene": "obscenity",
    "intent.complaint": "complaint", "intent.question": "question",
    "intent.request": "request", "intent.praise": "praise", "intent.attack": "attack",
    "intent.spam": "spam", "intent.other": "comment",
    "move.answer": "answer", "move.private": "move to private", "move.escalate": "escalate",
    "move.report": "report", "move.ignore": "leave alone", "move.none": "nothing to do",
    "decision.answer": "answer", "decision.hide": "hide", "decision.report": "report",
    "decision.leave_alone": "leave alone", "decision.not_negative": "not negative",
    "decision.later": "later",
    "reason.insult": "insult", "reason.threat": "threat", "reason.hate": "hate",
    "reason.harassment": "harassment", "reason.privacy": "privacy", "reason.spam": "spam",
    "reason.illegal": "illegal", "reason.other": "other",
    "action.opened": "opened", "action.captured": "capture sealed",
    "action.read_again": "comment edited, read again", "action.assigned": "assigned",
    "action.told": "department told",
    "action.status_changed": "status changed", "action.noted": "noted",
    "action.model_asked": "language model asked",
    "action.draft_suggested": "draft suggested", "action.draft_edited": "draft edited",
    "action.face_test": "would say it to their face", "action.approved": "approved",
    "action.rejected": "rejected", "action.reply_inserted": "put into the reply box",
    "action.reply_observed": "reply seen on the page", "action.decision": "decided",
    "action.decision_hide": "hidden or reported", "action.exported": "exported",
    "action.reopened": "reopened", "action.erased": "erased",
    "action.author_wrote": "the author wrote again", "action.checked": "page visited again",
    "action.comment_deleted": "comment no longer there",
    "action.comment_back": "comment there again", "action.watch_ended": "watch ended",
    "action.surge": "more comments than usual",
    "action.lost": "lost: nothing is left of this entry", "action.repaired": "log repaired",
    "action.picture_erased": "picture erased with another case",
    "actor.agent": "Accalmie", "actor.person": "a person",
    "actor.retention": "the time of keeping",
}  # fmt: skip

FR: Words = {
    "lang": "fr", "at": " à ", "d": "j", "percent": "\u00a0%", "colon": "\u00a0: ",
    "title": "Cas et réponses", "made": "Établi le", "zone": "Heures en",
    "covers": "Du {first} au {last}", "nothing": "Aucun cas : rien de négatif n'a été lu.",
    "figures": "En bref", "charts": "En images", "cases": "Cas", "show_numbers": "Les chiffres",
    "total": "cas", "total_one": "cas",
    "of_open": "ouverts : {open}, en retard : {late}",
    "within": "dans l'heure", "of_settled": "premières réponses : {within} sur {settled}",
    "running": "encore dans les temps : {running}", "median": "première réponse médiane",
    "of_answered": "réponses : {answered} ; moyenne {mean}, neuf sur dix en {p90} au plus",
    "none_answered": "aucune réponse encore", "hidden": "masqués ou signalés",
    "of_total": "sur {total} cas, chacun avec sa capture scellée et son article",
    "void": "Pas négatifs finalement, et comptés nulle part ici : {void} sur {all}.",
    "answered": "avec réponse", "of_response": "{answered} cas sur {total}",
    "resolution": "durée médiane jusqu'à la fin", "none_ended": "aucun n'est clos",
    "of_ended": "clos\u00a0: {count}\u00a0; moyenne {mean}, neuf sur dix en {p90} au plus",
    "reopened": "rouverts", "of_reopened": "sur {total} cas ; {reopenings} fois en tout",
    "drafts": "brouillons repris tels quels",
    "of_drafts": "{accepted} réponses sur {replied} ; proposés\u00a0: {offered}, "
    "laissés\u00a0: {discarded}",
    "heat": "Quand les commentaires arrivent", "busiest": "le plus : {day} à {hour}",
    "no_cases": "aucun cas", "days": "lun. mar. mer. jeu. ven. sam. dim.", "hour": "Heure",
    "by.cause": "Par cause", "by.platform": "Par site", "by.department": "Par service",
    "by.assignee": "Par personne", "by.hidden": "Masqués ou signalés, par motif",
    "nobody": "personne encore", "unnamed": "sans nom", "column.name": "Groupe",
    "column.total": "cas",
    "column.open": "ouverts", "column.late": "en retard", "column.within": "à temps",
    "column.median": "médiane", "column.p90": "neuf sur dix", "column.resolution": "à la fin",
    "column.reopened": "rouverts", "groups": "Par groupe", "no_match": "Aucun cas ne correspond.",
    "figures_only": "Des chiffres seulement : ni commentaire, ni auteur, ni image dans ce fichier.",
    "listed": "Les {shown} derniers cas sur {total} ; les autres exports les contiennent tous.",
    "reason": "Motif",
    "volume": "Cas par jour et par cause", "volume_week": "Cas par semaine et par cause",
    "volume_month": "Cas par mois et par cause", "response": "Première réponse face à l'heure",
    "share": "Réponses dans l'heure", "the_hour": "l'heure", "period": "Dès le",
    "no_reply": "en retard, sans réponse", "none_yet": "aucune",
    "answers": "réponses : {answered}, en retard sans : {waiting}",
    "band": "Réponse en", "count": "Cas", "all": "Tous",
    "in_time": "à temps", "too_late": "trop tard", "still_running": "encore dans les temps",
    "due": "Échéance", "of_four": "gravité {n} sur 4",
    "left": "encore {time}", "late_by": "{time} de retard", "answered_in": "réponse en {time}",
    "answered_late": "réponse en {time}, après l'heure", "closed_in_time": "décidé à temps",
    "closed_late": "décidé après l'heure", "posted": "publié", "seen": "vu d'abord",
    "advice": "Conseil", "clause": "article", "capture": "Capture",
    "seal": "Sceau",
    "missing_capture": "Cette capture ne peut pas être lue.",
    "erased": "effacé", "erased_capture": "Cette capture a été effacée ; il en reste l'empreinte.",
    "capture_of": "Capture d'écran du commentaire de {author}", "reply": "Réponse",
    "put_in_box": "placée dans le champ de réponse", "observed": "vue sur la page",
    "differs": "ce qui a été vu diffère de ce qui a été approuvé", "draft": "Brouillon proposé",
    "decision": "Décision", "history": "Historique", "events": "entrées : {n}",
    "comment_link": "le commentaire", "anonymous": "quelqu'un",
    "why": "Souligné : les mots qui ont pesé.", "edited": "modifié depuis",
    "deleted": "supprimé",
    "sound": "Vérifié, et trouvé tel que scellé : captures {captures}, entrées de l'historique "
    "{events}.",
    "unsound": "Différent de ce qui avait été scellé :",
    "honest": "Une capture faite sur la machine de l'utilisateur montre ce que ce navigateur "
    "affichait ; elle ne prouve pas ce que le site a servi.",
    "personal": "Ce fichier contient des noms et des propos de tiers : ne le gardez que le temps "
    "nécessaire.",
    "status.new": "nouveau", "status.in_progress": "en cours",
    "status.waiting_department": "chez un service",
    "status.awaiting_approval": "à approuver", "status.replied": "répondu",
    "status.watching": "sous veille", "status.closed": "clos", "status.void": "pas négatif",
    "cause.delivery": "livraison", "cause.quality": "qualité", "cause.price": "prix",
    "cause.billing": "facturation", "cause.service": "service", "cause.staff": "personnel",
    "cause.outage": "panne", "cause.safety": "sécurité", "cause.privacy": "vie privée",
    "cause.ethics": "éthique", "cause.other": "autre",
    "abuse.insult": "insulte", "abuse.threat": "menace", "abuse.hate": "haine",
    "abuse.obscene": "obscénité",
    "intent.complaint": "plainte", "intent.question": "question",
    "intent.request": "demande", "intent.praise": "éloge", "intent.attack": "attaque",
    "intent.spam": "spam", "intent.other": "commentaire",
    "move.answer": "répondre", "move.private": "passer en privé", "move.escalate": "transmettre",
    "move.report": "signaler", "move.ignore": "laisser", "move.none": "rien à faire",
    "decision.answer": "répondre", "decision.hide": "masquer", "decision.report": "signaler",
    "decision.leave_alone": "laisser", "decision.not_negative": "pas négatif",
    "decision.later": "plus tard",
    "reason.insult": "insulte", "reason.threat": "menace", "reason.hate": "haine",
    "reason.harassment": "harcèlement", "reason.privacy": "vie privée", "reason.spam": "spam",
    "reason.illegal": "illégal", "reason.other": "autre",
    "action.opened": "ouvert", "action.captured": "capture scellée",
    "action.read_again": "commentaire modifié, relu", "action.assigned": "attribué",
    "action.told": "service prévenu",
    "action.status_changed": "état changé", "action.noted": "noté",
    "action.model_asked": "modèle de langage interrogé",
    "action.draft_suggested": "brouillon proposé", "action.draft_edited": "brouillon modifié",
    "action.face_test": "le dirait en face", "action.approved": "approuvé",
    "action.rejected": "refusé", "action.reply_inserted": "placée dans le champ de réponse",
    "action.reply_observed": "réponse vue sur la page", "action.decision": "décidé",
    "action.decision_hide": "masqué ou signalé", "action.exported": "exporté",
    "action.reopened": "rouvert", "action.erased": "effacé",
    "action.author_wrote": "l'auteur a récrit", "action.checked": "page revue",
    "action.comment_deleted": "commentaire disparu",
    "action.comment_back": "commentaire revenu", "action.watch_ended": "veille terminée",
    "action.surge": "plus de commentaires que d'habitude",
    "action.lost": "perdu : il ne reste rien de cette entrée", "action.repaired": "journal réparé",
    "action.picture_erased": "image effacée avec un autre dossier",
    "actor.agent": "Accalmie", "actor.person": "une personne",
    "actor.retention": "la durée de conservation",
}  # fmt: skip
