"""Who would work on an intervention: wished first, named to the others by a second consent, taken back."""

from collections.abc import Callable

from bot.domain.callback_words import common_ground as words
from bot.domain.common_ground.items import Item, ItemKind
from bot.domain.common_ground.workers import Wishes
from bot.domain.here import Here
from bot.domain.ids import ItemId, PersonId
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.usecases.common_ground.finding import find_listed, named_for
from bot.usecases.common_ground.screens import show_item
from bot.usecases.rows import HOME
from storage.work import Work


class NameMissing(Refused):
    """Somebody agrees to be named and gave no name."""

    text = "ground-work-no-name"


def wish(work: Work, here: Here, item_id: ItemId) -> None:
    """Note that whoever acts would work on an intervention; nobody hears of it. Raises StaleButton."""
    _change(work, here, item_id, Wishes.with_wish)


def give_name(work: Work, here: Here, item_id: ItemId) -> None:
    """Let those who gave theirs see the name of whoever acts, and tell them that there is one more.

    Raises:
        StaleButton: it is no longer on the list.
        NameMissing: there is no name to be seen.
    """
    member = work.guests.find(here.event.id, here.person.id)
    if member is None or not member.profile.name:
        raise NameMissing
    before = named_for(work, here.event, item_id)
    item = _change(work, here, item_id, Wishes.with_name)
    after = named_for(work, here.event, item_id)
    if here.person.id in set(after) - set(before):
        for person_id in before:
            work.outbox.try_put(_one_more(here, item, person_id))


def take_back(work: Work, here: Here, item_id: ItemId) -> None:
    """Take a wish back, and with it the name. Raises StaleButton."""
    _change(work, here, item_id, Wishes.without)


def _change(
    work: Work, here: Here, item_id: ItemId, change: Callable[[Wishes, ItemId], Wishes]
) -> Item:
    item = find_listed(work, here.event, item_id)
    if item.kind is not ItemKind.INTERVENTION:
        raise StaleButton
    workers = work.common_ground.workers
    wishes = workers.of_person(here.event.id, here.person.id)
    workers.keep(here.event.id, here.person.id, change(wishes, item.id))
    show_item(work, here, item.id)
    return item


def _one_more(here: Here, item: Item, person_id: PersonId) -> Message:
    row = (Button("ground-work-open", words.ITEM.to(item.id)), HOME)
    return Message(
        person_id,
        "ground-work-one-more",
        {"title": item.title},
        (row,),
        Lane.BROADCAST,
        about=here.event.id,
    )
