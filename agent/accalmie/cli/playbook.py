"""`playbook`: start one's own, see what is wrong with it, try it. `key`: a service's key."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from ..comment import Comment
from ..errors import WrongUse
from ..keys import SERVICES, department_key, keep_key
from ..settings import Folders, load_settings
from .options import FAILED, Data, Debug, Json, Lang, folders_of, spoken
from .screen import plain, print_json, print_text
from .words import UI, say

app = typer.Typer(help=say("help.playbook"), no_args_is_help=True)
STARTER = Path(__file__).parent.parent / "draft" / "starter"
Language = Literal["fr", "en", "es", "de", "it", "pt"]
SAMPLES = {
    "fr": ("Trois semaines que j'attends mon colis, toujours rien.",
           "Prélevé deux fois ce mois-ci, et personne ne répond.",
           "Livrez-vous en Belgique ?"),
    "en": ("Three weeks waiting for my parcel, still nothing.",
           "Charged twice this month and nobody answers.",
           "Do you deliver to Belgium?"),
    "es": ("Tres semanas esperando mi paquete y sigue sin llegar.",
           "Me han cobrado dos veces y nadie contesta.", "¿Hacen envíos a Bélgica?"),
    "de": ("Seit drei Wochen warte ich auf mein Paket, immer noch nichts.",
           "Zweimal abgebucht und niemand antwortet.", "Liefern Sie nach Belgien?"),
    "it": ("Tre settimane che aspetto il mio pacco e ancora niente.",
           "Mi avete addebitato due volte e nessuno risponde.", "Spedite in Belgio?"),
    "pt": ("Três semanas esperando minha encomenda e nada até agora.",
           "Cobraram duas vezes este mês e ninguém responde.", "Vocês entregam na Bélgica?"),
}  # fmt: skip


@app.command("init", help=say("help.playbook.init"))
@spoken
def init(
    language: Annotated[Language, typer.Argument(metavar="fr|en|es|de|it|pt")] = UI,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    from ..disk import private_folder

    folder = folders_of(data).playbooks
    private_folder(folder.parent)
    private_folder(folder)
    for name in ("brand.toml", f"{language}.toml"):
        path = folder / name
        if path.exists():
            print_text(say("playbook.there", path=path))
            continue
        path.write_text((STARTER / name).read_text(encoding="utf-8"), encoding="utf-8")
        print_text(say("playbook.made", path=path))
    print_text(say("playbook.next"))


@app.command("check", help=say("help.playbook.check"))
@spoken
def check(json: Json = False, data: Data = None, lang: Lang = None, debug: Debug = False) -> None:
    from ..draft import Playbooks
    from ..draft.proof import proofs_of

    folder = folders_of(data).playbooks
    books = Playbooks.load(folder)
    theirs = {path.stem.removesuffix("-familiar") for path in folder.glob("*.toml")}
    refused = {
        (language, proof.where, proof.findings[0].rule): (book, proof)  # each once
        for (language, register), book in sorted(books.by_name.items())
        if language in theirs and register in books.brand.registers
        for proof in proofs_of(book, books.brand, UI)
        if proof.findings
    }.values()
    if json:
        print_json(
            {"file": str(problem.path), "line": problem.line, "reason": problem.reason}
            for problem in books.problems
        )
        print_json(
            {"language": book.language, "register": book.register, "where": proof.where,
             "text": proof.text, "rule": proof.findings[0].rule}
            for book, proof in refused
        )  # fmt: skip
    else:
        for problem in books.problems:
            print_text(str(problem), "red")
        for book, proof in refused:
            name = f"{book.language} · {proof.where}"
            print_text(say("playbook.refused", where=name, text=plain(proof.text)), "yellow")
            print_text(f"  {proof.findings[0].rule}: {proof.findings[0].message}")
        if not books.problems and not refused:
            print_text(say("playbook.sound" if theirs else "playbook.none", folder=folder))
    if books.problems or refused:
        raise typer.Exit(FAILED)


@app.command("try", help=say("help.playbook.try"))
@spoken
def try_it(
    comment: Annotated[list[str] | None, typer.Argument(metavar="[COMMENT]")] = None,
    platform: Annotated[str, typer.Option(help=say("option.platform"))] = "facebook",
    language: Annotated[Language, typer.Option(metavar="fr|en|es|de|it|pt")] = UI,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    texts = comment or SAMPLES[language]
    for at, text in enumerate(texts):
        _try_one(folders_of(data), Comment(id=f"try-{at}", text=text, platform=platform))


def _try_one(folders: Folders, comment: Comment) -> None:
    from ..app import load_reader, open_desk
    from ..settings import load_settings

    reader = load_reader(load_settings(folders).reader)
    conduct, composer, problems = open_desk(folders)
    for problem in problems:
        print_text(str(problem), "red")
    [verdict] = reader.read([comment])
    advice = conduct.advise(comment, verdict, UI)
    print_text(plain(comment.text), "bold")
    print_text(advice.reason)
    drafts = composer.compose(comment, verdict, advice, history=[], ui=UI)
    for draft in drafts:
        print_text(f"\n[{say(f'tone.{draft.tone}')}] {draft.length}/{draft.limit}", "dim")
        print_text(plain(draft.text))
    if not drafts:
        print_text(say("draft.none"), "dim")
    print_text("")


@spoken
def key(
    service: Annotated[str, typer.Argument(metavar="model|opinion|mail|DEPARTMENT")],
    remove: Annotated[bool, typer.Option("--remove", help=say("option.remove_key"))] = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    name = service
    if service not in SERVICES:
        departments = load_settings(folders_of(data)).departments
        if service not in departments:
            known = ", ".join([*SERVICES, *departments])
            raise WrongUse(say("key.unknown", value=service, known=known))
        name = department_key(service)
    told = "" if remove else typer.prompt(say("key.ask"), hide_input=True)
    keep_key(name, told.strip())
    print_text(say("key.removed" if remove else "key.kept"))
