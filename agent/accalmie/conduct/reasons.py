"""Why an advice is given: one sentence, in French and in English, for each judgement."""

from __future__ import annotations

REASONS: dict[str, tuple[str, str]] = {
    "own": ("C'est votre propre message.", "This is your own message."),
    "unread": (
        "Le lecteur ne connaît pas cette langue : lisez ce commentaire vous-même.",
        "The reader does not know this language: read this comment yourself.",
    ),
    "unsure": (
        "Le lecteur hésite : lisez ce commentaire vous-même avant de décider.",
        "The reader is not sure: read this comment yourself before deciding.",
    ),
    "calm": ("Rien n'appelle de réponse ici.", "Nothing here calls for a reply."),
    "asks": (
        "La personne pose une question ou fait une demande : répondez-lui.",
        "The person asks a question or makes a request: answer it.",
    ),
    "self-harm": (
        "La personne parle de se faire du mal : une personne, pas un modèle, doit s'en occuper.",
        "The person speaks of hurting themselves: a person, not a template, must take care of it.",
    ),
    "danger": (
        "La menace vise une personne : gardez la preuve et prévenez un responsable et la police.",
        "The threat aims at a person: keep the evidence, tell a manager and the police.",
    ),
    "threat": (
        "Le commentaire menace : gardez la capture et signalez-le, sans répondre.",
        "The comment threatens: keep the capture and report it, without answering.",
    ),
    "hate": (
        "Le commentaire est haineux : gardez la capture et signalez-le, sans répondre.",
        "The comment is hateful: keep the capture and report it, without answering.",
    ),
    "insult": (
        "Le commentaire insulte sans décrire de problème : gardez la capture et signalez-le.",
        "The comment insults without describing a problem: keep the capture and report it.",
    ),
    "spam": (
        "C'est de la publicité ou un message en série : signalez-le, sans répondre.",
        "This is advertising or a repeated message: report it, without answering.",
    ),
    "safety": (
        "La sécurité de quelqu'un est en jeu : un responsable doit décider de la réponse.",
        "Someone's safety is at stake: a manager must decide on the reply.",
    ),
    "leak": (
        "Des données personnelles sont en jeu : la personne qui en répond doit décider d'abord.",
        "Personal data is at stake: whoever answers for it must decide first.",
    ),
    "discrimination": (
        "Le commentaire parle de discrimination : un responsable doit décider de la réponse.",
        "The comment speaks of discrimination: a manager must decide on the reply.",
    ),
    "law": (
        "Le commentaire parle de justice ou d'avocat : un responsable doit relire la réponse.",
        "The comment speaks of lawyers or courts: a manager must re-read the reply.",
    ),
    "press": (
        "Le commentaire parle de la presse : prévenez la personne qui s'en occupe.",
        "The comment speaks of the press: tell whoever handles it.",
    ),
    "severe": (
        "Le cas est très grave : un responsable doit décider de la réponse.",
        "The case is very serious: a manager must decide on the reply.",
    ),
    "email": (
        "Le commentaire contient une adresse e-mail : poursuivez en privé.",
        "The comment holds an e-mail address: go on in private.",
    ),
    "phone": (
        "Le commentaire contient un numéro de téléphone : poursuivez en privé.",
        "The comment holds a telephone number: go on in private.",
    ),
    "iban": (
        "Le commentaire contient un numéro de compte : poursuivez en privé.",
        "The comment holds an account number: go on in private.",
    ),
    "card": (
        "Le commentaire contient un numéro de carte : poursuivez en privé.",
        "The comment holds a card number: go on in private.",
    ),
    "number": (
        "Le commentaire cite un numéro de commande ou de dossier : poursuivez en privé.",
        "The comment names an order or case number: go on in private.",
    ),
    "billing": (
        "Une question d'argent demande des données personnelles : poursuivez en privé.",
        "A matter of money needs personal data: go on in private.",
    ),
    "privacy": (
        "Il s'agit de données personnelles : poursuivez en privé.",
        "This is about personal data: go on in private.",
    ),
    "troll": (
        "L'attaque ne décrit aucun problème à résoudre : laissez-la.",
        "The attack describes no problem to solve: leave it alone.",
    ),
    "insult-with-cause": (
        "Derrière l'insulte, il y a un problème réel : répondez au problème, pas à l'insulte.",
        "Behind the insult there is a real problem: answer the problem, not the insult.",
    ),
    "complaint": (
        "C'est une critique : répondez dans l'heure, ne la supprimez pas.",
        "This is criticism: answer within the hour, don't delete it.",
    ),
}
