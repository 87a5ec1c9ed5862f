"""Finding what terms mean: what waits to be accepted, by whom it may be read, whose it is."""

from bot.crypto.codes import same
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import DefinitionId, TermId
from bot.domain.languages.definitions import Definition, DefinitionState, hash_of, waiting
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Words
from bot.domain.people.rights import Right
from bot.usecases.languages.finding import names_somebody
from bot.usecases.readout.finding import roster_of
from storage.work import Work


class DefinitionGone(Refused):
    """What an author holds fits nothing that waits: it was accepted, turned down or taken back."""

    text = "define-gone"


def readable_proposals(work: Work, here: Here) -> tuple[list[Definition], int]:
    """Return what waits and may be read by whoever acts, and of how much they are kept from the words.

    Translators are kept from words in which the guard sees a name; facilitators turn those down.
    """
    proposals = waiting(work.languages.definitions.of_event(here.event.id))
    free = _readable(work, here, proposals)
    return free, len(proposals) - len(free)


def _readable(work: Work, here: Here, proposals: list[Definition]) -> list[Definition]:
    if here.may(Right.FACILITATE) or not proposals:
        return proposals
    roster = roster_of(work, here.event)
    return [each for each in proposals if not names_somebody(roster, each.texts)]


def find_proposal(work: Work, here: Here, definition_id: DefinitionId) -> Definition:
    """Return what waits to be accepted. Raises StaleButton."""
    proposals = waiting(work.languages.definitions.of_event(here.event.id))
    # As with texts: the guard reads the one that is meant.
    meant = [each for each in proposals if each.id == definition_id]
    for each in _readable(work, here, meant):
        return each
    raise StaleButton


def find_agreed(work: Work, here: Here, definition_id: DefinitionId) -> tuple[Definition, TermId]:
    """Return what is agreed, and of which term. Raises StaleButton."""
    for each in work.languages.definitions.of_event(here.event.id):
        if each.id == definition_id and each.term_id and each.state is DefinitionState.AGREED:
            return each, each.term_id
    raise StaleButton


def find_held(work: Work, event: Event, handle: str) -> Definition:
    """Return the proposal that an author's handle fits. Raises DefinitionGone."""
    wanted = hash_of(handle).hex()
    for each in work.languages.definitions.of_event(event.id):
        if each.state is DefinitionState.PROPOSED and same(each.handle.hex(), wanted):
            return each
    raise DefinitionGone


def term_of(work: Work, definition: Definition) -> Words:
    """Return the term that is meant: the one proposed, or the agreed one."""
    if definition.term_id is None:
        return definition.term
    listed = work.glossary.find(definition.event_id, definition.term_id)
    return listed.term.term if listed else definition.term
