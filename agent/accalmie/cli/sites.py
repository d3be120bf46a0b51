"""`sites`: the files that say what a site's comments look like; show one, correct it, try it, pass
it on. Those taught in the browser are among them.
"""

from __future__ import annotations

import json as json_format
import sys
import tempfile
from pathlib import Path
from typing import Annotated, Any

import click
import typer

from ..disk import private_folder, write_whole
from ..errors import NotFound
from ..link.sites import load_sites
from ..settings import Folders, extension_folder
from .options import FAILED, Data, Debug, Json, Lang, folders_of, spoken
from .screen import print_json, print_table, print_text
from .words import say

app = typer.Typer(help=say("help.sites"), no_args_is_help=True)
Name = Annotated[str, typer.Argument(metavar="NAME", help=say("option.site"))]
ENGINE = ("find", "when", "read")  # of extension/content: what reads a page
READ = """(() => {
    const site = SITE;
    const all = Accalmie.findContainers(document, site);
    const comments = all.map(one => Accalmie.readComment(one, site)).filter(Boolean);
    return comments.map(({text, author_name, posted_at, comment_url, parent_id}) =>
        ({text, author_name, posted_at, comment_url, parent_id}));
})()"""


@app.command("list", help=say("help.sites.list"))
@spoken
def list_sites(
    json: Json = False, data: Data = None, lang: Lang = None, debug: Debug = False
) -> None:
    own = _own(folders_of(data))
    files = {**{path.stem: path for path in _shipped()}, **own}
    rows = [
        {"site": name, "own": name in own, "path": str(path), **_facts(path)}
        for name, path in sorted(files.items())
    ]
    if json:
        print_json(rows)
        return
    columns = ("site_file", "site_whose", "site_confidence", "site_pages")
    print_table(
        [say(f"column.{column}") for column in columns],
        (
            (
                row["site"],
                say("sites.own" if row["own"] else "sites.ours"),
                row["confidence"],
                ", ".join(row["matches"][:3]) or say("sites.anywhere"),
            )
            for row in rows
        ),
    )


@app.command("show", help=say("help.sites.show"))
@spoken
def show(name: Name, data: Data = None, lang: Lang = None, debug: Debug = False) -> None:
    typer.echo(_find(name, folders_of(data)).read_text("utf-8"), nl=False)


@app.command("edit", help=say("help.sites.edit"))
@spoken
def edit(name: Name, data: Data = None, lang: Lang = None, debug: Debug = False) -> None:
    folders = folders_of(data)
    source, path = _find(name, folders), folders.sites / f"{name}.json"
    if name not in _own(folders):
        private_folder(folders.sites.parent)
        private_folder(folders.sites)
        write_whole(path, [source.read_bytes()])
    else:
        path = source
    print_text(say("sites.edit", path=path))
    if sys.stdin.isatty():
        click.edit(filename=str(path))
        _say_problems(folders)


@app.command("test", help=say("help.sites.test"))
@spoken
def test(
    name: Name,
    page: Annotated[str, typer.Argument(metavar="PAGE", help=say("option.site_page"))] = "",
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    folders = folders_of(data)
    site = json_format.loads(_find(name, folders).read_text("utf-8"))
    _say_problems(folders)
    if not page:
        print_text(f"✓ {say('sites.sound', name=name)}")
        return
    comments = _read(site, page)
    if json:
        print_json(comments)
    else:
        columns = [say(f"column.{column}") for column in ("author", "posted", "text")]
        rows = (
            (one["author_name"], one["posted_at"] or "", " ".join(one["text"].split())[:60])
            for one in comments
        )
        print_table(columns, rows)
        print_text(say("sites.found", count=len(comments)))
    if not comments:
        raise typer.Exit(FAILED)


@app.command("share", help=say("help.sites.share"))
@spoken
def share(name: Name, data: Data = None, lang: Lang = None, debug: Debug = False) -> None:
    site = json_format.loads(_find(name, folders_of(data)).read_text("utf-8"))
    site.pop("me", None)  # where the signed-in account stands is the person's own
    typer.echo(json_format.dumps(site, ensure_ascii=False, indent=2))


@app.command("remove", help=say("help.sites.remove"))
@spoken
def remove(name: Name, data: Data = None, lang: Lang = None, debug: Debug = False) -> None:
    path = _own(folders_of(data)).get(name)
    if path is None:
        raise NotFound(say("sites.not_own", name=name))
    path.unlink()
    print_text(say("sites.removed", path=path))


def _shipped() -> list[Path]:
    return sorted((extension_folder() / "sites").glob("*.json"))


def _own(folders: Folders) -> dict[str, Path]:
    """The person's own, by the name inside: it takes the place of ours of the same name."""
    own = {}
    for path in sorted(folders.sites.glob("*.json")):
        try:
            site = json_format.loads(path.read_text("utf-8"))
            own[str(site.get("site") or path.stem)] = path
        except (OSError, ValueError, AttributeError, RecursionError):
            own[path.stem] = path  # `test` says what is wrong with it
    return own


def _find(name: str, folders: Folders) -> Path:
    """Raises: NotFound."""
    path = _own(folders).get(name) or extension_folder() / "sites" / f"{Path(name).name}.json"
    if not path.is_file():
        raise NotFound(say("sites.unknown", name=name))
    return path


def _facts(path: Path) -> dict[str, Any]:
    try:
        site = json_format.loads(path.read_text("utf-8"))
        return {key: site.get(key, "") for key in ("name", "version", "confidence")} | {
            "matches": [str(one) for one in site.get("matches", [])]
        }
    except (OSError, ValueError, AttributeError, RecursionError):
        return {"name": "", "version": 0, "confidence": "✗", "matches": []}


def _say_problems(folders: Folders) -> None:
    """Raises: BadSettings, the first mistake of the person's own files."""
    _sites, problems = load_sites(folders.sites)
    if problems:
        raise problems[0]


def _read(site: dict[str, Any], page: str) -> list[dict[str, Any]]:
    """What the extension would read on `page` (an address or a saved file), in a real browser.

    Raises: NotFound where there is no browser or no such file, LinkFailed.
    """
    from ..demo.browser import find_browsers, start_browser

    address = page if "://" in page else Path(page).expanduser().resolve().as_uri()
    if address.startswith("file:") and not Path(page).expanduser().is_file():
        raise NotFound(say("sites.no_page", page=page))
    kind = next(iter(find_browsers()), None)
    if kind is None:
        raise NotFound(say("sites.no_browser"))
    folder = extension_folder()
    engine = "\n".join((folder / "content" / f"{name}.js").read_text("utf-8") for name in ENGINE)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        browser = start_browser(kind, folder, Path(place) / "profile", headless=True)
        try:
            browser.page.goto(address)
            read = READ.replace("SITE", json_format.dumps(site), 1)
            browser.page.evaluate(f"(() => {{{engine}\nreturn true;}})()")
            comments: list[dict[str, Any]] = browser.page.evaluate(read)
            return comments
        finally:
            browser.close()
