"""The menu of commands, on whichever way somebody is reached."""

from collections.abc import Mapping

from bot.domain.features import Feature, Gate
from bot.domain.people.people import Person
from bot.usecases.rows import offered
from storage.work import Work


def words_open_to(work: Work, person: Person, commands: Mapping[str, Gate]) -> list[str]:
    """Return the commands that somebody may type where their chat is."""
    event_id = person.event_id
    nothing: frozenset[Feature] = frozenset()
    features = nothing if event_id is None else work.events.get(event_id).features
    return [
        word
        for word, gate in offered(work, commands).items()
        if gate.lets_in(person.role, features) or word == "start"
    ]
