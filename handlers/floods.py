"""Floods: more updates from somebody than anybody types or taps, and crowds of strangers.

A stranger who is passed over costs no row and no message. A code that was given out is always looked
at, so that no crowd keeps an invited person out; nor does anybody who takes part depend on this.
"""

from collections import deque
from collections.abc import Collection, Iterable
from datetime import datetime

from bot.domain.callback_words.people import NOT_ME
from bot.domain.channels.addresses import Address
from bot.domain.channels.knocks import Knock
from bot.domain.limits import RATE_WINDOW, STRANGERS_PER_WINDOW, UPDATES_PER_WINDOW
from bot.domain.people.invitation_links import code_in
from bot.domain.people.people import Role
from bot.usecases.people.contesting import tried_code
from handlers.asked import split_command
from handlers.people import START
from storage.work import Work

_PEOPLE = 10_000
"""Beyond so many everybody begins anew, so that strangers cannot fill the memory."""
_FEW = 1_000
"""Below so many it is not worth forgetting those who were here long ago."""


class Backlog:
    """The numbers of the updates that waited at Telegram while we could not take them.

    They come all at once, however slowly they were sent.
    """

    def __init__(self) -> None:
        self._waited = range(0)

    def note(self, first: int, last: int) -> None:
        """Note that the updates from one number to another had waited."""
        self._waited = range(first, last + 1)

    def __contains__(self, update_id: int) -> bool:
        """Say whether an update had waited."""
        return update_id in self._waited


class RecentUpdates:
    """What one thread has seen of everybody's updates within RATE_WINDOW, but for a backlog."""

    def __init__(self, backlog: Backlog) -> None:
        self._backlog = backlog
        self._recent: dict[str, deque[datetime]] = {}
        self._forget_above = _FEW

    def count(self, person_id: str, update_id: int, now: datetime) -> int:
        """Note one more of a person's; return how many there are, this one included.

        Counted are UPDATES_PER_WINDOW + 2 at most; what had waited is not counted.
        """
        if update_id in self._backlog:
            return 0
        recent = self._recent.setdefault(person_id, deque(maxlen=UPDATES_PER_WINDOW + 2))
        # Either way: what lies ahead was noted before the clock was set back.
        while recent and abs(now - recent[0]) > RATE_WINDOW:
            recent.popleft()
        recent.append(now)
        if len(self._recent) > self._forget_above:
            self._forget(now)
        return len(recent)

    def _forget(self, now: datetime) -> None:
        self._recent = {
            person: recent
            for person, recent in self._recent.items()
            if abs(now - recent[-1]) <= RATE_WINDOW
        }
        self._forget_above = max(_FEW, 2 * len(self._recent))
        if len(self._recent) > _PEOPLE:
            self._recent.clear()


class StrangersHeard:
    """Who was heard within RATE_WINDOW, in the memory of one thread.

    Addresses are counted, not knocks: one person cannot take the places of many.
    """

    def __init__(self) -> None:
        self._since: dict[Address, datetime] = {}

    def passed_over(self, work: Work, knocks: Iterable[Knock]) -> Collection[int]:
        """Return the keys of those knocks that are not heard; who knocks has been read."""
        return {
            knock.key
            for knock in knocks
            if _is_stranger(work, knock.at)
            and not self._has_place(knock.at, work.now)
            and not _brings_given_code(work, knock)
        }

    def _has_place(self, at: Address, now: datetime) -> bool:
        """Say whether this one is among the first ones lately; give it a place while there is one."""
        if len(self._since) >= STRANGERS_PER_WINDOW:
            # Either way: what lies ahead was noted before the clock was set back.
            lately = {
                each: since
                for each, since in self._since.items()
                if abs(now - since) <= RATE_WINDOW
            }
            self._since = lately
        if at not in self._since and len(self._since) < STRANGERS_PER_WINDOW:
            self._since[at] = now
        return at in self._since


def _is_stranger(work: Work, at: Address) -> bool:
    person = work.people.behind(at)
    if person is None:
        return not work.people.is_damaged(at)
    return person.role is Role.STRANGER


def _brings_given_code(work: Work, knock: Knock) -> bool:
    """Say whether a knock holds, or is about, the code of an invitation that was once given out."""
    code = ""
    if knock.said is not None:
        code = _code_of(work, knock.said.text)
    elif knock.data == NOT_ME.to():
        person = work.people.behind(knock.at)
        code = "" if person is None else tried_code(work.forms.find(person.id))
    return bool(code) and work.invitations.is_given(code)


def _code_of(work: Work, text: str) -> str:
    word, words = split_command(text)
    if text.startswith("/") and word == START and words:
        return words[0]
    return code_in(text, bot=work.bot_link.rpartition("/")[2], alone=False)
