"""A house in which every sealed table has rows: of a guest, of organizers, and of another event."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import func, select

from bot.crypto.feedback.manifest_fields import FIRST_ROUND
from bot.domain.callback_words.travel import HOTEL_FILE
from bot.domain.common_ground.items import Item, ItemKind, ItemState
from bot.domain.common_ground.rounds import Asked, GroundRound
from bot.domain.date_polls import DateAnswer, DatePoll
from bot.domain.exports.recipients import Recipient
from bot.domain.features import Feature
from bot.domain.ids import (
    CandidateId,
    DatePollId,
    DeskTextId,
    EventId,
    GroupPlanId,
    ItemId,
    OutboxId,
    PairRuleId,
    ParkedId,
    PersonId,
    PointId,
    RoundId,
    WaveId,
)
from bot.domain.invitation_letters.scans import Scan, ScanKind, Stage
from bot.domain.knowledge.entries import Check
from bot.domain.messages.incoming import Incoming, Unfinished
from bot.domain.messages.messages import Lane, Message
from bot.domain.messages.texts import Words
from bot.domain.pairings.choices import Meetings, PairChoices
from bot.domain.people.approvals import Request
from bot.domain.people.forgotten import Cause, Held
from bot.domain.people.people import Profile, Role
from bot.domain.people.rights import may
from bot.domain.people.second_factor import SecondFactor
from bot.domain.publicity.consents import Audience, Consent, Fact
from bot.domain.publicity.ledger import Entry
from bot.domain.publicity.statements import Counted, Roster
from bot.domain.ratings import Scale, Verdict, VoteItem
from bot.domain.readout.points import ObjectionRule, Point, PointKind, PointState, Readout
from bot.domain.selection.candidates import (
    Candidate,
    Opinion,
    Reader,
    Reading,
    Stance,
    Tombstones,
    Wave,
)
from bot.domain.session_desk.parking import Parked
from bot.domain.session_desk.prompts import OwnPrompt, PromptKind
from bot.domain.travel.venues import Venue
from bot.domain.visa.cases import Case
from bot.domain.working_groups.plans import GroupMember, GroupPlan, PairKind, PairRule
from bot.domain.working_groups.plans import Mark as GroupMark
from bot.opening import open_store
from bot.usecases.telegram_jobs import MENU
from handlers.table import TAPPED
from storage.feedback.vote_orders import VoteOrder
from storage.housekeeping.sealed_rows import SEALED
from storage.readout.people import AboutPerson
from storage.visa.cases import VisaChoices
from storage.work import Work
from tests.stories.broadcasts.world import send, write
from tests.stories.changes.world import answers, moves, releases
from tests.stories.crawler import (
    ALIGNMENT,
    PASSPORT,
    ask_for_letters,
    ask_organizers,
    check_in,
    prepare_answers,
    take_part_in_another_event,
    tend_visas,
)
from tests.stories.feedback.world import FeedbackWorld, feedback_world
from tests.stories.knowledge.world import WIFI
from tests.stories.sample_event import EVENT, OTHER_EVENT, TALK
from tests.stories.sealed_files import AGE_KEY
from tests.stories.someone import Someone
from tests.web.chat.device import Device

SCAN = Scan(ScanKind.PDF, b"%PDF-1.7")
ORGANIZERS = frozenset(name for name, route in TAPPED.items() if may(Role.ORGANIZER, route.right))


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody who taps; `screen` is the message whose buttons they tap."""

    someone: Someone
    person: PersonId
    screen: int
    role: Role
    left_to_others: frozenset[str] = frozenset()
    """Buttons they may tap, but that somebody else taps already."""
    is_other: bool = False
    """Whether nothing of theirs is damaged."""
    event: EventId = EVENT


@asynccontextmanager
async def everything(
    folder: Path, founded: Path
) -> AsyncGenerator[tuple[FeedbackWorld, list[Player]]]:
    """Open a world with a row in every sealed table; its bot is stopped."""
    async with feedback_world(folder, founded) as world:
        await world.switch(*Feature)
        ann, xu = await world.guest("Ann"), await world.guest("徐", "zh")
        olga, owen = await world.organizer(), await world.owner()
        await take_part_in_another_event(world, ann)
        cy = await _guest_elsewhere(world)
        await _by_chat(world, ann, olga, owen)
        players = [
            await _player(world, ann, Role.GUEST),
            await _player(world, xu, Role.GUEST, is_other=True),
            await _player(world, olga, Role.ORGANIZER),
            await _player(world, owen, Role.OWNER, left_to_others=ORGANIZERS),
            replace(await _player(world, cy, Role.GUEST, is_other=True), event=OTHER_EVENT),
        ]
        guests = [each.person for each in players[:2]]
        hosts = [each.person for each in players[2:4]]
        await world.do(lambda work: _by_shelves(work, *guests))
        await world.do(lambda work: _candidates(work, *hosts))
        await world.stop()
        _leave_waiting(world, *(each.person for each in players))
        yield world, players


async def _by_chat(world: FeedbackWorld, ann: Someone, olga: Someone, owen: Someone) -> None:
    """What people do: ask, want letters, write broadcasts, change the programme."""
    await prepare_answers(world)
    await ask_organizers(world, owen)
    await tend_visas(world, ann)
    await ask_for_letters(world, ann)
    await check_in(world, ann)
    await answers(ann, "Dinner", "Yes")
    await write(olga)
    await send(world, olga)
    await moves(olga, "Dinner", "19:30")
    await releases(olga, world)
    await moves(olga, "Dinner", "20:30")
    await world.code("Somebody else")
    # Left in the middle of a form.
    await ann.says("/details")
    await ann.taps("Answer 5 short questions")


def _groups(work: Work, ann: PersonId, xu: PersonId) -> None:
    for number in (1, 2):
        plan = GroupPlan(GroupPlanId(f"plan{number:08}"), EVENT, TALK, 1)
        work.working_groups.keep(plan)
        rule_id = PairRuleId(f"pair{number:08}")
        rule = PairRule(rule_id, EVENT, PairKind.WISH, (ann, xu), None)
        work.working_groups.rules.add(rule)
    for person in (ann, xu):
        member = GroupMember(person, frozenset({GroupMark.CHAIRS}))
        work.working_groups.keep_member(EVENT, member)


def _candidates(work: Work, *readers: PersonId) -> None:
    wave = Wave(WaveId("wave00000001"), EVENT, 1)
    for each in (wave, Wave(WaveId("wave00000002"), EVENT, 2, invited=True)):
        work.candidates.waves.keep(each)
    work.candidates.waves.keep_tombstones(EVENT, Tombstones(invited=1))
    ids = [CandidateId(f"candidate00{number}") for number in (1, 2)]
    work.candidates.expect(EVENT, ids)
    for candidate_id in ids:
        work.candidates.keep(Candidate(candidate_id, EVENT, "Kim", wave=wave.id))
        work.candidates.stances.put(EVENT, candidate_id, Stance(0, "a talk"))
        for person in readers:
            reading = Reading(candidate_id, person, opinion=Opinion.YES)
            work.candidates.readings.keep(EVENT, reading)
    for person in readers:
        work.candidates.readings.appoint(EVENT, Reader(person))


def _pairings(work: Work, ann: PersonId, xu: PersonId) -> None:
    day = date(2027, 3, 3)
    for person, other in ((ann, xu), (xu, ann)):
        work.pairings.keep_choices(EVENT, PairChoices(person, "line", days=frozenset({day})))
        work.pairings.keep_meetings(EVENT, Meetings(person, {day: (other,)}))


def _by_shelves(work: Work, ann: PersonId, xu: PersonId) -> None:
    """What would take long by tapping."""
    work.glossary.keep(EVENT, "term00000001", ALIGNMENT)
    work.reminder_sources.keep_custom(EVENT, PASSPORT)
    work.venues.keep(EVENT, Venue(Words("1 Lake Road", "湖路一号")))
    work.visa_cases.keep_choices(EVENT, VisaChoices(hosts=("CH",)))
    for round_id in (FIRST_ROUND, RoundId("vote0002")):
        work.rating_results.add(EVENT, {TALK: Verdict.OPEN}, round_id)
    work.knowledge.keep_check(EVENT, Check())
    work.knowledge.keep_vectors(EVENT, WIFI.id, model="none", vectors={})
    (asking,) = work.broadcasts.newest_of(EVENT, limit=1)
    dates = (Words("2 March", "3月2日"), Words("3 March", "3月3日"))
    for name, closed_at in (("poll00000001", None), ("poll00000002", work.now)):
        poll = DatePoll(
            *(DatePollId(name), EVENT, Words("Which day?", "哪天？"), dates),
            made_at=work.now,
            closes_at=work.now + timedelta(days=9),
            broadcast_id=asking.id,
            closed_at=closed_at,
        )
        work.date_polls.keep(poll)
        for person in (ann, xu):
            answer = DateAnswer(person, frozenset({1}))
            work.date_polls.answer(poll, answer, person_id=person)
    for number, state in enumerate((ItemState.LISTED, ItemState.PROPOSED), start=1):
        words = Words("Again in a year.", "一年后再来。")
        item = Item(ItemId(f"item{number:08}"), EVENT, ItemKind.STATEMENT, 1, state, words)
        work.common_ground.keep(item)
        asked = (Asked(item.id, 1, Scale.AGREEMENT),)
        opened = GroundRound(
            EVENT, RoundId(f"ground-{number}"), ItemKind.STATEMENT, is_second=False, asked=asked
        )
        work.common_ground.rounds.add(opened)
    for number, person in enumerate((ann, xu), start=1):
        consent = Consent(Audience.GUESTS, "CH", work.now, work.now + timedelta(days=9))
        work.consents.keep(EVENT, person, Fact.COUNTRY, consent)
        roster = Roster({"CH": 9}, people={person: Counted("CH")})
        work.statements.add(EVENT, Entry(number, work.now, ("CH",), 0, roster), roster)
    point = Point(
        PointId("point0000001"),
        EVENT,
        PointKind.CONCERN,
        1,
        PointState.SHOWN,
        Words("Trust.", "信任。"),
    )
    work.readouts.keep_point(point)
    work.readouts.keep_point(replace(point, id=PointId("point0000002")))
    work.readouts.keep(Readout(EVENT, ObjectionRule.DROP))
    for person in (ann, xu):
        work.readouts.people.keep(EVENT, person, AboutPerson(noted={"zh": "徐"}))
    for number, person in enumerate((ann, xu), start=1):
        work.session_desks.let_lead(EVENT, TALK, person)
        parked = Parked(ParkedId(f"parked00000{number}"), EVENT, TALK, "tariffs")
        work.session_desks.keep_parked(parked)
        prompt = OwnPrompt(
            DeskTextId(f"prompt00000{number}"), EVENT, PromptKind.OPEN, Words("Why?")
        )
        work.session_desks.keep_prompt(prompt)
    _groups(work, ann, xu)
    _pairings(work, ann, xu)
    wanted = Request("request00001", EVENT, ann, HOTEL_FILE.name, (), "0" * 64, work.now)
    work.approvals.add(wanted)
    work.tombstones.add(EVENT, cause=Cause.DECLINED, counts={Held.ANSWERS: 1})
    for name in ("recipient001", "recipient002"):
        work.export_recipients.add(EVENT, Recipient(name, "Olga", AGE_KEY))
    for person in (ann, xu):
        work.devices.add(
            person,
            mailbox=1,
            key=Device().public,
            cookie=person,
            label="Firefox",
            opened_by=bytes(32),
        )
        laid = Message(person, "home", about=EVENT)
        work.outbox.pagebox.lay(OutboxId(work.outbox.pagebox.newest(ann) + 1), laid)
        work.second_factors.keep(person, SecondFactor("JBSWY3DPEHPK3PXP", confirmed=True))
        work.invitation_letters.scans.keep(EVENT, person, Stage.SENT, SCAN)
        work.travel_details.keep(EVENT, person, {"diet": "vegan"})
        work.visa_cases.keep(EVENT, person, Case("IN"))
        work.reminder_sources.keep_visa_deadlines(EVENT, {(person, "apply"): date(2027, 2, 1)})
        work.questions.keep(EVENT, person, text="Where?")
        work.reachability.set_note(EVENT, person, "by post")


def _leave_waiting(world: FeedbackWorld, *people: PersonId) -> None:
    """Have a message and a job at Telegram wait for everybody; no bot runs.

    The first is in the middle of a long message, and a vote is to be made.
    """
    store = open_store(world.settings(), now=world.clock)
    begun = Unfinished((Incoming(text="A long message,"),))
    asked, closes_at = Words("Again?", "再来？"), world.clock() + timedelta(days=1)
    vote = VoteOrder(EVENT, RoundId("vote0001"), (VoteItem(asked, Scale.FIVE),), closes_at)
    with store.begin() as unit:
        unit.work.seen_updates.unfinished.keep(people[0], begun, pause=timedelta(seconds=9))
        unit.work.token_issuers.vote_orders.add(vote)
        for person in people:
            waits = Message(
                person, "outage-over-seconds", {"seconds": 5}, lane=Lane.REMINDER, about=None
            )
            unit.work.outbox.put(waits)
            unit.work.telegram_jobs.put(person_id=person, purpose=MENU)
    with store.begin() as unit:
        connection = unit.work._transaction.connection  # pyright: ignore[reportPrivateUsage]
        empty = [
            table.name
            for table in SEALED
            if not connection.execute(
                select(func.count()).select_from(table).where(table.c.sealed.is_not(None))
            ).scalar_one()
        ]
    store.close()
    assert empty == [], empty


async def _guest_elsewhere(world: FeedbackWorld) -> Someone:
    someone = await world.person("Cy")
    await someone.says("hello")

    def join(work: Work) -> None:
        person = work.people.find(someone.id)
        assert person is not None
        work.guests.add(OTHER_EVENT, person.id, role=Role.GUEST, profile=Profile("Cy"))
        work.guests.accept_norms(OTHER_EVENT, person.id, version=1)
        work.people.enter(person, event_id=OTHER_EVENT, role=Role.GUEST, norms_version=1)

    await world.do(join)
    return someone


async def _player(
    world: FeedbackWorld,
    someone: Someone,
    role: Role,
    *,
    left_to_others: frozenset[str] = frozenset(),
    is_other: bool = False,
) -> Player:
    def find(work: Work) -> PersonId:
        person = work.people.find(someone.id)
        assert person is not None
        return person.id

    # A message of its own to tap on; the one with a question stays as it is.
    await someone.says("/help")
    person, screen = await world.do(find), someone.messages[-1]["message_id"]
    return Player(someone, person, screen, role, left_to_others, is_other)
