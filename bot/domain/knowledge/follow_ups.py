"""Telling a question that leans on the one before it ("and until when?") from one that stands alone."""

import re
from datetime import timedelta

LEANS_FOR = timedelta(minutes=10)
"""How long a question may lean on the one before it."""
_LONGEST = 80
"""Characters; who writes more says what is meant."""
_GOES_ON = re.compile(
    r"^\W*(?:and|but|or|then|what about|how about|also)\b|^\W*(?:那么?|还有|另外|要是|如果)"
    r"|(?:呢|\bthen|\binstead|\btoo|\bas well)\s*[?？]*$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^\W*(?:(?:un)?til|since|from|by|at)?\s*(?:when|where|who|why|how (?:long|far|much|many|often)|what time|which \w+)\W*$"
    r"|^\W*(?:到|从|在)?(?:几点|多久|多远|多少钱?|哪天|哪里|哪儿|什么时候|为什么|谁)\W*$",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"^\W*(?:and|also|but|plus|so)\b[\s,]*(?:also\b\s*)?|^\W*(?:另外|还有|顺便问(?:一下)?|再问一下)[，,]?\s*",
    re.IGNORECASE,
)
_END_MARKS = " ?？!！.。…"


def without_and(question: str) -> str:
    """Return a question without the word that joins it to what was said before."""
    return _JOINS.sub("", question) or question


def may_lean(question: str) -> bool:
    """Say whether a question may lean on the one before it, going by its words."""
    said = question.strip()
    return len(said) <= _LONGEST and bool(_GOES_ON.search(said) or _BARE.search(said))


def joined(before: str, question: str) -> str:
    """Return a question with the one before it in front, as one sentence."""
    return f"{before.rstrip(_END_MARKS)} – {question.strip()}"
