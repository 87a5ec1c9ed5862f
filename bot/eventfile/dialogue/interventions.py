"""The field `interventions` of the event file, and that file alone. See deploy/EVENTFILE.md."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bot.domain.common_ground.items import (
    ABOUT,
    DOUBTS,
    MOST,
    TITLE,
    Actor,
    Cooperation,
    Item,
    ItemKind,
    ItemState,
)
from bot.domain.ids import EventId, ItemId
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import keyed, one_of, read_both, read_one
from bot.eventfile.parts import both_tongues, opened_part, write_part


def parse_interventions(
    content: bytes, *, event_id: EventId, path: Path = Path("interventions.yaml")
) -> list[Item]:
    """Check a file of interventions, or the `interventions` of a whole event file.

    Raises:
        EventFileWrong: with every fault that was found, each with its line and field.
    """
    with opened_part(content, field="interventions", path=path) as top:
        return read_interventions(top, event_id, lambda: "")


def read_interventions(top: Branch, event_id: EventId, new_id: Callable[[], str]) -> list[Item]:
    """Return what stands below `interventions`, each as a first version on the list."""
    return [
        _read(key, branch, event_id, ItemId(new_id()))
        for key, branch in keyed(top, "interventions", MOST)
    ]


def _read(key: str, branch: Branch, event_id: EventId, item_id: ItemId) -> Item:
    item = Item(
        item_id,
        event_id,
        ItemKind.INTERVENTION,
        version=1,
        state=ItemState.LISTED,
        title=read_both(branch, "title", TITLE),
        about=read_both(branch, "about", ABOUT),
        doubts=read_both(branch, "doubts", DOUBTS),
        actors=_actors(branch),
        cooperation=read_one(branch, "cooperation", Cooperation),
        key=key,
    )
    branch.close()
    return item


def _actors(branch: Branch) -> tuple[Actor, ...]:
    listed = branch.need("actors")
    read = [one_of(each, Actor) for each in listed.items(len(Actor))] if listed else []
    return tuple(each for each in read if each)


def write_interventions(items: Iterable[Item]) -> str:
    """Return interventions as YAML that `parse_interventions` reads back."""
    return write_part("interventions", map(written_intervention, items))


def written_intervention(item: Item) -> dict[str, Any]:
    """Return an intervention as a file has it; one that was proposed in the chat gets a key."""
    return {
        "key": item.key or f"i-{item.id.lower()}",
        "title": both_tongues(item.title),
        "about": both_tongues(item.about),
        "doubts": both_tongues(item.doubts),
        "actors": [each.value for each in item.actors or (Actor.FIELD,)],
        "cooperation": (item.cooperation or Cooperation.BETTER_TOGETHER).value,
    }
