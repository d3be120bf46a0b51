"""What hostile pages, scripts and extensions try, as JavaScript for the open page."""

from __future__ import annotations

import json

# Whether a WebSocket to ADDRESS opens.
SOCKET = """new Promise(done => {
    try {
        const socket = new WebSocket(ADDRESS, 'accalmie.v1');
        socket.onopen = () => done('open');
        socket.onerror = () => done('error');
    } catch { done('error'); }
})"""
# Every request a page can make to the board at BOARD; what any of them was answered.
FORGERIES = """(async () => {
    const [board, client] = [BOARD, CLIENT];
    const bodies = {
        '/board/session': '{"ticket": "0"}', '/board/pairing': '{}',
        '/board/cases/2026-000001/decision': '{"decision": "not_negative"}',
        [`/board/browsers/${client}`]: '{"label": "Mine"}',
    };
    const tries = [];
    for (const [path, body] of Object.entries(bodies)) {
        for (const enctype of ['text/plain', 'application/x-www-form-urlencoded',
                               'multipart/form-data']) {
            const form = document.createElement('form');
            const field = document.createElement('input');
            const frame = document.createElement('iframe');
            frame.name = `f${tries.length}`;
            const {name: target} = frame;
            Object.assign(form, {method: 'post', action: board + path, enctype, target});
            Object.assign(field, {name: body.slice(0, -1) + ', "x": "', value: '"}'});
            form.append(field);
            document.body.append(frame, form);
            form.submit();
            tries.push(new Promise(done => setTimeout(done, 100)));
        }
        for (const method of ['POST', 'DELETE', 'PATCH', 'PUT']) {
            for (const mode of ['no-cors', 'cors']) {
                for (const type of ['text/plain', 'application/json']) {
                    const headers = {'Content-Type': type, 'X-Accalmie': '1'};
                    const options = {method, mode, body, headers, credentials: 'include'};
                    tries.push(fetch(board + path, options).then(
                        answer => answer.type === 'opaque' ? 0 : answer.status, () => 0));
                }
            }
        }
        navigator.sendBeacon(board + path, body);
    }
    for (const path of ['/board/cases', '/', '/pair']) {
        tries.push(fetch(board + path).then(answer => answer.status, () => 0));
        tries.push(new Promise(done => {
            const image = new Image();
            image.onerror = () => done(0);
            image.onload = () => done(200);
            image.src = board + path;
        }));
        tries.push(new Promise(done => {
            const script = document.createElement('script');
            script.onerror = () => done(0);
            script.onload = () => done(200);
            script.src = board + path;
            document.head.append(script);
        }));
    }
    return (await Promise.all(tries)).filter(Boolean);
})()"""
# A page with ADDRESS laid over it, all but invisible.
BLIND = """<!doctype html><title>win a prize</title>
<style>iframe { position: fixed; inset: 0; width: 100%; height: 100%; opacity: .01 }</style>
<p>Click here</p><iframe id="f" src="ADDRESS"></iframe>"""
# Clicks and keys on the pairing page's button that no person made.
PRETENDED = """(() => {
    const button = document.querySelector('#pair');
    button.disabled = false;
    button.click();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        button.dispatchEvent(new MouseEvent(type, {bubbles: true, composed: true, detail: 1}));
    button.focus();
    for (const type of ['keydown', 'keypress', 'keyup'])
        button.dispatchEvent(new KeyboardEvent(type, {key: 'Enter', code: 'Enter', bubbles: true}));
    return true;
})()"""
# In a content script: messages that lie, by what they try; whether each was taken.
FORGED = """async () => {
    const key = `k-${'0123456789abcdef'.repeat(2)}`;
    const comment = {id: 'forged:1', text: TEXT, post_url: 'https://bank.test/statement'};
    const say = (kind, data, more = {}) => chrome.runtime.sendMessage({kind, data, ...more});
    const said = {};
    said.sound = await say('comments.seen', {key, comments: [comment]}, {url: 'https://bank.test/'});
    for (const [name, kind, data] of [
        ['a field too many', 'comments.seen', {key, comments: [comment], url: 'https://bank.test'}],
        ['a field of the comment', 'comments.seen', {key, comments: [{...comment, tabId: 1}]}],
        ['an unknown kind', 'case.burn', {}],
        ['a page request', 'pair.forget', null],
        ['the board', 'board.open', null],
        ['a message of the link', 'ticket.make', {}],
        ['a pairing', 'pair.secret', {secret: 'a'.repeat(32), port: 1}],
        ['storage', 'site.pause', {host: 'x', paused: true}],
    ]) said[name] = await say(kind, data);
    const taken = Object.entries(said).map(([name, answer]) => [name, answer?.ok ?? null]);
    return Object.fromEntries(taken);
}"""
# On a page of the extension: FUNCTION as a content script of a tab at ADDRESS.
IN_A_TAB = """(async () => {
    const tab = await chrome.tabs.create({url: ADDRESS, active: false});
    const arrived = ({url, status}) => url?.startsWith(ADDRESS) && status === 'complete';
    while (!arrived(await chrome.tabs.get(tab.id)))
        await new Promise(done => setTimeout(done, 50));
    const [{result}] = await chrome.scripting.executeScript(
        {target: {tabId: tab.id}, func: FUNCTION});
    await chrome.tabs.remove(tab.id);
    return result;
})()"""
# A page's own script that waits for somebody to make a shadow root.
HOOKED = """
window.seen = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
    window.seen.push(options);
    return attach.call(this, {mode: 'open'});
};
"""
# Take the overlay's host away three hundred times; how often it was there.
REMOVING = """(async () => {
    let removed = 0;
    for (let turn = 0; turn < 300; turn += 1) {
        const hosts = document.querySelectorAll('html > div');
        removed += hosts.length;
        hosts.forEach(host => host.remove());
        await new Promise(done => setTimeout(done));
    }
    return removed;
})()"""
# In a shadow root: what no text of a comment may become.
FOREIGN = """root => ({
    tags: [...root.querySelectorAll('script, img, iframe, object, embed, link, form[action], base')]
        .map(one => one.outerHTML),
    links: [...root.querySelectorAll('[href], [src]')].map(one => one.href ?? one.src),
    handlers: [...root.querySelectorAll('*')].flatMap(
        one => one.getAttributeNames().filter(name => name.startsWith('on'))),
})"""
HOSTILE = [
    "<script>window.__pwned = 1</script>", "<img src=x onerror='window.__pwned = 1'>",
    "</textarea><svg onload='window.__pwned = 1'>", "javascript:window.__pwned=1",
    "\u202e desrever", "</style><script>window.__pwned = 1</script>", "${window.__pwned = 1}",
    "'); window.__pwned = 1; ('", "<a href=javascript:window.__pwned=1>x</a>",
]  # fmt: skip


def conversation(port: int, client: str) -> str:
    """Speak to the agent as that browser would, without its key; the close code."""
    hello = {
        "purpose": "connect", "client": client, "nonce": "a" * 64, "versions": [1],
        "extension_version": "0.1.0", "browser": "Other",
    }  # fmt: skip
    frame = {"v": 1, "id": "m-1", "kind": "link.hello", "data": hello}
    proof = {"v": 1, "id": "m-2", "kind": "link.proof", "data": {"mac": "0" * 64}}
    return f"""new Promise(done => {{
        const socket = new WebSocket('ws://127.0.0.1:{port}/link', 'accalmie.v1');
        socket.onopen = () => socket.send({json.dumps(json.dumps(frame))});
        socket.onmessage = () => socket.send({json.dumps(json.dumps(proof))});
        socket.onclose = ({{code}}) => done(code);
    }})"""


def pretended_at(x: float, y: float) -> str:
    """Clicks at a place of the page, and Alt+N, that no person made."""
    return f"""(() => {{
        const there = document.elementFromPoint({x}, {y});
        for (const target of [there, document.body, document, window]) {{
            for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick'])
                target.dispatchEvent(new MouseEvent(type,
                    {{bubbles: true, composed: true, clientX: {x}, clientY: {y}}}));
            for (const type of ['keydown', 'keyup'])
                target.dispatchEvent(new KeyboardEvent(type,
                    {{key: 'n', code: 'KeyN', altKey: true, bubbles: true, composed: true}}));
            target.click?.();
        }}
        return true;
    }})()"""
