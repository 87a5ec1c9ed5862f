"""Pictures among the letters are such as old phones draw; a browser has none of its own."""

import unicodedata

from bot.domain.people.people import Language
from tests.house.sheet_texts import Texts, all_texts

DRAWN = frozenset(
    "№↩⌛⏰⏳⏸⏹▫▶★☆⚠⚪⛔⛴✅✉✋✍✎✏✓✕✖✗❌❓❔❗➕➖⭐🌐🎟🎤🎧🎯🏷👁👓👥💬📄📅📌📝📢📣📤📰📶🔁🔔🔗🔒🔴🔵🔶🔸🕰🗑🗳🚕🤔🧭🧹🍽"
)
"""Those in use, each in Unicode 11 of 2018 or before: Android 9 and Windows 10 have them.

Whoever adds one looks up since when there is such a thing.
"""
FLAGS = range(0x1F1E6, 0x1F200)
"""Letters of which flags are made; where there is no flag, the letters of the country stand."""


def _pictures(texts: Texts) -> set[str]:
    return {
        letter
        for said in texts.values()
        for letter in "".join(said)
        if unicodedata.category(letter) == "So" and ord(letter) not in FLAGS
    }


def test_every_emoji_is_one_that_old_phones_draw() -> None:
    used = set[str]().union(*(_pictures(all_texts(language)) for language in Language))

    assert used - DRAWN == set()
    assert DRAWN - used == set()


def test_a_new_emoji_would_be_found() -> None:
    assert _pictures({"new": ("🟢 Open", "🇨🇳 Zhōngguó ✓")}) == {"🟢", "✓"}
    assert not {"🟢"} & DRAWN
