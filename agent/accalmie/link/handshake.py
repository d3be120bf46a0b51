"""The proofs both sides give each other before anything else is said. Pure: bytes in, bytes out.

A paired browser and the agent share a key K. Each proves that it knows K over two fresh nonces
and the port the agent listens on, the client over its origin too, so that neither a page, another
extension, nor another program on a port gets anything: one that passes the proofs on between a
browser and the agent is on another port than the agent. `tests/contract/handshake.json` holds one
worked example a way of pairing, which both sides compute. HKDF is RFC 5869 with SHA-256.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

KEY_BYTES = 32
SECRET_DIGITS = 32  # of the one-click page's secret: 128 bits
# A typed code has 40 bits: whoever gets one proof made with it would try them all in minutes, were
# each try not this dear. The figure is OWASP's for PBKDF2 with SHA-256.
CODE_ITERATIONS = 600_000
CODE_SALT = b"accalmie code"
DESK_ORIGIN = "local"  # what stands for an origin where there is none: the command line


def normal_secret(secret: str) -> str:
    """The secret both sides derive from: a typed code in capitals and without its dash or spaces.

    The 32 hex digits of the one-click page are taken as they stand.
    """
    bare = secret.replace("-", "").replace(" ", "")
    return bare if len(bare) == SECRET_DIGITS else bare.upper()


def pairing_key(secret: str) -> bytes:
    """K0, the key of a pairing's handshake, from the one-time secret. Slow for a typed code."""
    return _hkdf(_ikm(secret), salt=b"", info=b"accalmie handshake")


def paired_key(secret: str, client_nonce: str, agent_nonce: str, origin: str) -> bytes:
    """K, the key both sides keep after a pairing. Nonces are 64 hex digits each; slow likewise."""
    salt = bytes.fromhex(client_nonce + agent_nonce)
    return _hkdf(_ikm(secret), salt=salt, info=f"accalmie pair {origin}".encode())


def agent_mac(key: bytes, port: int, client_nonce: str, agent_nonce: str) -> str:
    """The agent's proof, in hex: it goes first, so that a stranger on the port learns nothing."""
    return _mac(key, f"agent|{port}|{client_nonce}|{agent_nonce}")


def client_mac(key: bytes, port: int, client_nonce: str, agent_nonce: str, origin: str) -> str:
    """The client's proof, in hex, bound to the origin the browser vouches for."""
    return _mac(key, f"client|{port}|{client_nonce}|{agent_nonce}|{origin}")


def same(given: str, expected: str) -> bool:
    """Compare two proofs in constant time."""
    return hmac.compare_digest(given.encode(), expected.encode())


def fresh_nonce() -> str:
    return secrets.token_hex(32)


def fresh_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def _ikm(secret: str) -> bytes:
    normal = normal_secret(secret).encode()
    if len(normal) == SECRET_DIGITS:
        return normal
    return hashlib.pbkdf2_hmac("sha256", normal, CODE_SALT, CODE_ITERATIONS)


def _mac(key: bytes, message: str) -> str:
    return hmac.new(key, message.encode(), hashlib.sha256).hexdigest()


def _hkdf(ikm: bytes, *, salt: bytes, info: bytes) -> bytes:
    """Extract and expand to one block, which is all that 32 bytes need."""
    pseudo_random_key = hmac.new(salt or bytes(32), ikm, hashlib.sha256).digest()
    return hmac.new(pseudo_random_key, info + b"\x01", hashlib.sha256).digest()
