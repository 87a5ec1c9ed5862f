"""What the clock does by itself; every tick may run on all copies of the bot at once."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial

from bot.answers.room import AnswerRoom
from bot.clock.answering import check_answers, prepare_answers
from bot.clock.grouping import GroupMaking
from bot.clock.nightly import Nightly
from bot.clock.pairing import PairMaking
from bot.clock.sending import replan_people, send_broadcasts, send_reminders
from bot.usecases.changes.notifying import send_changes_elsewhere, spread_changes
from bot.usecases.date_polls.ending import tend_polls
from bot.usecases.feedback.audit_posting import post_heads
from bot.usecases.feedback.checkin import destroy_keys
from bot.usecases.home.status.weekly import tell_week
from bot.usecases.housekeeping.levels import read_levels
from bot.usecases.housekeeping.tidying import look_after_set_aside, tidy_up
from bot.usecases.reminders.zones import ask_old_zones
from bot.usecases.rsvps.offers import end_waiting, lapse_offers, mend_offers
from bot.usecases.selection.ending import end_candidates
from bot.usecases.session_desk.ending import end_desks
from bot.usecases.tickets.groups import lose_unreachable
from bot.usecases.tickets.notifications import tend
from bot.usecases.visa.present.rechecking import ask_for_rechecks
from storage.reader import Reader
from storage.work import Work
from storage.writer import Writer


@dataclass(frozen=True, slots=True)
class Tick:
    """A job without arguments, run every so many seconds.

    One that `makes_way` is put off, up to MOST_PUT_OFF times in a row, while many people tap. One
    that `takes_time` may rightly take minutes: it waits for somebody outside, or computes.
    """

    name: str
    seconds: float
    run: Callable[[], Awaitable[None]]
    makes_way: bool = False
    takes_time: bool = False


MOST_PUT_OFF = 10


async def _until_done(writer: Writer, step: Callable[[Work], object]) -> None:
    """Take a step, a transaction each time, until one has found nothing left to do."""
    while await writer.run(step):
        pass


def ticks_of(
    writer: Writer,
    reader: Reader,
    *,
    run_telegram_jobs: Callable[[], Awaitable[None]],
    delete_vanishing: Callable[[], Awaitable[None]],
    make_letters: Callable[[], Awaitable[None]],
    make_votes: Callable[[], Awaitable[None]],
    make_backups: Callable[[], Awaitable[None]],
    send_notices: Mapping[str, Callable[[], Awaitable[None]]],
    answer_room: AnswerRoom,
    watch_clock: Callable[[], Awaitable[None]],
    finish_message: Callable[[Work], bool],
) -> tuple[Tick, ...]:
    """Return every tick."""

    async def end_offers() -> None:
        await _until_done(writer, lapse_offers)
        await _until_done(writer, mend_offers)
        await _until_done(writer, end_waiting)

    async def finish_messages() -> None:
        await _until_done(writer, finish_message)

    async def tell_changes() -> None:
        await _until_done(writer, spread_changes)
        await _until_done(writer, send_changes_elsewhere)

    async def tend_tickets() -> None:
        await writer.run(tend)
        await writer.run(lose_unreachable)

    async def end_issuing() -> None:
        await writer.run(destroy_keys)

    pair_making = PairMaking(writer)

    async def take_levels() -> None:
        writer.store.pulse.levels = await reader.run(read_levels)

    async def tidy() -> None:
        await writer.run(tidy_up)
        await _until_done(writer, ask_old_zones)
        # All answers are looked through for it: beside the writer, who counts anew only in need.
        if await reader.run(lambda work: work.rsvps.counts.miscounted()):
            await writer.run(lambda work: work.rsvps.counts.recount())

    return (
        *(Tick(name, 10, send, takes_time=True) for name, send in send_notices.items()),
        Tick("clock", 5, watch_clock),
        Tick("heartbeat", 10, writer.beat),
        Tick("levels", 30, take_levels, makes_way=True),
        Tick("unfinished messages", 1, finish_messages),
        Tick("telegram jobs", 1, run_telegram_jobs, takes_time=True),
        Tick("vanishing", 10, delete_vanishing, takes_time=True),
        Tick("offers", 15, end_offers),
        Tick("replans", 1, partial(replan_people, writer), makes_way=True),
        Tick("reminders", 0.25, partial(send_reminders, writer)),
        Tick("changes", 1, tell_changes),
        Tick("broadcasts", 1, partial(send_broadcasts, writer)),
        Tick("date polls", 5, partial(writer.run, tend_polls)),
        Tick("tickets", 5, tend_tickets, makes_way=True),
        Tick(
            "answers",
            3,
            partial(prepare_answers, writer, answer_room),
            makes_way=True,
            takes_time=True,
        ),
        Tick("self-check", 60, partial(check_answers, writer), makes_way=True, takes_time=True),
        Tick("invitation letters", 1, make_letters, makes_way=True, takes_time=True),
        Tick("votes", 1, make_votes, takes_time=True),
        Tick("working groups", 1, GroupMaking(writer).run_due, takes_time=True),
        Tick("days of pairs", 300, pair_making.plan, makes_way=True),
        Tick("pairs", 15, pair_making.run_due, takes_time=True),
        Tick("desks", 30, partial(writer.run, end_desks)),
        Tick("issuing", 60, end_issuing),
        Tick("candidates", 60, partial(writer.run, end_candidates)),
        Tick("set aside", 60, partial(writer.run, look_after_set_aside)),
        Tick("audit", 300, partial(writer.run, post_heads), makes_way=True),
        Tick("visa checks", 900, partial(writer.run, ask_for_rechecks), makes_way=True),
        Tick("tidy", 900, tidy),
        Tick("weekly", 600, partial(writer.run, tell_week), makes_way=True),
        Tick("backups", 60, make_backups, takes_time=True),
        Tick("nightly", 900, Nightly(writer).run, makes_way=True),
    )
