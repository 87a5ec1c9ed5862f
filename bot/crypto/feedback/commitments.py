"""The list of a box: by it whoever wrote a ballot finds out whether it is still there and counted.

A commitment is 16 bytes of SHA-256 over the ballot's place, its right and its sealed text. The box
publishes one for each slot, used or not, when it has closed; the keepers of shares sign one for
each ballot they counted, filled up with random ones. So neither list tells how many answered. A
writer has seen the first ten bytes, as sixteen letters and digits to be written down.
"""

import base64
import hashlib

COMMITMENT_BYTES = 16
CODE_BYTES = 10
_LABEL = b"colloquy/commitment/v1|"


def commit(scope: str, ballot: bytes, nullifier: bytes, sealed: bytes) -> bytes:
    """Return the commitment to a sealed ballot; `ballot` is its id, or noise in an unused slot."""
    content = hashlib.sha256(sealed).digest()
    written = _LABEL + scope.encode() + b"|" + ballot + b"|" + nullifier + content
    return hashlib.sha256(written).digest()[:COMMITMENT_BYTES]


def write_code(commitment: bytes) -> str:
    """Return what the writer is shown: sixteen letters and digits in four groups."""
    letters = base64.b32encode(commitment[:CODE_BYTES]).decode()
    return " ".join(letters[at : at + 4] for at in range(0, len(letters), 4))
