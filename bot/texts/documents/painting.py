"""Has pictures painted by a child process, which ends with its one picture."""

from functools import lru_cache

from bot.child_process import run_child

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
    done = run_child("bot.texts.documents.painter", svg.encode(), seconds=SECONDS)
    is_picture = not done.code and done.output.startswith(b"\x89PNG")
    return done.output if is_picture else None
