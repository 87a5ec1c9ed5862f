"""Waves: candidates are put together, told of in words, and invited; then they are candidates no more."""

from dataclasses import replace

from bot.crypto.codes import new_id
from bot.domain.here import Here
from bot.domain.ids import CandidateId, WaveId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.people.invitation_list import Invitee
from bot.domain.people.people import Language, Role
from bot.domain.people.rights import Right
from bot.domain.selection.balance import (
    NOBODY_YET,
    Side,
    cells_of,
    may_be_told,
    skew,
    together,
    told,
)
from bot.domain.selection.candidates import MOST_IN_WAVE, Candidate, CandidateState, Wave
from bot.domain.selection.deciding import Verdict, verdict
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.people.inviting import invite
from bot.usecases.people.list_screens import refuse_long_list, send_links
from bot.usecases.selection.finding import find_wave, in_wave, reader_of, refuse_late
from bot.usecases.selection.wave_screens import (
    put_wave,
    show_inviting,
    show_picking,
    show_telling,
)
from storage.work import Work


class WaveClosed(Refused):
    """A wave that was shown to all organizers, or invited, is not put together anew."""

    text = "selection-wave-closed"


class WaveFull(Refused):
    """As many are in a wave as may be."""

    text = "selection-wave-full"


class NobodyAgreed(Refused):
    """Of nobody in a wave two readers said yes."""

    text = "selection-nobody-agreed"


def begin_wave(work: Work, here: Here) -> None:
    """Begin the next wave.

    Raises:
        NotReader, TooLate: see there.
        StaleButton: there is one that is not invited yet.
    """
    reader_of(work, here)
    refuse_late(work, here)
    waves = work.candidates.waves.of_event(here.event.id)
    if any(not each.invited for each in waves):
        raise StaleButton
    wave = Wave(WaveId(new_id()), here.event.id, len(waves) + 1)
    work.candidates.waves.keep(wave)
    put_wave(work, here, wave)


def show_wave(work: Work, here: Here, wave_id: WaveId) -> None:
    """Show a wave. Raises StaleButton."""
    put_wave(work, here, find_wave(work, here, wave_id))


def pick(work: Work, here: Here, wave_id: WaveId, number: int) -> None:
    """Show a page of who may be put into a wave. Raises as `put`."""
    reader_of(work, here)
    show_picking(work, here, _open_wave(work, here, wave_id), number)


def put(work: Work, here: Here, wave_id: WaveId, candidate_id: CandidateId, number: int) -> None:
    """Put somebody into a wave, or take them out again.

    Raises:
        NotReader, WaveClosed, WaveFull: see there.
        StaleButton: there is no such wave or candidate.
    """
    reader_of(work, here)
    wave = _open_wave(work, here, wave_id)
    candidate = work.candidates.find(here.event.id, candidate_id)
    if candidate is None or candidate.state is not CandidateState.OPEN:
        raise StaleButton
    if candidate.wave != wave.id and len(in_wave(work, here, wave)) >= MOST_IN_WAVE:
        raise WaveFull(most=MOST_IN_WAVE)
    work.candidates.keep(replace(candidate, wave=None if candidate.wave == wave.id else wave.id))
    show_picking(work, here, wave, number)


def ask_to_tell(work: Work, here: Here, wave_id: WaveId) -> None:
    """Ask whether the wave is to be shown to all organizers, in words. Raises as `tell`."""
    reader_of(work, here)
    show_telling(work, here, _open_wave(work, here, wave_id))


def tell(work: Work, here: Here, wave_id: WaveId) -> None:
    """Show a wave to all organizers, in words that are chosen once; from then on it is closed.

    Raises:
        NotReader, WaveClosed, StaleButton: see there.
    """
    reader_of(work, here)
    wave = _open_wave(work, here, wave_id)
    left = work.candidates.waves.tombstones(here.event.id)
    counted = cells_of(in_wave(work, here, wave), here.event.selection)
    shown: dict[str, tuple[tuple[str, str, str], ...]] = {}
    last = dict(left.told)
    for side, cells in counted.items():
        before = left.cells.get(side, NOBODY_YET)
        if not may_be_told(left.told.get(side, NOBODY_YET), before, cells):
            continue
        after = together(before, cells)
        shown[side.value] = tuple((band, x.value, y.value) for band, x, y in told(before, cells))
        last[side.value] = after
        if side is Side.LEAN:
            how, band = skew(after)
            shown["skew"] = ((how.value, band, ""),)
    work.candidates.waves.keep_tombstones(here.event.id, replace(left, told=last))
    closed = replace(wave, shown=shown)
    work.candidates.waves.keep(closed)
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="showed-wave", subject=wave.id
    )
    put_wave(work, here, closed)


def ask_to_invite(work: Work, here: Here, wave_id: WaveId) -> None:
    """Show by code who would be invited, and what becomes of the rest. Raises as `invite_wave`."""
    wave, going, staying = _sorted(work, here, wave_id)
    show_inviting(work, here, wave, [each.id for each in going], len(staying))


def invite_wave(work: Work, here: Here, wave_id: WaveId) -> None:
    """Invite those of a wave of whom two readers said yes; all else that is known of them is destroyed.

    Raises:
        NotReader, TooLate, NobodyAgreed, StaleButton: see there.
        NobodyToOpen: there are more than come as messages, and no recipient is registered.
    """
    wave, going, staying = _sorted(work, here, wave_id)
    event, shelf = here.event, work.candidates
    stances = shelf.stances.of_event(event.id)
    invited = cells_of(((each, stances.get(each.id)) for each in going), event.selection)
    work.invitations.expect(event.id, len(going))
    invitees = [Invitee(each.name, _language(work, each)) for each in going]
    links = [
        (
            each,
            invite(
                work,
                event_id=event.id,
                actor=here.person.id,
                role=Role.GUEST,
                name=each.name,
                language=each.language,
            ),
        )
        for each in invitees
    ]
    left = shelf.waves.tombstones(event.id)
    cells = {side.value: together(left.cells.get(side, NOBODY_YET), invited[side]) for side in Side}
    shelf.waves.keep_tombstones(
        event.id, replace(left, invited=left.invited + len(going), cells=cells)
    )
    shelf.drop(event.id, [each.id for each in going])
    for each in staying:
        shelf.keep(replace(each, wave=None))
    shelf.waves.keep(replace(wave, invited=True))
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="invited-wave", subject=wave.id
    )
    send_links(work, here, links)


def _language(work: Work, candidate: Candidate) -> Language | None:
    """Return in which language somebody is written to, where they allowed it to be kept."""
    agreed = work.series.find(candidate.again) if candidate.again else None
    return agreed.language if agreed else None


def _sorted(
    work: Work, here: Here, wave_id: WaveId
) -> tuple[Wave, list[Candidate], list[Candidate]]:
    """Return a wave, who of it two readers want to invite, and the others."""
    reader_of(work, here)
    refuse_late(work, here)
    wave = find_wave(work, here, wave_id)
    if wave.invited or not here.may(Right.INVITE):
        raise StaleButton
    readings = work.candidates.readings
    readers, made = readings.readers(here.event.id), readings.of_event(here.event.id)
    people = [candidate for candidate, _ in in_wave(work, here, wave)]
    going = [each for each in people if verdict(readers, made.get(each.id, ())) is Verdict.YES]
    if not going:
        raise NobodyAgreed
    refuse_long_list(work, here, len(going))
    return wave, going, [each for each in people if each not in going]


def _open_wave(work: Work, here: Here, wave_id: WaveId) -> Wave:
    wave = find_wave(work, here, wave_id)
    if wave.invited or wave.shown is not None:
        raise WaveClosed
    return wave
