"""The board: the cases in a local web page, for whoever opened it from this machine.

In: requests with the session of a one-time ticket. Out: a page without any outside resource,
and JSON. It shows and records what the pipeline says; it decides nothing.
"""
