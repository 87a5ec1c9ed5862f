"""Where the page differs from Telegram by its nature: the stories that are told of Telegram alone, each with why.

All others pass with everybody on the page, and with every second person there (`make parity`). One that
stands here and passes on the page is an error, as is one that fails and does not stand here.
"""

from collections.abc import Mapping

import pytest

from tests.stories.parity.choice import Channel, chosen

_ROOT = "tests/stories/"

WHY: Mapping[str, str] = {
    "both": "says itself who comes by what",
    "emulator": "what Telegram does or refuses is told to its emulator: blocks, faults, floods, its journal",
    "update": "updates of Telegram's own making: repeated, malformed, edited, in batches",
    "kinds": "kinds of messages that only Telegram has: albums, stickers, contacts, places, forwards, marks",
    "strangers": "nobody can write on the page who has not opened a link, so there are no strangers",
    "refused": "a link that opens nothing is told of by the page itself, not by a message",
    "groups": "groups are Telegram's",
    "reply": "nobody replies to one message: there is a button for it, or the form asks",
    "doors": "with a page, invitations name its link too",
    "file": "a file comes along with the request, and need not be fetched first",
    "menu": "the page asks for its menu of commands; nothing is pushed",
    "webapp": "Telegram vouches for who opens a page; on ours the device signs",
    "statements": "counts the statements of Telegram's updates",
    "pace": "the pace and the outcomes of sending are Telegram's: on the page nothing is sent",
    "no page": "is about a house without a page",
    "forgotten": "whoever is forgotten is signed out at once, and what they are told last is not drawn",
}
"""Reasons, by the word that stands in the table."""

FOLDERS: Mapping[str, str] = {
    "channels/": "both",
    "parity/": "both",
    "test_updates.py": "update",
    "test_strangers.py": "strangers",
    "test_reading_ahead.py": "update",
    "test_statements.py": "statements",
    "test_page_intake.py": "both",
    "tickets/test_groups.py": "groups",
    "tickets/test_swiping.py": "reply",
}
"""Folders and files of which no story is told over the page."""

STORIES: Mapping[str, str] = {
    "rsvps/test_answering.py::test_repeated_update_does_nothing_twice": "update",
    "rsvps/test_answering.py::test_update_repeated_in_one_batch_does_nothing_twice": "update",
}
"""Single stories that cannot pass over the page."""


def mark(items: list[pytest.Item]) -> None:
    """Mark what differs, where people come by the page."""
    if chosen() is Channel.TELEGRAM:
        return
    for item in items:
        name = item.nodeid.partition("[")[0].removeprefix(_ROOT)
        folder = next((each for each in FOLDERS if name.startswith(each)), None)
        if folder is not None:
            item.add_marker(pytest.mark.skip(reason=WHY[FOLDERS[folder]]))
        elif name in STORIES:
            # In a mixed crowd it hangs on who comes by what.
            strict = chosen() is Channel.PAGE
            item.add_marker(pytest.mark.xfail(reason=WHY[STORIES[name]], strict=strict))
