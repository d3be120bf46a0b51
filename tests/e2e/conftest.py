"""Real browsers, a real agent, a real comment system: one of each a browser for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from desk import Desk, first_free_port
from isso_site import IssoSite, isso_command

from accalmie.demo.browser import Browser, Page, find_browsers, granted_copy, start_browser
from accalmie.demo.run import pair
from accalmie.link.client import DeskClient
from accalmie.settings import extension_folder

OUTPUT = Path(__file__).resolve().parents[2] / "test-output"
# Firefox stops an idle background page; so soon that every test lives through it.
FIREFOX = {"extensions.background.idle.timeout": 3000}


class World(NamedTuple):
    kind: str
    browser: Browser
    page: Page
    desk: Desk
    isso: IssoSite

    def picture(self, name: str) -> None:
        """Keep what the page looks like, for people: test-output/<browser>-<name>.png."""
        OUTPUT.mkdir(exist_ok=True)
        (OUTPUT / f"{self.kind}-{name}.png").write_bytes(self.page.screenshot())


@pytest.fixture(scope="session")
def isso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IssoSite]:
    if isso_command() is None:
        pytest.skip("Isso is not installed here (it runs on Linux only)")
    site = IssoSite(tmp_path_factory.mktemp("isso"))
    yield site
    site.close()


@pytest.fixture(scope="session", params=["chromium", "firefox"])
def kind(request: pytest.FixtureRequest) -> str:
    if request.param not in find_browsers():
        pytest.skip(f"{request.param} is not installed here")
    return str(request.param)


@pytest.fixture(scope="session")
def world(kind: str, isso: IssoSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A browser with the extension, paired with an agent by the one-click page."""
    place = tmp_path_factory.mktemp(kind)
    desk = Desk(place / "data", first_free_port())
    extension = granted_copy(extension_folder(), place)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("MOZ_REMOTE_ALLOW_SYSTEM_ACCESS", "1")  # to choose in Firefox's menus
        browser = start_browser(
            kind, extension, place / "profile", headless=True, preferences=FIREFOX
        )
    try:
        client = DeskClient.find(desk.data, "en")
        assert client is not None
        with client:
            pair(browser.page, client)
        yield World(kind, browser, browser.page, desk, isso)
    finally:
        browser.close()
        desk.stop()
