"""Input cards of an event file."""

from collections.abc import Sequence
from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.events import Event
from bot.domain.ids import DeskTextId, PersonId
from bot.domain.session_desk.cards import MOST_CARDS, InputCard
from bot.eventfile.dialogue.cards import card_key
from bot.usecases.session_desk.cards.sending import CardsFull
from storage.work import Work


def take_cards(work: Work, event: Event, sent: Sequence[InputCard], *, by: PersonId) -> int:
    """Keep a file's cards; return how many are new or worded anew. None is taken away.

    Raises:
        CardsFull: there would be more than may be.
    """
    there = work.session_desks.cards_of(event.id)
    known = {each.key or card_key(each): each for each in there}
    changed: list[InputCard] = []
    for each in sent:
        before = known.get(each.key)
        card_id = before.id if before else DeskTextId(new_id())
        card = replace(each, id=card_id, event_id=event.id, key=before.key if before else each.key)
        if card != before:
            changed.append(card)
    if len({each.id for each in (*there, *changed)}) > MOST_CARDS:
        raise CardsFull(number=MOST_CARDS)
    for each in changed:
        work.session_desks.keep_card(each)
    if changed:
        work.audit.note(event.id, actor=by, act="imported-cards")
    return len(changed)
