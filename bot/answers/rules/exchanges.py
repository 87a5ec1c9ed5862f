"""What a question says instead of what a phrasing says: "the bus" for "the taxi"."""

import re
from functools import cache

from bot.answers.language.normaliser import CJK, function_words, stem, terms, words

_ASKING_ZH = re.compile(
    r"什么时[候间]|什么|怎么样|怎么|怎样|如何|多少|多久|多长时间|哪里|哪儿|哪天|几点|何时|能不能|要不要|会不会|是不是|是否|有没有|需要|可以"
    r"|提供|服务|安排|准备|获得|申请|办理|进行|主办方|人员|参加|当地|时间|地点|应该|得到|知道|请问|想问|一下"
)
_LIGHT = (
    "take accept give provide offer use go make let show help find ask say come see look try put "
    "require necessary possible able allow available current currently now ok okay great exact "
    "exactly actually really kind type sort option thing something someone somebody anyone anybody "
    "people person guest guys way best own only already still ever again next one two lot bit much "
    "many very too well then wanna gotta would won ai participant attendee during time s t d m re"
)
_CHINESE = re.compile(f"[{CJK}]")


@cache
def _light_words() -> frozenset[str]:
    return (
        frozenset(map(stem, _LIGHT.split()))
        | function_words()
        | frozenset("里上下来去到由个位名次后不得所")
    )


def exchanged(question: str, phrasing: str) -> tuple[str, str] | None:
    """Return the words that only the one plain text has, and those that only the other has.

    Words that say little are left out; None when either has none, or the languages differ.
    """
    if bool(_CHINESE.search(question)) != bool(_CHINESE.search(phrasing)):
        return None
    ours, theirs = _left(question, phrasing), _left(phrasing, question)
    return (ours, theirs) if ours and theirs else None


def _left(text: str, other: str) -> str:
    known = frozenset(terms(other)) | _light_words()
    found: list[str] = []
    for word in words(_ASKING_ZH.sub(" ", text)):
        if _CHINESE.match(word):
            found.append("".join(char for char in word if char not in known))
        elif stem(word) not in known:
            found.append(word)
    return " ".join(filter(None, found))
