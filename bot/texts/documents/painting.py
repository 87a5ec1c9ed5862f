"""Has pictures painted by a child process, which ends with its one picture."""

import os
import subprocess
import sys
from functools import lru_cache

SECONDS = 30.0
"""How long a picture may take; on a busy machine it takes half a second."""
TRIES = 2


class NotPainted(Exception):
    """No picture came out, for the child ended without one or took too long, twice."""


# The same picture asked for again (a tap on "refresh") costs nothing.
@lru_cache(maxsize=16)
def painted(svg: str) -> bytes:
    """Return an SVG as a PNG; waits for a child process, so call it away from the event loop.

    Raises:
        NotPainted: there is none.
    """
    for _ in range(TRIES):
        picture = _from_child(svg)
        if picture is not None:
            return picture
    # Without the child's words: they might hold the picture's.
    raise NotPainted


def _from_child(svg: str) -> bytes | None:
    try:
        done = subprocess.run(
            [sys.executable, "-m", "bot.texts.documents.painter"],
            input=svg.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
            # Only where its modules are: the bot's own environment may hold the token.
            env={"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        )
    except subprocess.TimeoutExpired:
        return None
    is_picture = not done.returncode and done.stdout.startswith(b"\x89PNG")
    return done.stdout if is_picture else None
