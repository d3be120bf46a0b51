"""From words to buckets: hashed character n-grams and words, in numpy, many words at once.

In: words. Out: bucket numbers and where each word's begin. A polynomial over code points modulo
2^64, mixed by a multiplication (Fibonacci hashing, Knuth, TAOCP 6.4), of which the top bits count.
The same numbers come out on every machine: the weights depend on it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]

_BASE = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_PAIR = np.uint64(0x8EBC6AF09C88C6E3)
_SALTS = np.arange(1, 65, dtype=np.uint64) * np.uint64(0xA0761D6478BD642F)
_START, _END = 2, 3  # code points that no word holds: where it begins and ends


def ngrams(words: Sequence[str], lengths: range) -> tuple[Numbers, Places, Numbers]:
    """The hashes of every character n-gram of every word, and the whole words' own hashes apart.

    Returns `grams` (any order), `owners` (which word each belongs to) and `hashes` (one a word).
    n-grams see a word's beginning and end and never reach over them.
    """
    empty = np.empty(0, np.int64)
    if not words:
        return np.empty(0, np.uint64), empty, np.empty(0, np.uint64)
    sizes = np.fromiter((len(word) + 2 for word in words), np.int64, len(words))
    text = chr(_START) + f"{chr(_END)}{chr(_START)}".join(words) + chr(_END)
    encoded = text.encode("utf-32-le", "surrogatepass")
    codes = np.frombuffer(encoded, np.uint32).astype(np.uint64)
    starts = np.cumsum(sizes) - sizes
    owner = np.repeat(np.arange(len(words), dtype=np.int64), sizes)
    left = np.repeat(starts + sizes, sizes) - np.arange(codes.size)  # code points to the word's end
    grams, owners = [], []
    running = codes.copy()
    for length in range(2, lengths.stop):
        running = running[:-1] * _BASE + codes[length - 1 :]
        if length in lengths:
            inside = np.flatnonzero(left[: running.size] >= length)
            grams.append((running[inside] ^ np.uint64(length)) * _MIX)
            owners.append(owner[inside])
        if running.size < 2:
            break
    hashes = _whole(codes, starts, sizes)
    none = np.empty(0, np.uint64)
    return np.concatenate([none, *grams]), np.concatenate([empty, *owners]), hashes


def bucket(hashes: Numbers, bits: int) -> Places:
    """The bucket, 0 to 2^bits - 1, of each hash."""
    mixed = (hashes ^ (hashes >> np.uint64(29))) * _MIX
    return (mixed >> np.uint64(64 - bits)).astype(np.int64)


def summed(values: NDArray[np.float32], owners: Places, size: int) -> NDArray[np.float32]:
    """The sum of `values` [n, ...] for each of `size` owners, 0 where there is none."""
    sums = np.zeros((size, *values.shape[1:]), np.float32)
    if len(owners):
        order = np.argsort(owners, kind="stable")
        sorted_owners = owners[order]
        firsts = np.flatnonzero(np.diff(sorted_owners, prepend=-1))
        sums[sorted_owners[firsts]] = np.add.reduceat(values[order], firsts, axis=0)
    return sums


def pair(first: Numbers, second: Numbers) -> Numbers:
    """The hash of two words in this order."""
    return (first * _PAIR) ^ second


def salted(hashes: Numbers, salt: int) -> Numbers:
    """The hashes of the same words in another space: one for each `salt`, 0 to 63."""
    mixed: Numbers = (hashes ^ _SALTS[salt]) * _MIX
    return mixed


def _whole(codes: Numbers, starts: Places, sizes: Places) -> Numbers:
    """One hash a word: the sum of code point times a power of the base, mixed."""
    powers = np.full(int(sizes.max()), _BASE)
    np.multiply.accumulate(powers, out=powers)
    place = np.arange(codes.size) - np.repeat(starts, sizes)
    sums: Numbers = np.add.reduceat(codes * powers[place], starts)
    return (sums ^ (sums >> np.uint64(31))) * _MIX
