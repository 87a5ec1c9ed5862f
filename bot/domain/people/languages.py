"""How people write the name of a language."""

import re
import unicodedata
from collections.abc import Mapping

from bot.domain.people.people import Language

_ENGLISH = (
    *("english", "eng", "anglais", "englisch", "ingles", "inglese", "英文", "英语", "英語", "英"),
)
_CHINESE = (
    *(
        "chinese",
        "mandarin",
        "putonghua",
        "cantonese",
        "hanyu",
        "zhongwen",
        "chinois",
        "chinesisch",
    ),
    *("cn", "chi", "zho", "simplified", "traditional", "chino", "cinese"),
    *("中文", "汉语", "漢語", "普通话", "普通話", "国语", "國語", "华语", "華語", "粤语", "粵語"),
    *("简体中文", "簡體中文", "繁体中文", "繁體中文", "简体", "簡體", "繁体", "繁體", "中"),
)
_NAMED: Mapping[str, Language] = {
    **dict.fromkeys(("en", *_ENGLISH), Language.EN),
    **dict.fromkeys(("zh", *_CHINESE), Language.ZH),
}
_TAG = re.compile(r"([a-z]{2})[-_][a-z0-9]{2,8}(?:[-_][a-z0-9]{2,8})*")
"""A language tag with a region or script, e.g. zh-Hans-CN (RFC 5646, section 2.1)."""
_ADDED = re.compile(r"\s*[(（\[].*[)）\]]$|\s*[-–,]\s+.*$")
"""What stands behind the language: "Chinese (Simplified)", "English - UK"."""
_CODE = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?")


def read_language(written: str) -> Language | None:
    """Return the language of a code, tag or name in English or Chinese; None for any other."""
    plain = unicodedata.normalize("NFKC", written).strip().casefold()
    plain = "".join(
        char for char in unicodedata.normalize("NFD", plain) if not unicodedata.combining(char)
    )
    tag = _TAG.fullmatch(plain)
    bare = tag[1] if tag else _ADDED.sub("", plain)
    words = bare.split()
    return _NAMED.get(bare) or (_NAMED.get(words[-1]) if words else None)


def is_language_code(written: str) -> bool:
    """Say whether a text can only be a language code, one we speak or not: `fr`, `pt-BR`."""
    return _CODE.fullmatch(written) is not None
