"""The door, in real browsers: pages, other extensions and other programs stay outside."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest
from attacks import (
    BLIND,
    FOREIGN,
    FORGED,
    FORGERIES,
    HOOKED,
    HOSTILE,
    IN_A_TAB,
    PRETENDED,
    REMOVING,
    SOCKET,
    conversation,
    pretended_at,
)
from desk import Desk, first_free_port
from overlay import card, press, sure_badges, until
from strangers import OTHER_ID, Site, Squatter, chromium_id, feed, other_extension

from accalmie.demo.browser import Browser, granted_copy, start_browser
from accalmie.demo.run import pair
from accalmie.link.client import DeskClient
from accalmie.link.messages import (
    Device,
    DevicesList,
    DevicesTold,
    PairOpen,
    PairOpened,
    TicketMade,
    TicketMake,
)
from accalmie.link.origins import CHROMIUM_ID
from accalmie.settings import extension_folder

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

OURS = "accalmie@accalmie.invalid"
ANGRY = "Six jours d'attente et toujours pas de colis, c'est lamentable. Service nul."
CANARY = "canari-du-navigateur"
WORDS = json.loads((extension_folder() / "_locales" / "en" / "messages.json").read_text("utf-8"))
FIREFOX = {"network.dns.localDomains": "evil.test"}  # as rebinding would have it


class Door(NamedTuple):
    """One browser with our extension, paired, and another one; an agent; a web site."""

    browser: Browser
    desk: Desk
    site: Site
    log: Path
    other: str  # the address of the other extension's page

    @property
    def page(self) -> Any:
        return self.browser.page

    @property
    def board(self) -> str:
        return f"http://127.0.0.1:{self.desk.port}"

    def ours(self, name: str) -> str:
        """The address of a page of our extension."""
        return f"{origin_of(self.page, self.browser.kind, OURS, CHROMIUM_ID)}/pages/{name}"

    def devices(self) -> tuple[Device, ...]:
        return cast(DevicesTold, self.desk.ask(DevicesList(), DevicesTold)).devices

    def state(self) -> dict[Path, str]:
        """Every file of the agent's folder by its hash."""
        files = (path for path in self.desk.data.rglob("*") if path.is_file())
        return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

    def pairing_page(self) -> str:
        return str(self.desk.ask(PairOpen(way="page"), PairOpened).url)

    def signed_in(self) -> str:
        return f"{self.board}/#t={self.desk.ask(TicketMake(), TicketMade).ticket}"


def origin_of(page: Any, kind: str, gecko_id: str, chromium: str) -> str:
    if kind == "chromium":
        return f"chrome-extension://{chromium}"
    host = page.in_window(f"WebExtensionPolicy.getByID('{gecko_id}').mozExtensionHostname")
    return f"moz-extension://{host}"


@pytest.fixture(scope="module")
def door(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    place = tmp_path_factory.mktemp(f"door-{kind}")
    desk, site = Desk(place / "data", first_free_port()), Site()
    extension, other = granted_copy(extension_folder(), place), other_extension(place / "other")
    both = f"{extension},{other}"
    flags = [
        "--host-resolver-rules=MAP evil.test 127.0.0.1", "--enable-logging=stderr",
        f"--load-extension={both}", f"--disable-extensions-except={both}",
    ]  # fmt: skip
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("MOZ_REMOTE_ALLOW_SYSTEM_ACCESS", "1")  # to ask for an extension's host
        browser = start_browser(
            kind, extension, place / "profile", headless=True, preferences=FIREFOX, flags=flags
        )
    page = cast(Any, browser.page)
    try:
        if kind == "firefox":
            data = {"extensionData": {"type": "path", "path": str(other)}}
            page.call("webExtension.install", data)
        client = DeskClient.find(desk.data, "en")
        assert client is not None
        with client:
            pair(browser.page, client)
        origin = origin_of(page, kind, OTHER_ID, chromium_id(other))
        yield Door(browser, desk, site, place / "profile" / "browser.log", f"{origin}/page.html")
    finally:
        browser.close()
        desk.stop()
        site.close()


def knock(door: Door, path: str, host: str = "127.0.0.1", port: int = 0) -> str:
    """What becomes of a WebSocket that the open page opens: "open" or "error"."""
    address = f"ws://{host}:{port or door.desk.port}{path}"
    return str(door.page.evaluate(SOCKET.replace("ADDRESS", json.dumps(address))))


def test_no_page_opens_the_agents_sockets(door: Door) -> None:
    """A page of another port, of another name and the board itself get an error at both sockets."""
    welcoming = Squatter()
    door.page.goto(f"{door.site.url}/")
    assert knock(door, "/link", port=welcoming.port) == "open"  # pages may open sockets here
    welcoming.close()
    for address in (f"{door.site.url}/", f"http://evil.test:{door.desk.port}/", f"{door.board}/"):
        door.page.goto(address)
        assert [knock(door, path) for path in ("/link", "/desk")] == ["error", "error"], address
    assert len(door.devices()) == 1  # and our extension did


def test_a_name_that_points_here_reads_nothing(door: Door) -> None:
    """By the name of another site the agent shows no page, no case and no socket."""
    door.page.goto(f"http://evil.test:{door.desk.port}/")
    assert "This address is not the agent's" in door.page.evaluate("document.body.innerText")
    for path in ("/", "/pair", "/static/board.js", "/board/cases", "/board/session"):
        assert door.page.evaluate(f"fetch('{path}').then(answer => answer.status)") == 421
    for path in ("/link", "/desk"):
        assert knock(door, path, host="evil.test") == "error"


def test_another_extension_gets_nothing(door: Door) -> None:
    """With every right over local addresses it reads no case, opens no board and proves nothing."""
    before, [device] = door.state(), door.devices()
    door.page.goto(door.other)
    address = json.dumps(door.board)
    asked = f"""Promise.all(['/board/cases', '/board/browsers', '/board/status'].map(
        path => fetch({address} + path).then(answer => answer.status, () => 0)))"""
    assert set(door.page.evaluate(asked)) <= {0, 401, 403}
    posted = f"""fetch({address} + '/board/session', {{method: 'POST', body: '{{"ticket": "x"}}',
        headers: {{'Content-Type': 'application/json', 'X-Accalmie': '1'}}}}
    ).then(answer => answer.status, () => 0)"""
    assert door.page.evaluate(posted) in (0, 403)
    ours = OURS if door.browser.kind == "firefox" else CHROMIUM_ID
    told = f"""chrome.runtime.sendMessage({json.dumps(ours)}, {{kind: 'agent.state', data: null}})
        .then(answer => answer ?? 'nothing', () => 'nobody listens')"""
    assert door.page.evaluate(told) in ("nothing", "nobody listens")
    assert door.page.evaluate(conversation(door.desk.port, device.client)) in (4401, 1006)
    assert door.state() == before


def test_no_page_changes_anything_on_the_board(door: Door) -> None:
    """Forms, beacons, fetches of every kind from another port: nothing is read, nothing changes."""
    [device] = door.devices()
    door.page.goto(door.signed_in())  # the person has the board open, as it may be
    until(lambda: door.page.evaluate("!document.getElementById('nav').hidden"), "the board")
    door.page.goto(f"{door.site.url}/")
    before = door.state()
    told = FORGERIES.replace("BOARD", json.dumps(door.board))
    assert door.page.evaluate(told.replace("CLIENT", json.dumps(device.client))) == []
    assert door.state() == before
    assert door.devices() == (device,)


def test_the_session_does_not_cross_to_another_port(door: Door) -> None:
    """Another local page of the same tab gets no cookie, no storage, no referrer and no ticket."""
    address = door.signed_in()
    ticket = address.partition("#t=")[2]
    door.page.goto(address)
    until(lambda: door.page.evaluate("!document.getElementById('nav').hidden"), "the board")
    assert door.page.evaluate("document.cookie") == ""
    token = door.page.evaluate("sessionStorage.getItem('accalmie-session')")
    door.page.evaluate(f"void (location.href = {json.dumps(door.site.url + '/?from-board')})")
    until(lambda: door.page.evaluate("document.title") == "elsewhere", "the other page")
    assert door.page.evaluate("[document.cookie, sessionStorage.length, document.referrer]") == [
        "", 0, "",
    ]  # fmt: skip
    heard = json.dumps(door.site.heard)
    assert ticket not in heard and token not in heard and '"Cookie"' not in heard
    door.page.evaluate(f"void (document.cookie = 'accalmie-session={token}')")
    door.page.goto(f"{door.board}/?again")
    door.page.evaluate("sessionStorage.clear()")
    assert door.page.evaluate("fetch('/board/cases').then(answer => answer.status)") == 401
    door.page.goto(f"{door.board}/?once-more#t={ticket}")  # it was used
    until(
        lambda: door.page.evaluate("document.body.innerText.includes('accalmie board')"), "a gate"
    )
    assert ticket not in door.desk.said() and token not in door.desk.said()


@pytest.mark.parametrize("what", ["pair", "board"])
def test_no_page_frames_ours(door: Door, what: str) -> None:
    """Laid over a page, ours stays empty: clicks meant for that page allow nothing."""
    before = door.devices()
    address = door.pairing_page() if what == "pair" else door.signed_in()
    door.site.pages[f"/{what}"] = BLIND.replace("ADDRESS", address)
    door.page.goto(f"{door.site.url}/")
    door.page.evaluate(f"void (location.href = '/{what}')")  # Firefox calls a barred frame an error
    until(lambda: door.page.evaluate("document.title") == "win a prize", "the lure")
    time.sleep(1)  # a button that were there would be awake by then
    for x, y in ((640, y) for y in range(50, 900, 50)):
        door.page.click(x, y)
    time.sleep(1)
    assert [device.created_at for device in door.devices()] == [d.created_at for d in before]
    assert frames(door) == []


def frames(door: Door) -> list[str]:
    """The addresses of frames in the open page that show a page of the agent's."""
    if door.browser.kind == "chromium":
        tree = door.page.call("Page.getFrameTree")["frameTree"]
        inner = [one["frame"]["url"] for one in tree.get("childFrames", [])]
        return [url for url in inner if url.startswith(door.board)]
    tree = door.page.call("browsingContext.getTree", {})["contexts"]
    return [one["url"] for top in tree for one in top["children"] if is_ours(door, one)]


def is_ours(door: Door, frame: dict[str, Any]) -> bool:
    """Firefox shows its own error under the address that was barred: what is in it tells."""
    told = door.page.call("script.evaluate", {
        "expression": "document.querySelector('#pair, #nav') !== null", "awaitPromise": False,
        "target": {"context": frame["context"]},
    })  # fmt: skip
    return bool(told["result"]["value"])


def test_allowing_takes_a_persons_own_click(door: Door) -> None:
    """Clicks and keys that a script makes up pair nothing; a real click does."""
    [before] = door.devices()
    door.page.goto(door.pairing_page())
    time.sleep(1)  # the content script is there by then
    assert door.page.evaluate(PRETENDED)
    time.sleep(1)
    assert door.devices()[0].created_at == before.created_at
    told = "(dispatchEvent(new Event('focus')), document.querySelector('#pair').disabled)"
    assert door.page.evaluate(told)  # come to the front, it sleeps a moment
    box = "document.querySelector('#pair').getBoundingClientRect().toJSON()"

    def paired() -> bool:
        spot = door.page.evaluate(box)
        door.page.click(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
        time.sleep(1)
        return bool(door.devices()[0].created_at != before.created_at)

    until(paired, "a pairing by a real click")


def test_a_content_script_that_lies_is_not_believed(door: Door) -> None:
    """What a taken-over page says is kept under its own address, and all else is refused."""
    door.site.pages["/taken"] = "<!doctype html><title>taken</title>"
    address = f"{door.site.url}/taken"
    door.page.goto(door.ours("popup.html"))
    script = IN_A_TAB.replace("ADDRESS", json.dumps(address))
    said = door.page.evaluate(script.replace("FUNCTION", FORGED.replace("TEXT", json.dumps(ANGRY))))
    assert said.pop("sound") is True
    assert set(said.values()) == {False}, said
    [case] = until(lambda: door.desk.cases(address), "the case")
    assert case["comment"]["text"] == ANGRY
    assert "bank.test" not in json.dumps(door.desk.cases())
    assert len(door.devices()) == 1


def test_a_page_sees_and_presses_nothing_of_the_overlay(door: Door) -> None:
    """Its hooks are not called, the root stays shut, made-up events open no card; a person does."""
    door.site.pages["/hooked"] = feed([("Ada", ANGRY)], HOOKED)
    door.page.goto(f"{door.site.url}/hooked")
    [badge] = until(lambda: sure_badges(door.page), "a badge")
    assert door.page.evaluate("window.seen") == []
    assert door.page.evaluate(
        "[...document.querySelectorAll('html > div')].map(host => host.shadowRoot)"
    ) == [None]
    x, y = badge["x"] + badge["width"] / 2, badge["y"] + badge["height"] / 2
    assert door.page.evaluate(pretended_at(x, y))
    time.sleep(1)
    assert card(door.page) is None
    door.page.press("n", alt=True)
    until(lambda: card(door.page), "a card by a real key")
    escape = "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))"
    assert door.page.evaluate(escape)
    assert card(door.page) is not None


def test_a_page_that_removes_the_overlay_is_not_fought(door: Door) -> None:
    """Taken away it comes back, a limited number of times, and the page stays alive."""
    door.site.pages["/removing"] = feed([("Ada", ANGRY)])
    door.page.goto(f"{door.site.url}/removing")
    until(lambda: sure_badges(door.page), "a badge")
    remove = "document.querySelectorAll('html > div').forEach(host => host.remove())"
    door.page.evaluate(remove)
    until(lambda: sure_badges(door.page), "the badge again")
    assert 1 <= door.page.evaluate(REMOVING) <= 20


def test_hostile_comments_stay_text_on_the_card(door: Door) -> None:
    """Badge and card show script and markup as text, whoever's name or comment holds them."""
    comments = [(f"{attack} Ada", f"{ANGRY} {attack}") for attack in HOSTILE]
    door.site.pages["/hostile"] = feed(comments)
    door.page.goto(f"{door.site.url}/hostile")
    until(lambda: len(sure_badges(door.page)) == len(HOSTILE), "a badge for each")
    for _ in HOSTILE:
        door.page.press("n", alt=True)
        until(lambda: (shown := card(door.page)) and shown["text"], "a card with a draft")
        for found in door.page.inside("html > div", FOREIGN):
            assert found == {"tags": [], "links": [], "handlers": []}
        time.sleep(0.2)
    assert door.page.evaluate("window.__pwned ?? null") is None


def test_filling_the_reply_box_sends_nothing(door: Door) -> None:
    """A draft stands in the box as text; no form is sent, whatever the page's own script hopes."""
    script = "window.sent = 0; addEventListener('submit', event => { window.sent += 1; });"
    door.site.pages["/filled"] = feed([("Ada", ANGRY)], script)
    door.site.posts = 0
    door.page.goto(f"{door.site.url}/filled")
    until(lambda: sure_badges(door.page), "a badge")
    door.page.press("n", alt=True)
    draft = until(lambda: (shown := card(door.page)) and shown["text"], "a card with a draft")
    press(door.page, ".face button", 0)
    until(lambda: (shown := card(door.page)) and shown["insertable"], "the answer «yes»")
    press(door.page, "footer .primary")
    box = "document.querySelector('#c1 textarea').value"
    until(lambda: door.page.evaluate(box) == draft, "the draft in the box")
    time.sleep(1)
    assert (door.page.evaluate("window.sent"), door.site.posts) == (0, 0)


def test_a_squatter_on_the_port_gets_no_case(door: Door) -> None:
    """A program that speaks our language with a wrong key hears hellos; the popup says so."""
    door.desk.kill()
    squatter = Squatter(door.desk.port)
    try:
        address = f"{door.site.url}/squatted"
        door.site.pages["/squatted"] = feed([("Ada", f"{ANGRY} {CANARY}")])
        door.page.goto(address)
        until(lambda: squatter.heard, "a knock at the squatter's")
        time.sleep(3)  # long enough for a comment that should not come
        door.page.goto(door.ours("popup.html"))
        says = WORDS["error_stranger"]["message"]
        until(lambda: says in door.page.evaluate("document.body.innerText"), "the popup's sentence")
        assert {told["kind"] for told in squatter.heard} == {"link.hello"}
        assert CANARY not in json.dumps(squatter.heard) and ANGRY not in json.dumps(squatter.heard)
    finally:
        squatter.close()
    door.desk.start()
    door.page.goto(door.ours("popup.html"))
    assert len(until(lambda: door.desk.cases(address), "the comment that waited", 90)) == 1


def test_what_the_browser_logs_holds_no_comment(door: Door) -> None:
    """Neither the browser's own log nor the agent's has a comment's text or its author."""
    assert CANARY not in door.log.read_text("utf-8", "replace")
    for said in (CANARY, "lamentable", "Ada"):
        assert said not in door.desk.said()


def test_a_browser_that_was_removed_says_so_at_once(door: Door) -> None:
    """After `devices remove` the popup says so, and nothing more is sent."""
    [device] = door.devices()
    door.page.goto(door.ours("popup.html"))
    until(lambda: WORDS["link_connected"]["message"] in popup(door), "connected", 60)
    command = [sys.executable, "-m", "accalmie", "devices", "remove", device.client[:8]]
    told = subprocess.run(
        [*command, "--data", str(door.desk.data), "--lang", "en"], capture_output=True, check=True
    )
    assert b"is removed" in told.stdout
    door.page.goto(door.ours("popup.html"))
    until(lambda: WORDS["error_refused"]["message"] in popup(door), "the popup's sentence")
    assert door.devices() == ()
    door.site.pages["/removed"] = feed([("Ada", ANGRY)])
    door.page.goto(f"{door.site.url}/removed")
    time.sleep(3)
    assert door.desk.cases(f"{door.site.url}/removed") == []


def popup(door: Door) -> str:
    return str(door.page.evaluate("document.body.innerText"))
