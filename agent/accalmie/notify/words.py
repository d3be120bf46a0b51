"""What a department reads, in both languages, under the same keys. Data, no code."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "handover": {
        "fr": "Un commentaire attend votre réponse",
        "en": "A comment waits for your answer",
    },
    "reminder": {
        "fr": "Rappel {n} : un commentaire attend toujours votre réponse",
        "en": "Reminder {n}: a comment still waits for your answer",
    },
    "soon": {"fr": "Une réponse est due bientôt", "en": "A reply is due soon"},
    "due": {"fr": "Une réponse est due maintenant", "en": "A reply is due now"},
    "ask": {
        "fr": "Que peut-on répondre, et pour quand ? Répondez à la personne qui s'occupe des "
        "réseaux ; ne répondez pas vous-même sous le commentaire.",
        "en": "What can be answered, and by when can it be solved? Tell the person who looks after "
        "social media; please do not answer under the comment yourself.",
    },
    "case": {"fr": "Dossier", "en": "Case"},
    "due_at": {"fr": "Réponse due", "en": "Reply due"},
    "cause": {"fr": "Cause", "en": "Cause"},
    "severity": {"fr": "Gravité", "en": "Severity"},
    "of_four": {"fr": "{n} sur 4", "en": "{n} of 4"},
    "author": {"fr": "Auteur", "en": "Author"},
    "platform": {"fr": "Site", "en": "Site"},
    "page": {"fr": "Voir sur la page", "en": "See it on the page"},
    "picture": {
        "fr": "Une capture scellée est gardée (empreinte {sha}).",
        "en": "A sealed picture is kept (hash {sha}).",
    },
    "from": {
        "fr": "Envoyé par Accalmie à la demande de {who}. Ce message contient des données "
        "personnelles : ne le transférez pas.",
        "en": "Sent by Accalmie for {who}. This message holds personal data: please do not pass "
        "it on.",
    },
    "us": {"fr": "l'équipe des réseaux sociaux", "en": "the social media team"},
}
