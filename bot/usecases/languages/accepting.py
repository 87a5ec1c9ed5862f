"""What facilitators and translators do with what is proposed: accept it by two, or turn it down."""

from bot.crypto.codes import new_id
from bot.domain.here import Here
from bot.domain.ids import DefinitionId, TermId
from bot.domain.knowledge.glossary import Term
from bot.domain.languages.definitions import MOST, Definition, agreed_of
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.eventfile.glossary_file import TERMS
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.glossary.editing import TooManyTerms, free_key, refuse_doubled
from bot.usecases.glossary.screens import show_term
from bot.usecases.languages.definition_screens import (
    put_proposal,
    show_delete_question,
    show_drop_question,
    show_proposals,
)
from bot.usecases.languages.definitions_finding import find_agreed, find_proposal
from storage.work import Work


class DefinitionLacksLanguage(Refused):
    """A definition would be agreed that not everybody can read."""

    text = "defined-lacks-language"


class DefinitionAcceptedByYou(Refused):
    """One person taps twice where two have to tap."""

    text = "defined-by-you"


class DefinitionsFull(Refused):
    """A term has as many definitions as it may."""

    text = "defined-full"


def accept(work: Work, here: Here, definition_id: DefinitionId, mark: str) -> None:
    """Accept a proposal; with the second of two it stands in the glossary.

    Raises:
        StaleButton: it is gone, or its words are others by now.
        DefinitionLacksLanguage, DefinitionAcceptedByYou, DefinitionsFull: see there.
        TooManyTerms, TermDoubled: it would be a new term.
    """
    definition = find_proposal(work, here, definition_id)
    if definition.mark != mark:
        raise StaleButton
    if any(map(definition.lacks, Language)):
        raise DefinitionLacksLanguage
    if definition.accepted_by == here.person.id:
        raise DefinitionAcceptedByYou
    note_privileged_act(
        work,
        actor=here.person,
        event_id=here.event.id,
        act="accepted-definition",
        subject=definition.id,
    )
    if definition.accepted_by is None:
        once = definition.accepted_once(here.person.id)
        work.languages.definitions.keep(once)
        put_proposal(work, here, once)
        return
    show_term(work, here, _agree(work, here, definition))


def _agree(work: Work, here: Here, definition: Definition) -> TermId:
    """Keep a definition beside its term, and the term where it is new; return the term's id."""
    term_id = definition.term_id or _same_term(work, here, definition.term)
    if term_id is None:
        term_id = _new_term(work, here, definition.term)
    if len(agreed_of(work.languages.definitions.of_event(here.event.id), term_id)) >= MOST:
        raise DefinitionsFull(number=MOST)
    work.languages.definitions.keep(definition.agreed_for(term_id))
    return term_id


def _same_term(work: Work, here: Here, term: Words) -> TermId | None:
    """Return the agreed term of the same words: two may have proposed it, with two meanings."""
    for each in work.glossary.listed(here.event.id):
        agreed = each.term.term
        if (agreed.en.casefold(), agreed.zh) == (term.en.casefold(), term.zh):
            return each.id
    return None


def _new_term(work: Work, here: Here, words: Words) -> TermId:
    listed = work.glossary.listed(here.event.id)
    if len(listed) >= TERMS:
        raise TooManyTerms(number=TERMS)
    term = Term(free_key(words.en, {each.term.key for each in listed}), words, Words(""))
    refuse_doubled([*(each.term for each in listed), term])
    term_id = TermId(new_id())
    work.glossary.keep(here.event.id, term_id, term)
    return term_id


def ask_to_drop(work: Work, here: Here, definition_id: DefinitionId) -> None:
    """Ask once. Raises StaleButton."""
    show_drop_question(work, here, find_proposal(work, here, definition_id))


def drop(work: Work, here: Here, definition_id: DefinitionId) -> None:
    """Turn a proposal down. Raises StaleButton."""
    _drop(work, here, find_proposal(work, here, definition_id))
    show_proposals(work, here, 0)


def ask_to_delete(work: Work, here: Here, definition_id: DefinitionId) -> None:
    """Ask whoever tends the glossary once. Raises StaleButton."""
    show_delete_question(work, here, find_agreed(work, here, definition_id)[0])


def delete(work: Work, here: Here, definition_id: DefinitionId) -> None:
    """Delete what was agreed of a term, which stays. Raises StaleButton."""
    definition, term_id = find_agreed(work, here, definition_id)
    _drop(work, here, definition)
    show_term(work, here, term_id)


def _drop(work: Work, here: Here, definition: Definition) -> None:
    work.languages.definitions.drop(definition)
    note_privileged_act(
        work,
        actor=here.person,
        event_id=here.event.id,
        act="dropped-definition",
        subject=definition.id,
    )
