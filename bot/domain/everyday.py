"""Everyday words that are no question: thanks, and news about coming."""

import re
from enum import StrEnum


class Everyday(StrEnum):
    """What such words say."""

    THANKS = "thanks"
    COMING = "coming"
    NOT_COMING = "not-coming"


_LONGEST = 100
"""Characters; whoever writes more wants somebody to read it."""
_THANKS = re.compile(
    r"(?:(?:many |ok(?:ay)? )?thank(?:s| ?you)(?: a lot| so much| very much| everyone| all)?|thx|ty|tks"
    r"|ok(?:ay)?|k|got it|noted|received|understood|roger|great|perfect|wonderful|cool|will do|cheers"
    r"|(?:非常|太|十分)?(?:谢谢|感谢)(?:了|你|您|你们|您们|大家|啦)?|多谢(?:了)?|谢啦?|收到(?:了|啦)?|好(?:的|了|滴|嘞)?"
    r"|明白(?:了)?|知道(?:了|啦)?|了解(?:了)?|清楚了?|辛苦(?:了|啦|您了|你们了)?|没问题|嗯+|👍|👌|🙏|❤|😊|🙂)"
)
_BETWEEN = re.compile(r"[\s,，.。!！~～、;；\ufe0f\U0001f3fb-\U0001f3ff]+")
_NOT_COMING = re.compile(
    r"\b(?:can(?:'|’)?t|can ?not|won(?:'|’)?t|will not|unable to|not able to|couldn(?:'|’)?t)"
    r"(?: be able to)? (?:come|make it|attend|join|be there|participate|take part)\b"
    r"|\b(?:am|i(?:'|’)m|are|we(?:'|’)re) not (?:coming|attending|able to come)\b"
    r"|\b(?:have|need|must) to (?:cancel|withdraw|decline)\b|\bwon(?:'|’)?t be (?:coming|there|able to)\b"
    r"|来不了|去不了|到不了|参加不了|出席不了|赶不(?:来|过来|上)|(?:不能|无法|没法|没办法)(?:来|去|到|前来|前往|参加|出席|到场|参会)"
    r"|(?:我|我们)?不(?:来|去|参加|出席)了"
)
_COMING = re.compile(
    r"^(?:yes[,，]? )?(?:i|we)(?:(?:'|’)ll| will| am| are|(?:'|’)m|(?:'|’)re)"
    r" (?:come|be there|attend|join|coming|attending|joining)\b"
    r"|^count me in\b|^(?:我|我们)(?:会|一定|肯定|准时|将)*(?:来|去|到|参加|出席|到场)(?:的)?$"
)
_OPEN = re.compile(
    r"[?？]|\b(?:if|when|who|how|what|why|whether)\b|如果|假如|万一|要是|吗|怎么|谁|什么"
)


def everyday_of(typed: str) -> Everyday | None:
    """Return what everyday words say; None for a question, a condition, or anything longer."""
    text = typed.strip().casefold()
    if not text or len(text) > _LONGEST or _OPEN.search(text):
        return None
    if _NOT_COMING.search(text):
        return Everyday.NOT_COMING
    if _COMING.search(_BETWEEN.sub(" ", text).strip()):
        return Everyday.COMING
    words = [part for part in _BETWEEN.split(text) if part]
    joined = " ".join(words)
    if words and (_are_thanks(words) or _THANKS.fullmatch(joined)):
        return Everyday.THANKS
    return None


def _are_thanks(words: list[str]) -> bool:
    """Say whether nothing but thanks is left, two words belonging together at most."""
    left = list(words)
    while left:
        for count in (4, 3, 2, 1):
            if len(left) >= count and _THANKS.fullmatch(" ".join(left[:count])):
                del left[:count]
                break
        else:
            return False
    return True
