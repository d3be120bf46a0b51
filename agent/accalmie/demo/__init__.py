"""`accalmie demo`: the whole way on a bundled feed of invented comments, in a real browser.

Reads `feed.toml`, serves it on 127.0.0.1, starts an agent with a data folder of its own, opens a
browser in a fresh profile with the extension loaded and paired. It never touches the person's
own cases, settings or browser profiles.
"""
