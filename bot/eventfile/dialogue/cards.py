"""The field `cards` of the event file: input cards for sessions. See deploy/EVENTFILE.md."""

from collections.abc import Callable
from typing import Any

from bot.domain.ids import DeskTextId, EventId
from bot.domain.messages.texts import Words
from bot.domain.session_desk.cards import MOST_CARDS, SOURCE, TEXT, TITLE, InputCard
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import keyed, read_both, read_words
from bot.eventfile.parts import both_tongues


def read_cards(top: Branch, event_id: EventId, new_id: Callable[[], str]) -> list[InputCard]:
    """Return what stands below `cards`."""
    return [
        _read(key, branch, event_id, DeskTextId(new_id()))
        for key, branch in keyed(top, "cards", MOST_CARDS)
    ]


def _read(key: str, branch: Branch, event_id: EventId, card_id: DeskTextId) -> InputCard:
    title = read_both(branch, "title", TITLE)
    text = read_both(branch, "text", TEXT)
    source = read_words(branch, "source", SOURCE)
    branch.close()
    return InputCard(card_id, event_id, title, text, _in_both(source), key)


def _in_both(source: Words) -> Words:
    """A source is cited as it was published: written once, it is the same in both languages."""
    return Words(source.en or source.zh, source.zh or source.en)


def written_card(card: InputCard) -> dict[str, Any]:
    """Return a card as a file has it; one that was written in the chat gets a key."""
    return {
        "key": card.key or card_key(card),
        "title": both_tongues(card.title),
        "text": both_tongues(card.text),
        "source": both_tongues(card.source),
    }


def card_key(card: InputCard) -> str:
    """Return the key that a card from the chat has in a file."""
    return f"c-{card.id.lower()}"
