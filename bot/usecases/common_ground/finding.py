"""Finding what is put to everybody, and what waits for facilitators."""

from collections.abc import Collection

from bot.crypto.codes import same
from bot.domain.common_ground.items import (
    GROUND_KINDS,
    Item,
    ItemKind,
    ItemState,
    hash_of,
    listed,
    newest,
    proposed,
)
from bot.domain.events import Event
from bot.domain.ids import ItemId, PersonId
from bot.domain.messages.refusals import Refused, StaleButton
from storage.work import Work


class HandleLost(Refused):
    """What an author holds fits nothing (any more): it was withdrawn, or never was."""

    text = "ground-handle-lost"


def listed_items(work: Work, event: Event, *kinds: ItemKind) -> list[Item]:
    """Return what of these kinds can be voted on now, of all but goals if none is named, by opaque ids."""
    return [
        each
        for each in listed(work.common_ground.versions(event.id))
        if each.kind in (kinds or GROUND_KINDS)
    ]


def waiting_items(
    work: Work, event: Event, kinds: Collection[ItemKind] = GROUND_KINDS
) -> list[Item]:
    """Return what waits to be accepted by two."""
    waiting = proposed(work.common_ground.versions(event.id))
    return [each for each in waiting if each.kind in kinds]


def find_listed(work: Work, event: Event, item_id: ItemId) -> Item:
    """Return the version of an item that can be voted on now. Raises StaleButton."""
    for each in listed_items(work, event):
        if each.id == item_id:
            return each
    raise StaleButton


def find_waiting(
    work: Work, event: Event, item_id: ItemId, kinds: Collection[ItemKind] = GROUND_KINDS
) -> Item:
    """Return a version that waits to be accepted. Raises StaleButton."""
    for each in waiting_items(work, event, kinds):
        if each.id == item_id:
            return each
    raise StaleButton


def find_newest(
    work: Work, event: Event, item_id: ItemId, kinds: Collection[ItemKind] = GROUND_KINDS
) -> Item:
    """Return the newest version of an item that is not withdrawn. Raises StaleButton."""
    for each in newest(work.common_ground.versions(event.id)):
        is_there = each.kind in kinds and each.state is not ItemState.WITHDRAWN
        if each.id == item_id and is_there:
            return each
    raise StaleButton


def find_held(work: Work, event: Event, handle: str) -> Item:
    """Return the newest version of what an author's handle fits. Raises HandleLost."""
    wanted = hash_of(handle).hex()
    for each in newest(work.common_ground.versions(event.id)):
        is_theirs = each.handle is not None and same(each.handle.hex(), wanted)
        if is_theirs and each.state is not ItemState.WITHDRAWN:
            return each
    raise HandleLost


def reword(work: Work, item: Item) -> None:
    """Keep a version in place of the proposal before it, of which nothing stays; a listed one stays."""
    for each in waiting_items_of(work, item):
        work.common_ground.drop(each)
    work.common_ground.keep(item)


def waiting_items_of(work: Work, item: Item) -> list[Item]:
    """Return the proposals that another version of the same item takes the place of."""
    return [
        each
        for each in work.common_ground.versions(item.event_id)
        if each.id == item.id and each.state is ItemState.PROPOSED and each.version < item.version
    ]


def named_for(work: Work, event: Event, item_id: ItemId) -> dict[PersonId, str]:
    """Return who agreed to be named as working on an intervention, each with their name, in its order."""
    members = {each.person_id: each for each in work.guests.all_of(event.id)}
    names = {
        person_id: members[person_id].profile.name
        for person_id, wishes in work.common_ground.workers.of_event(event.id).items()
        if item_id in wishes.named and person_id in members and members[person_id].profile.name
    }
    return dict(sorted(names.items(), key=lambda each: each[1]))
