"""Waves and their balance: counts for the two readers, for everybody else words that were told once."""

from collections.abc import Sequence
from typing import TypeAlias

from bot.domain.callback_words import selection as words
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.ids import CandidateId, WaveId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, in_rows
from bot.domain.messages.texts import Detail, Lines, Said, Words
from bot.domain.selection.balance import NOBODY_YET, Cells, Side, cells_of, together
from bot.domain.selection.candidates import Candidate, CandidateState, Stance, Wave
from bot.domain.selection.deciding import verdict
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import HOME
from bot.usecases.selection.desk_screens import TO_DESK
from bot.usecases.selection.finding import find_wave, in_wave, is_first_reader
from bot.usecases.selection.phrases import again_mark, band_said, skew_said
from storage.work import Work

_PAGE = 7
_BANDS = 30
_InWave: TypeAlias = Sequence[tuple[Candidate, Stance | None]]


def show_waves(work: Work, here: Here) -> None:
    """Show the waves, a button each; a reader may begin the next once the last is invited."""
    shelf = work.candidates
    waves = shelf.waves.of_event(here.event.id)
    readers = shelf.readings.readers(here.event.id)
    rows: list[tuple[Button, ...]] = [
        (
            Button(
                "selection-wave-invited" if each.invited else "selection-wave-open",
                words.WAVE.to(each.id),
                {"number": each.number},
            ),
        )
        for each in waves
    ]
    may_begin = any(each.person_id == here.person.id for each in readers)
    if may_begin and all(each.invited for each in waves):
        rows.append((Button("selection-new-wave", words.NEW_WAVE.to()),))
    work.reply(here, "selection-waves" if waves else "selection-waves-none", {}, (*rows, TO_DESK))


def put_wave(work: Work, here: Here, wave: Wave) -> None:
    """Show a wave: to readers who is in it, to everybody whether it leans, and the ways to its balance."""
    shelf = work.candidates
    readers = shelf.readings.readers(here.event.id)
    reads = any(each.person_id == here.person.id for each in readers)
    people = in_wave(work, here, wave)
    leaning = (
        _leaning(work, here, people)
        if is_first_reader(readers, here) and not wave.invited
        else _told_leaning(here, wave)
    )
    made = shelf.readings.of_event(here.event.id) if reads else {}
    lines = tuple(
        Said(f"selection-in-wave-{verdict(readers, made.get(each.id, ()))}", {"name": each.name})
        for each, _ in sorted(people, key=lambda one: one[0].name.casefold())
        if reads
    )
    if lines:
        work.audit.note(here.event.id, actor=here.person.id, act="saw-candidates", subject=wave.id)
    work.reply(
        here,
        "selection-wave",
        {
            "number": wave.number,
            "state": _state_said(wave),
            "lines": Lines(lines),
            "skew": leaning,
        },
        (*_acting_rows(wave, reads=reads), *_side_rows(here, wave), _TO_WAVES),
        protect=bool(lines),
        vanish_after=NAMES_VANISH_AFTER if lines else None,
    )


def show_balance(work: Work, here: Here, wave_id: WaveId, side: Side) -> None:
    """Show what a wave changes by one side: counts to the two readers, words to others.

    Of a wave that is invited nobody is counted any more: there is what was told of it.

    Raises:
        StaleButton: there is no such wave.
    """
    wave = find_wave(work, here, wave_id)
    readers = work.candidates.readings.readers(here.event.id)
    lines = (
        _counted(work, here, in_wave(work, here, wave), side)
        if is_first_reader(readers, here) and not wave.invited
        else _told(here, wave, side)
    )
    details: dict[str, Detail] = {
        "number": wave.number,
        "side": Said(f"selection-side-{side}"),
        "lines": Lines(tuple(lines)) if lines else Said("selection-balance-untold"),
    }
    back = (Button("go-back", words.WAVE.to(wave.id)), HOME)
    work.reply(here, "selection-balance", details, (back,), protect=True)


def show_picking(work: Work, here: Here, wave: Wave, number: int) -> None:
    """Show a page of candidates, a button each that puts them into a wave or takes them out."""
    listed = sorted(
        (
            each
            for each in work.candidates.of_event(here.event.id)
            if each.state is CandidateState.OPEN
        ),
        key=lambda each: (each.name.casefold(), each.id),
    )
    work.audit.note(here.event.id, actor=here.person.id, act="saw-candidates", subject=wave.id)
    page = page_of(listed, number, most=_PAGE)
    rows: Keyboard = tuple(
        (
            Button(
                "selection-picked" if each.wave == wave.id else "selection-name",
                words.PUT.to(wave.id, each.id, page.number),
                {"name": each.name, "again": again_mark(each)},
            ),
        )
        for each in page.items
    )
    turning = turning_row(lambda to: words.PICK.to(wave.id, to), page.number, more=page.more)
    back = (Button("go-back", words.WAVE.to(wave.id)), HOME)
    details: dict[str, Detail] = {"number": wave.number, "range": Lines(page.range_line())}
    work.reply(
        here,
        "selection-picking",
        details,
        (*rows, *turning, back),
        protect=True,
        vanish_after=NAMES_VANISH_AFTER,
    )


def show_telling(work: Work, here: Here, wave: Wave) -> None:
    """Ask whether a wave is to be shown to all organizers."""
    rows: Keyboard = (
        (Button("selection-tell", words.TELL.to(wave.id), style=ButtonStyle.PRIMARY),),
        (Button("go-back", words.WAVE.to(wave.id)), HOME),
    )
    work.reply(here, "selection-telling", {"number": wave.number}, rows)


def show_inviting(
    work: Work, here: Here, wave: Wave, going: Sequence[CandidateId], staying: int
) -> None:
    """Show by code who would be invited; that nothing of their notes goes with them; and ask."""
    codes = work.candidates.codes(here.event.id, going)
    rows: Keyboard = (
        (Button("selection-invite", words.INVITE.to(wave.id), style=ButtonStyle.DANGER),),
        (Button("go-back", words.WAVE.to(wave.id)), HOME),
    )
    details: dict[str, Detail] = {
        "number": wave.number,
        "count": len(going),
        "staying-count": staying,
        "codes": Words.listed(sorted(codes.values())),
    }
    work.reply(here, "selection-inviting", details, rows)


_TO_WAVES = (Button("go-selection-waves", words.WAVES.to()), HOME)


def _acting_rows(wave: Wave, *, reads: bool) -> Keyboard:
    if wave.invited or not reads:
        return ()
    invite = Button("selection-invite-open", words.INVITE_ASK.to(wave.id))
    if wave.shown is not None:
        return ((invite,),)
    return (
        (Button("selection-pick", words.PICK.to(wave.id, 0)),),
        (Button("selection-tell-open", words.TELL_ASK.to(wave.id)), invite),
    )


def _side_rows(here: Here, wave: Wave) -> Keyboard:
    bands = here.event.selection
    there = {
        Side.STANCE: bands.stances,
        Side.LEAN: bands.leans,
        Side.FIELD: bands.fields,
        Side.AGAIN: here.has(Feature.SERIES) and here.event.series.key,
    }
    buttons = [
        Button(f"selection-by-{side}", words.BALANCE.to(wave.id, side))
        for side in Side
        if there.get(side, True)
    ]
    return in_rows(buttons)


def _state_said(wave: Wave) -> Said:
    if wave.invited:
        return Said("selection-wave-is-invited")
    return Said("selection-wave-is-shown" if wave.shown is not None else "selection-wave-is-open")


def _leaning(work: Work, here: Here, people: _InWave) -> Said | str:
    """Return whether the group would lean, counted for the two readers."""
    return skew_said(together(*_cells(work, here, people, Side.LEAN)), here.event.selection)


def _told_leaning(here: Here, wave: Wave) -> Said | str:
    """Return whether the group would lean, as it was told."""
    bands = here.event.selection
    for how, band, _ in (wave.shown or {}).get("skew", ()):
        if band:
            return Said(f"selection-skew-{how}", {"band": band_said(Side.LEAN, band, bands)})
    return ""


def _counted(work: Work, here: Here, people: _InWave, side: Side) -> list[Said]:
    before, cells = _cells(work, here, people, side)
    after = together(before, cells)
    return [
        Said(
            "selection-cell",
            {
                "band": band_said(side, band, here.event.selection),
                "before": before.get(band, 0),
                "after": after[band],
            },
        )
        for band in sorted(after)
    ][:_BANDS]


def _told(here: Here, wave: Wave, side: Side) -> list[Said]:
    return [
        Said(
            "selection-cell",
            {
                "band": band_said(side, band, here.event.selection),
                "before": Said(f"selection-share-{before}"),
                "after": Said(f"selection-share-{after}"),
            },
        )
        for band, before, after in (wave.shown or {}).get(side, ())
    ][:_BANDS]


def _cells(work: Work, here: Here, people: _InWave, side: Side) -> tuple[Cells, Cells]:
    """Return those who are invited so far, and those of the wave who are not yet."""
    before = work.candidates.waves.tombstones(here.event.id).cells.get(side, NOBODY_YET)
    return before, cells_of(people, here.event.selection)[side]
