"""What came of a round: words for each item, told once, and the grid of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.callback_words import common_ground as words
from bot.domain.common_ground.grid import mark_of, place_of
from bot.domain.common_ground.items import ItemKind
from bot.domain.common_ground.rounds import GroundRound
from bot.domain.here import Here
from bot.domain.ids import RoundId
from bot.domain.messages.messages import Button, GridPicture, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Lines, Said, Words
from bot.domain.ratings import LEAST, Bridge, Scale, Verdict
from bot.usecases.feedback.votes.finding import Vote, every_vote
from bot.usecases.feedback.votes.phrases import word_said
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import HOME
from storage.feedback.rating_results import Results
from storage.work import Work

_MOST = 8


@dataclass(frozen=True, slots=True)
class Told:
    """What a round said of one item: its place in the round from 1, and a word for each question.

    None stands for too few answers.
    """

    number: int
    title: Words
    said: dict[Scale, Verdict | Bridge | None]
    bands: tuple[Words, ...] = ()


def ground_votes(work: Work, here: Here) -> Iterator[tuple[GroundRound, Vote]]:
    """Go through the rounds on items, the newest first."""
    known = work.common_ground.rounds.of_event(here.event.id)
    for vote in every_vote(work, here.event):
        if vote.round_id in known:
            yield known[vote.round_id], vote


def told_of(opened: GroundRound, vote: Vote, results: Results) -> list[Told]:
    """Return what a round said, item by item."""
    told: dict[tuple[str, int], Told] = {}
    bands = vote.box.manifest.bands
    for asked, ballot in zip(opened.asked, vote.box.manifest.ballots, strict=True):
        name = (asked.item_id, asked.version)
        item = told.setdefault(name, Told(len(told) + 1, ballot.title, {}, bands))
        item.said[asked.scale] = results.get(ballot.id)
    return list(told.values())


def find_told(work: Work, here: Here, round_id: RoundId) -> tuple[GroundRound, list[Told]]:
    """Return a round that was published, with what it said. Raises StaleButton."""
    results = work.rating_results.find(here.event.id, round_id)
    for opened, vote in ground_votes(work, here):
        if opened.round_id == round_id and results is not None:
            return opened, told_of(opened, vote, results)
    raise StaleButton


def show_results(work: Work, here: Here, round_id: RoundId, number: int) -> None:
    """Show what a round said, a page at a time. Raises StaleButton."""
    opened, told = find_told(work, here, round_id)
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
    opened, told = find_told(work, here, round_id)
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
    for opened, vote in ground_votes(work, here):
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
