"""What stands on desks, as phrases other texts contain."""

from collections.abc import Iterable

from bot.domain.messages.texts import Lines, Said
from bot.domain.session_desk.cards import InputCard
from bot.domain.session_desk.parking import Parked
from bot.domain.session_desk.prompts import SHIPPED, OwnPrompt, PromptKind


def parked_lines(parked: Iterable[Parked]) -> Lines:
    """Return what is parked, each with what becomes of it."""
    return Lines(
        tuple(
            Said(
                "parked-line",
                {"number": number, "words": each.text, "fate": Said(f"parked-is-{each.fate}")},
            )
            for number, each in enumerate(parked, start=1)
        )
    )


def prompt_lines(kind: PromptKind, own: Iterable[OwnPrompt]) -> Lines:
    """Return the prompts of a kind: those on the sheets, then the event's own."""
    shipped = (Said(f"prompt-{kind}-{number}") for number in range(1, SHIPPED[kind] + 1))
    written = (Said("prompt-own", {"words": each.text}) for each in own if each.kind is kind)
    return Lines(tuple(Said("prompt-line", {"prompt": each}) for each in (*shipped, *written)))


def card_said(card: InputCard) -> Said:
    """Return a card in both languages, with its source."""
    return Said(
        "input-card-whole",
        {
            "title-en": card.title.en,
            "title-zh": card.title.zh,
            "text-en": card.text.en,
            "text-zh": card.text.zh,
            "source": card.source,
        },
    )
