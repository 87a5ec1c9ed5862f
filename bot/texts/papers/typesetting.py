"""Has papers typeset by a child process, which ends with its one paper."""

import json
from functools import lru_cache

from bot.child_process import run_child

SECONDS = 60.0
"""How long a paper may take; on a busy machine it takes half a second."""


class NotTypeset(Exception):
    """No paper came out: the child ended without one, or took too long."""


# A published text is asked for by everybody, and is the same for all.
@lru_cache(maxsize=2)
def typeset_paper(texts: tuple[str, ...]) -> bytes:
    """Return texts as a PDF, each on pages of its own; waits for a child process.

    Raises:
        NotTypeset: there is none.
    """
    done = run_child("bot.texts.papers.printer", json.dumps(texts).encode(), seconds=SECONDS)
    if done.code or not done.output.startswith(b"%PDF-"):
        # Without the child's words: they might hold the paper's.
        raise NotTypeset
    return done.output
