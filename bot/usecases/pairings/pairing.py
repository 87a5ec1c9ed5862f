"""Making pairs: taken up, matched outside of any transaction, told a few at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from bot.domain.callback_words import pairings as words
from bot.domain.events import Event
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, Lane, Message
from bot.domain.pairings.choices import PairChoices
from bot.domain.pairings.days import DayStep, Step, day_said
from bot.domain.pairings.matching import Candidate, Edge, can_be_together, edges_between, groups_of
from bot.usecases.pairings.finding import candidates_for, limits_for
from bot.usecases.pairings.offering import event_for
from bot.usecases.pairings.phrases import partners_said
from bot.usecases.rows import HOME
from storage.work import Work

_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class PairJob:
    """A day that was taken up, with who waits for somebody on it."""

    step: DayStep
    event: Event
    candidates: Sequence[Candidate]

    @property
    def edges(self) -> list[Edge]:
        """Who can meet whom, in numbers."""
        return edges_between(self.candidates)

    def groups(self, pairs: Sequence[tuple[int, int]]) -> list[tuple[PersonId, ...]]:
        """Return who meets whom, in twos and threes, and each for whom nobody was found alone."""
        together = groups_of(self.candidates, pairs)
        placed = {each for group in together for each in group}
        alone = [(each,) for each in range(len(self.candidates)) if each not in placed]
        return [
            tuple(self.candidates[each].person_id for each in group)
            for group in (*together, *alone)
        ]


def take_up_days(work: Work) -> list[PairJob]:
    """Return the days whose pairs are to be made now by whoever asks."""
    jobs: list[PairJob] = []
    for step in work.pairings.steps.due([Step.PAIR, Step.AT_ONCE]):
        event = event_for(work, step)
        if event is None:
            work.pairings.steps.finish(step)
            continue
        work.pairings.steps.claim(step)
        jobs.append(PairJob(step, event, candidates_for(work, event, step.day)))
    return jobs


def tell_some(work: Work, *, job: PairJob, groups: Sequence[tuple[PersonId, ...]]) -> bool:
    """Tell some of those who were put together, each once; say whether there are more.

    Whoever is gone meanwhile, wants it no more or was told by another copy is in no pair; whom they
    would have met is matched anew.
    """
    event, day = job.event, job.step.day
    waiting = {each.person_id: each for each in candidates_for(work, event, day)}
    is_last = job.step.step is Step.PAIR
    told = 0
    for group in groups:
        people = [waiting[each] for each in group if each in waiting]
        if len(people) < len(group) or (len(group) == 1 and not is_last):
            continue
        if can_be_together(people):
            _tell(work, job, [each.choices for each in people])
            waiting = {who: each for who, each in waiting.items() if who not in group}
            told += 1
        if told == _AT_ONCE:
            return True
    if is_last and waiting:
        work.pairings.steps.order(job.step, work.now)
    else:
        work.pairings.steps.finish(job.step)
    return False


def _tell(work: Work, job: PairJob, group: Sequence[PairChoices]) -> None:
    event, day = job.event, job.step.day
    ids = sorted(each.person_id for each in group)
    question = crc32(f"{day}{ids}".encode())
    for own in group:
        others = [each for each in group if each is not own]
        meetings = work.pairings.meetings(event.id, own.person_id)
        met = tuple(each.person_id for each in others)
        work.pairings.keep_meetings(event.id, meetings.with_day(day, met))
        details = {"day-at": day_said(event, day)}
        text = "pairings-nobody"
        if others:
            text = "pairings-told" if len(others) == 1 else "pairings-told-three"
            details |= partners_said(
                own, others, question=question, limits=limits_for(work, event, own, others)
            )
        work.outbox.try_put(
            Message(
                own.person_id,
                text,
                details,
                ((Button("pairings-open", words.SHOW.to()), HOME),),
                lane=Lane.BROADCAST,
                protect=True,
                about=event.id,
            )
        )
