"""How items are said."""

from bot.domain.common_ground.items import Item, ItemKind
from bot.domain.messages.texts import Lines, Said


def item_said(item: Item) -> Said:
    """Return a whole item: a statement, or an intervention with what speaks against it."""
    if item.kind is ItemKind.STATEMENT:
        return Said("ground-statement-whole", {"words": item.title})
    together = Said(f"ground-{item.cooperation}") if item.cooperation else ""
    actors = tuple(Said(f"ground-actor-{each}") for each in item.actors)
    return Said(
        "ground-intervention-whole",
        {
            "title": item.title,
            "about": item.about,
            "doubts": item.doubts,
            "actors": Lines(actors) if actors else "",
            "together": together,
        },
    )


def both_said(item: Item) -> Lines:
    """Return an item in both languages, for whoever sees to it that both say the same."""
    return Lines(
        tuple(
            Said("ground-both", {"en": text.en or "—", "zh": text.zh or "—"}) for text in item.texts
        )
    )
