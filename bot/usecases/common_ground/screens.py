"""Common ground as guests see it: what is on the list, what can be voted on, what came of it."""

from bot.domain.callback_words import common_ground as words
from bot.domain.callback_words import home
from bot.domain.common_ground.items import GROUND_KINDS, Item, ItemKind
from bot.domain.common_ground.workers import Wishes
from bot.domain.here import Here
from bot.domain.ids import ItemId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Details, Lines, Said
from bot.domain.people.rights import Right
from bot.usecases.common_ground.finding import find_listed, listed_items, named_for
from bot.usecases.common_ground.phrases import item_said
from bot.usecases.common_ground.results_screens import round_rows
from bot.usecases.glossary.words_in_text import words_row
from bot.usecases.paging import Page, page_of, turning_row
from bot.usecases.rows import HOME, allowed
from storage.work import Work

_MOST = 6
BACK = (Button("go-ground", words.SHOW.to()), HOME)


def show_common_ground(work: Work, here: Here) -> None:
    """Show how much there is to read, and the ways to propose and to vote."""
    items = listed_items(work, here.event)
    counts = {kind: sum(1 for each in items if each.kind is kind) for kind in GROUND_KINDS}
    reading = tuple(
        (Right.LOOK, Button(f"ground-read-{kind}", words.ITEMS.to(kind, 0), {"count": count}))
        for kind, count in counts.items()
        if count
    )
    rows = (
        reading,
        (
            (
                Right.TAKE_PART,
                Button("ground-propose", words.PROPOSE.to(), style=ButtonStyle.PRIMARY),
            ),
        ),
        (
            (
                Right.FACILITATE,
                Button("ground-desk-open", words.DESK.to()),
            ),
        ),
        ((Right.LOOK, Button("go-dialogue", home.DIALOGUE.to())), (Right.LOOK, HOME)),
    )
    work.reply(here, "ground", {}, (*round_rows(work, here), *allowed(here, rows)))


def show_items(work: Work, here: Here, kind: ItemKind, number: int) -> None:
    """Show the items of a kind, a page at a time, each with a button that shows it whole."""
    page = page_of(listed_items(work, here.event, kind), number, most=_MOST, length=_length)
    lines = tuple(
        Said("ground-line", {"number": place, "words": each.title})
        for place, each in enumerate(page.items, start=page.first)
    )
    rows: list[tuple[Button, ...]] = []
    if kind is ItemKind.INTERVENTION:
        rows += [_choice(each) for each in page.items]
    rows += words_row(work, here.event, [each.title for each in page.items])
    rows += turning_row(lambda to: words.ITEMS.to(kind, to), page.number, more=page.more)
    details = {"lines": Lines(lines), "range": _range_said(page)}
    text = f"ground-items-{kind}" if lines else "ground-items-none"
    work.reply(here, text, details if lines else {}, (*rows, BACK))


def show_item(work: Work, here: Here, item_id: ItemId) -> None:
    """Show one item whole, with its earlier wordings. Raises StaleButton."""
    item = find_listed(work, here.event, item_id)
    before = tuple(
        Said("ground-before-line", {"number": each.version, "words": each.title})
        for each in work.common_ground.versions(here.event.id)
        if each.id == item_id and each.version < item.version
    )
    details: Details = {
        "item": item_said(item),
        "before": Said("ground-before", {"lines": Lines(before)}) if before else "",
        "work": "",
    }
    rows: Keyboard = ()
    wishes = work.common_ground.workers.of_person(here.event.id, here.person.id)
    if item.kind is ItemKind.INTERVENTION and here.may(Right.TAKE_PART):
        details["work"], rows = _working(work, here, item.id, wishes)
    back = Button("go-back", words.ITEMS.to(item.kind, 0))
    rows = (*rows, *words_row(work, here.event, item.texts), (back, HOME))
    work.reply(here, "ground-item", details, rows, protect=item_id in wishes.named)


def _working(
    work: Work, here: Here, item_id: ItemId, wishes: Wishes
) -> tuple[Said | str, Keyboard]:
    """Say how far somebody went who would work on it, and offer the next step and the way back."""
    wish = Button("ground-work", words.WORK.to(item_id))
    if item_id not in wishes.wished:
        return "", ((wish,),)
    back = Button("ground-work-back", words.WORK_BACK.to(item_id))
    if item_id not in wishes.named:
        name = Button("ground-work-name", words.WORK_NAME.to(item_id))
        return Said("ground-work-noted"), ((name,), (back,))
    others = [
        name
        for person_id, name in named_for(work, here.event, item_id).items()
        if person_id != here.person.id
    ]
    lines = Lines(tuple(Said("ground-work-person", {"name": each}) for each in others))
    text = Said("ground-work-named", {"lines": lines}) if others else Said("ground-work-alone")
    return text, ((back,),)


def show_kinds(work: Work, here: Here) -> None:
    """Ask what is to be proposed, and say what becomes of it."""
    rows: Keyboard = tuple(
        (Button(f"ground-propose-{kind}", words.PROPOSE_AS.to(kind)),) for kind in GROUND_KINDS
    )
    work.reply(here, "ground-propose-what", {}, (*rows, BACK))


def show_proposed(work: Work, here: Here, item: Item, handle: str) -> None:
    """Hand an author the only thing by which what they proposed is theirs."""
    rows = (
        (
            Button("ground-amend", words.AMEND.to(handle)),
            Button("ground-withdraw", words.WITHDRAW.to(handle)),
        ),
        BACK,
    )
    work.send(here, "ground-proposed", {"item": item_said(item)}, rows)


def show_withdraw_question(work: Work, here: Here, item: Item, handle: str) -> None:
    """Ask an author once."""
    sure = Button("ground-withdraw-sure", words.WITHDRAW_SURE.to(handle), style=ButtonStyle.DANGER)
    work.reply(here, "ground-withdraw-ask", {"item": item_said(item)}, ((sure,), BACK))


def show_withdrawn(work: Work, here: Here) -> None:
    """Say that it is done."""
    work.reply(here, "ground-withdrawn", {}, (BACK,))


def _range_said(page: Page[Item]) -> Said | str:
    """Say which part of how many is shown, where it is not all of them."""
    last = page.first - 1 + len(page.items)
    if page.count == len(page.items):
        return ""
    return Said("ground-range", {"first": page.first, "last": last, "count": page.count})


def _choice(item: Item) -> tuple[Button, ...]:
    return (Button("ground-choose", words.ITEM.to(item.id), {"title": item.title}),)


def _length(item: Item) -> int:
    return max(len(item.title.en), len(item.title.zh))
