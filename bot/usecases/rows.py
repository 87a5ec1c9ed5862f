"""Buttons that many screens end with, which commands there are, and how a refusal is said."""

from collections.abc import Iterable, Mapping

from bot.domain.callback_words import broadcasts, channels
from bot.domain.callback_words import home as words
from bot.domain.features import Gate
from bot.domain.here import Here
from bot.domain.messages.messages import Button, Keyboard, Message
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Person, Role
from bot.domain.people.rights import Right
from bot.domain.rsvps import Tally
from storage.work import Work

HOME = Button("go-home", words.HOME.to())
ADMIN = Button("go-admin", words.ADMIN.to())

HOME_ROW: Keyboard = ((HOME,),)
ADMIN_ROW: Keyboard = ((ADMIN, HOME),)


def allowed(here: Here, rows: Iterable[Iterable[tuple[Right | Gate, Button]]]) -> Keyboard:
    """Return the rows with the buttons this person has the rights for; empty rows are left out.

    So are buttons of families of features that are off; their `Gate` says which family.
    """
    kept = (tuple(button for gate, button in row if _lets_in(here, gate)) for row in rows)
    return tuple(row for row in kept if row)


def offered(work: Work, commands: Mapping[str, Gate]) -> dict[str, Gate]:
    """Return the commands there are: ways to be reached are chosen only where there are two."""
    is_missing = frozenset[str]() if work.public_url else frozenset({channels.SHOW.name})
    return {word: gate for word, gate in commands.items() if word not in is_missing}


def _lets_in(here: Here, gate: Right | Gate) -> bool:
    return here.passes(gate) if isinstance(gate, Gate) else here.may(gate)


def remind_row(work: Work, here: Here, stands: Tally) -> Keyboard:
    """Return the row that reminds the silent, none where nobody is or nobody can answer any more."""
    if stands.silent <= 0 or not here.may(Right.BROADCAST) or work.now >= here.event.rsvp_deadline:
        return ()
    return ((Button("remind-silent", broadcasts.ASK_SILENT.to(), {"count": stands.silent}),),)


def refusal(person: Person, refused: Refused) -> Message:
    """Return what says why something was refused; a stranger sees no way to go."""
    rows = () if person.role is Role.STRANGER else HOME_ROW
    return Message(person.id, refused.text, refused.details, rows, about=person.event_id)
