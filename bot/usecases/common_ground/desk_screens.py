"""Common ground as facilitators see it: proposals without authors, rounds, the file."""

from bot.domain.callback_words import common_ground as words
from bot.domain.callback_words import feedback
from bot.domain.common_ground.items import GROUND_KINDS, Item, ItemKind
from bot.domain.features import Gate
from bot.domain.here import Here
from bot.domain.ids import ItemId
from bot.domain.messages.messages import Button, ButtonStyle, TextFile
from bot.domain.messages.texts import Said
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.usecases.common_ground.finding import find_waiting, listed_items, waiting_items
from bot.usecases.common_ground.phrases import both_said
from bot.usecases.common_ground.told_finding import ground_votes
from bot.usecases.glossary.checking import checked
from bot.usecases.glossary.words_in_text import words_row
from bot.usecases.rows import HOME, allowed
from storage.work import Work

_GROUND = Button("go-ground", words.SHOW.to())
TO_DESK = (Button("go-ground-desk", words.DESK.to()), HOME)


def show_desk(work: Work, here: Here) -> None:
    """Show what waits to be accepted, and the ways to open a round and to bring in a file."""
    waiting = waiting_items(work, here.event)
    choices = tuple(
        (Button("ground-choose", words.WAITING.to(each.id), {"title": _title(here, each)}),)
        for each in waiting
    )
    counts = {kind: len(listed_items(work, here.event, kind)) for kind in GROUND_KINDS}
    tended = tuple(
        (
            (
                Gate(Right.TEND_FEEDBACK),
                Button(f"ground-tend-{opened.kind}", feedback.VOTE.to(vote.round_id)),
            ),
        )
        for opened, vote in ground_votes(work, here.event, *GROUND_KINDS)
        if work.rating_results.find(here.event.id, vote.round_id) is None
    )
    rows = (
        (
            (
                Right.FACILITATE,
                Button("ground-round-statement", words.ROUND.to(ItemKind.STATEMENT)),
            ),
            (
                Right.FACILITATE,
                Button("ground-round-intervention", words.ROUND.to(ItemKind.INTERVENTION)),
            ),
        ),
        *tended,
        ((Right.FACILITATE, Button("ground-file", words.IMPORT.to())),),
    )
    details = {
        "waiting-count": len(waiting),
        "statement-count": counts[ItemKind.STATEMENT],
        "intervention-count": counts[ItemKind.INTERVENTION],
    }
    work.reply(here, "ground-desk", details, (*choices, *allowed(here, rows), (_GROUND, HOME)))


def show_waiting(work: Work, here: Here, item_id: ItemId) -> None:
    """Show a proposal in both languages and what can be done with it. Raises StaleButton."""
    put_waiting(work, here, find_waiting(work, here.event, item_id))


def put_waiting(work: Work, here: Here, item: Item) -> None:
    """Show a proposal: it is accepted once both languages say it."""
    lacking = [each for each in Language if item.lacks(each)]
    writing = tuple(
        Button(f"ground-write-{each}", words.COMPLETE.to(item.id, each)) for each in Language
    )
    is_mine = item.accepted_by == here.person.id
    accept = Button(
        "ground-accept", words.ACCEPT.to(item.id, item.version), style=ButtonStyle.PRIMARY
    )
    state = "lacks" if lacking else "mine" if is_mine else "half" if item.accepted_by else "new"
    rows = (
        *(((accept,),) if state in {"half", "new"} else ()),
        writing,
        *words_row(work, here.event, item.texts),
        (Button("ground-drop", words.DROP.to(item.id), style=ButtonStyle.DANGER),),
        TO_DESK,
    )
    details = {
        "item": both_said(item),
        "state": Said(f"ground-state-{state}"),
        "check": checked(work, here.event.id, item.texts),
    }
    work.reply(here, f"ground-waiting-{item.kind}", details, rows)


def show_drop_question(work: Work, here: Here, item: Item) -> None:
    """Ask a facilitator once; with a proposal to reword what is on the list, that goes, too."""
    is_listed = any(each.id == item.id for each in listed_items(work, here.event, item.kind))
    sure = Button(
        "ground-take-off-sure" if is_listed else "ground-drop-sure",
        words.DROP_SURE.to(item.id),
        style=ButtonStyle.DANGER,
    )
    text = "ground-take-off-ask" if is_listed else "ground-drop-ask"
    work.reply(here, text, {"item": both_said(item)}, ((sure,), TO_DESK))


def send_file(work: Work, here: Here, content: str) -> None:
    """Send the interventions to change."""
    work.send(here, "ground-file-sent", {}, attachment=TextFile("interventions.yaml", content))


def show_taken(work: Work, here: Here, count: int) -> None:
    """Say how many interventions of a file were new or changed."""
    work.reply(here, "ground-file-taken", {"count": count}, (TO_DESK,))


def _title(here: Here, item: Item) -> str:
    return item.title.in_language(here.person.language)
