"""The two pages the agent serves as HTML, and the files beside them. No secret stands in any."""

from __future__ import annotations

import functools
from importlib import resources

from aiohttp import web
from jinja2 import Environment, PackageLoader

from ..settings import Ui
from .words import words_in

STATIC = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@functools.cache
def _templates() -> Environment:
    return Environment(loader=PackageLoader("accalmie.board"), autoescape=True)


def page(name: str, ui: Ui) -> web.Response:
    """`name`.html of `templates/` in the language of `ui`."""
    words = words_in(ui)
    html = _templates().get_template(f"{name}.html").render(ui=ui, words=words)
    return web.Response(text=html, content_type="text/html")


async def static(request: web.Request) -> web.Response:
    """A file of `static/`: names come from the folder's own list, never from the request."""
    name = request.match_info["name"]
    for file in resources.files("accalmie.board").joinpath("static").iterdir():
        if file.name == name:
            kind = STATIC[name[name.rindex(".") :]]
            return web.Response(body=file.read_bytes(), content_type=kind, charset="utf-8")
    raise web.HTTPNotFound(text="There is no such file.\n")


def language_of(request: web.Request, chosen: Ui | None) -> Ui:
    """The language of the settings, else the first the browser asks for; English for others."""
    if chosen is not None:
        return chosen
    first = request.headers.get("Accept-Language", "").strip().lower()
    return "fr" if first.startswith("fr") else "en"
