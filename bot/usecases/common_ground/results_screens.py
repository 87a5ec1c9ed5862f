"""What came of a round: words for each item, told once, and the grid of them."""

from bot.domain.callback_words import common_ground as words
from bot.domain.common_ground.grid import mark_of, place_of
from bot.domain.common_ground.items import GROUND_KINDS, ItemKind
from bot.domain.here import Here
from bot.domain.ids import RoundId
from bot.domain.messages.messages import Button, GridPicture, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Lines, Said
from bot.domain.ratings import LEAST, Scale
from bot.usecases.common_ground.told_finding import Told, find_told, ground_votes
from bot.usecases.feedback.votes.phrases import word_said
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import HOME
from storage.work import Work

_MOST = 8


def show_results(work: Work, here: Here, round_id: RoundId, number: int) -> None:
    """Show what a round said, a page at a time. Raises StaleButton."""
    opened, told = find_told(work, here.event, round_id)
    page = page_of(told, number, most=_MOST)
    rows: list[tuple[Button, ...]] = []
    rows += turning_row(lambda to: words.RESULTS.to(round_id, to), page.number, more=page.more)
    if opened.kind is ItemKind.INTERVENTION:
        rows.append(
            tuple(
                Button(f"ground-picture-{each}", words.PICTURE.to(round_id, each))
                for each in words.Feasible
            )
        )
    lines = Lines(tuple(map(_line, page.items)))
    back = (Button("go-ground", words.SHOW.to()), HOME)
    details = {"lines": lines, "number": LEAST}
    text = "ground-results-second" if opened.is_second else "ground-results"
    work.reply(here, text, details, (*rows, back))


def send_picture(work: Work, here: Here, round_id: RoundId, across: words.Feasible) -> None:
    """Send the grid of words, with items by their numbers. Raises StaleButton."""
    opened, told = find_told(work, here.event, round_id)
    if opened.kind is not ItemKind.INTERVENTION:
        raise StaleButton
    scale = Scale(across.value)
    placed = [(mark_of(each.number, each.said), place_of(each.said, scale)) for each in told]
    picture = GridPicture(
        here.event.title,
        f"vote-asks-{scale}",
        f"vote-asks-{Scale.DESIRABLE}",
        tuple((*place, mark) for mark, place in placed if place),
        tuple(mark for mark, place in placed if not place),
    )
    lines = Lines(
        tuple(Said("ground-line", {"number": each.number, "words": each.title}) for each in told)
    )
    back = (Button("go-ground", words.SHOW.to()), HOME)
    text = "ground-picture-second" if opened.is_second else "ground-picture"
    work.send(here, text, {"lines": lines}, (back,), attachment=picture)


def round_rows(work: Work, here: Here) -> Keyboard:
    """Return the ways to vote, and to what came of votes: none while there are none."""
    event = here.event
    rows: list[tuple[Button, ...]] = []
    for opened, vote in ground_votes(work, event, *GROUND_KINDS):
        which = "second" if opened.is_second else "first"
        if work.rating_results.find(event.id, vote.round_id) is not None:
            to_results = words.RESULTS.to(vote.round_id, 0)
            rows.append((Button(f"ground-told-{opened.kind}-{which}", to_results),))
        elif vote.is_open(work.now) and work.public_url:
            address = f"{work.public_url}/vote?e={event.id}&r={vote.round_id}"
            rows.append((Button(f"ground-vote-{opened.kind}-{which}", web_app=address),))
    return tuple(rows)


def _line(told: Told) -> Said:
    said = tuple(word_said(scale, verdict, told.bands) for scale, verdict in told.said.items())
    details = {"number": told.number, "title": told.title, "words": Lines(said)}
    return Said("ground-told", details)
