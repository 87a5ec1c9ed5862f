"""What an update asks for: which route, in which event, and the words behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.callback_words.people import CODE
from bot.domain.callback_words.rsvps import ANSWER
from bot.domain.here import Here
from bot.domain.ids import Subject
from bot.domain.messages.callback_data import split_data
from bot.domain.people.codes import code_typed
from bot.domain.people.people import Person
from bot.domain.people.rights import Right
from bot.domain.screen_words import screen_called
from bot.usecases.current_event import here_of, must_accept_norms
from handlers.routes import Route
from handlers.table import TAPPED, TYPED
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Asked:
    """A route (None where there is none by that name), where it was asked for, and the words."""

    route: Route | None
    here: Here
    words: Sequence[str]

    @property
    def is_allowed(self) -> bool:
        """Say whether there is such a route, and this person has the right it takes."""
        return self.route is not None and self.here.may(self.route.right)

    def rights(self, work: Work) -> frozenset[Right]:
        """Return the rights it takes, all of which this person has.

        Raises:
            StaleButton: what the words are about is not there (any more).
            Refused: it takes a stricter right than the route's, which they have not.
        """
        if self.route is None:
            return frozenset()
        rights, stricter = self.route.rights(work, self.here, self.words), self.route.stricter
        if stricter is not None and not all(map(self.here.may, rights)):
            raise stricter.refusal
        return rights

    @property
    def is_agreed(self) -> bool:
        """Say whether this person has accepted the norms, where the route takes that."""
        before_norms = self.route is not None and self.route.before_norms
        return before_norms or not must_accept_norms(self.here)


def tapped(work: Work, person: Person, data: str, screen: int | None) -> Asked:
    """Return what a tap on a button with these data asks for, in the message `screen`.

    Raises:
        Refused: this person takes no part in the event the button is about.
    """
    name, words, event_id = split_data(data)
    if name == ANSWER.name and words and words[0] != person.event_id:
        event_id = work.events.event_of_subject(Subject(words[0]))
    here = here_of(work, person, event_id=event_id, screen=screen)
    return Asked(_where_on(TAPPED.get(name), here), here, words)


def typed(work: Work, person: Person, text: str) -> Asked:
    """Return what a command asks for, or the name of a screen.

    Raises:
        Refused: this person takes part in no event.
    """
    here = here_of(work, person)
    if not text.startswith("/"):
        return named(here, text)
    return Asked(_where_on(_route_typed(text), here), here, split_command(text)[1])


def named(here: Here, text: str) -> Asked:
    """Return what the name of a screen, or the code of a person, asks for; else without a route."""
    code = code_typed(text)
    if code:
        return Asked(TAPPED[CODE.name], here, (code,))
    return Asked(_where_on(_route_typed(text), here), here, ())


def split_command(text: str) -> tuple[str, Sequence[str]]:
    """Return the word of a command, without its slash and our name, and the words behind it."""
    word, *words = text[1:].split() or [""]
    return word.partition("@")[0].lower(), words


def is_long_read(*, data: str | None, text: str) -> bool:
    """Say whether a tap, or what was typed, asks for a screen that is read beside the writer."""
    route = _route_typed(text) if data is None else TAPPED.get(split_data(data)[0])
    return route is not None and route.reads


def _route_typed(text: str) -> Route | None:
    if text.startswith("/"):
        return TYPED.get(split_command(text)[0])
    return TAPPED.get(screen_called(text))


def _where_on(route: Route | None, here: Here) -> Route | None:
    """Return a route, None where it is of a family that is off: as if there had never been one."""
    return route if route is not None and route.is_in(here) else None
