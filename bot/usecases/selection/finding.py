"""Finding candidates and waves, and who may read them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.here import Here
from bot.domain.ids import CandidateId, WaveId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.selection.candidates import Candidate, CandidateState, Reader, Reading, Stance, Wave
from bot.domain.selection.deciding import Verdict, deciders, verdict
from storage.work import Work


class NotReader(Refused):
    """Somebody who was not appointed wanted to see candidates."""

    text = "selection-not-reader"
    of_rights = True


class TooLate(Refused):
    """The event has begun: nobody is selected for it any more."""

    text = "selection-too-late"


@dataclass(frozen=True, slots=True)
class Read:
    """A candidate with all that is known of them, and what whoever is here made of them."""

    candidate: Candidate
    readings: Sequence[Reading]
    readers: Sequence[Reader]
    own: Reading

    @property
    def verdict(self) -> Verdict:
        """What the readers' opinions come to."""
        return verdict(self.readers, self.readings)

    @property
    def decides(self) -> bool:
        """Whether whoever is here may say what they think."""
        return self.own.person_id in deciders(self.readers, self.readings)


def reader_of(work: Work, here: Here) -> Reader:
    """Return whoever is here as one of the readers. Raises NotReader."""
    return reader_among(work.candidates.readings.readers(here.event.id), here)


def is_first_reader(readers: Sequence[Reader], here: Here) -> bool:
    """Say whether whoever is here is one of the two readers, who alone see counts."""
    return any(each.person_id == here.person.id and not each.stands_in for each in readers)


def reader_among(readers: Sequence[Reader], here: Here) -> Reader:
    """Return whoever is here as one of these readers. Raises NotReader."""
    for each in readers:
        if each.person_id == here.person.id:
            return each
    raise NotReader


def find_candidate(work: Work, here: Here, candidate_id: CandidateId) -> Read:
    """Return a candidate, for a reader.

    Raises:
        NotReader: whoever is here is none.
        StaleButton: there is no such candidate (any more).
    """
    readings = work.candidates.readings
    readers = readings.readers(here.event.id)
    reader_among(readers, here)
    candidate = work.candidates.find(here.event.id, candidate_id)
    if candidate is None:
        raise StaleButton
    made = readings.of_candidate(here.event.id, candidate_id)
    nothing = Reading(candidate_id, here.person.id)
    own = next((each for each in made if each.person_id == here.person.id), nothing)
    return Read(candidate, made, readers, own)


def open_candidate(work: Work, here: Here, candidate_id: CandidateId) -> Read:
    """Return a candidate who is not decided about.

    Raises:
        NotReader: whoever is here is none.
        StaleButton: there is no such candidate (any more), or it is decided.
    """
    read = find_candidate(work, here, candidate_id)
    if read.candidate.state is not CandidateState.OPEN:
        raise StaleButton
    return read


def find_wave(work: Work, here: Here, wave_id: WaveId) -> Wave:
    """Return a wave. Raises StaleButton where there is none."""
    wave = work.candidates.waves.find(here.event.id, wave_id)
    if wave is None:
        raise StaleButton
    return wave


def in_wave(work: Work, here: Here, wave: Wave) -> list[tuple[Candidate, Stance | None]]:
    """Return who is in a wave, each with the band of their views."""
    stances = work.candidates.stances.of_event(here.event.id)
    return [
        (each, stances.get(each.id))
        for each in work.candidates.of_event(here.event.id)
        if each.wave == wave.id
    ]


def refuse_late(work: Work, here: Here) -> None:
    """Raise TooLate once the event has begun: candidates are destroyed then."""
    if here.event.starts_at <= work.now:
        raise TooLate
