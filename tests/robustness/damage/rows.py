"""What would take long by tapping: rows for every sealed table, laid on its shelf."""

from dataclasses import replace
from datetime import date, timedelta

from bot.crypto.feedback.manifest_fields import FIRST_ROUND
from bot.domain.callback_words.travel import HOTEL_FILE
from bot.domain.channels.email_notices import EmailNotice
from bot.domain.channels.push_notices import PushNotice
from bot.domain.common_ground.items import Item, ItemKind, ItemState
from bot.domain.common_ground.rounds import Asked, GroundRound
from bot.domain.common_ground.workers import Wishes
from bot.domain.date_polls import DateAnswer, DatePoll
from bot.domain.exports.recipients import Recipient
from bot.domain.ids import (
    CandidateId,
    DatePollId,
    DefinitionId,
    DeskTextId,
    GroupPlanId,
    ItemId,
    PairRuleId,
    ParkedId,
    PersonId,
    PointId,
    RoundId,
    TextKey,
    WaveId,
)
from bot.domain.interpreting.interpreters import Interpreter
from bot.domain.invitation_letters.scans import Scan, ScanKind, Stage
from bot.domain.knowledge.entries import Check
from bot.domain.languages.definitions import Band, Definition, DefinitionState
from bot.domain.languages.translations import Translation
from bot.domain.messages.messages import Message
from bot.domain.messages.texts import Words
from bot.domain.pairings.choices import Meetings, PairChoices
from bot.domain.people.approvals import Request
from bot.domain.people.forgotten import Cause, Held
from bot.domain.people.people import Language
from bot.domain.people.second_factor import SecondFactor
from bot.domain.publicity.consents import Audience, Consent, Fact
from bot.domain.publicity.ledger import Entry
from bot.domain.publicity.statements import Counted, Roster
from bot.domain.ratings import Scale, Verdict
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
from bot.domain.series.consents import Purpose
from bot.domain.series.turnover import Cells, Looked
from bot.domain.session_desk.parking import Parked
from bot.domain.session_desk.prompts import OwnPrompt, PromptKind
from bot.domain.travel.venues import Venue
from bot.domain.visa.cases import Case
from bot.domain.working_groups.plans import GroupMember, GroupPlan, PairKind, PairRule
from bot.domain.working_groups.plans import Mark as GroupMark
from storage.readout.people import AboutPerson
from storage.visa.cases import VisaChoices
from storage.work import Work
from tests.stories.knowledge.world import WIFI
from tests.stories.reach.full_event import (
    ALIGNMENT,
    PASSPORT,
)
from tests.stories.sample_event import EVENT, TALK
from tests.stories.sealed_files import AGE_KEY
from tests.web.chat.device import Device

SCAN = Scan(ScanKind.PDF, b"%PDF-1.7")


def _workers(work: Work, ann: PersonId, xu: PersonId) -> None:
    for person in (ann, xu):
        wishes = Wishes(frozenset({ItemId("item00000001")}))
        work.common_ground.workers.keep(EVENT, person, wishes)


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


def lay_candidates(work: Work, *readers: PersonId) -> None:
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


def _interpreting(work: Work, *people: PersonId) -> None:
    for person in people:
        work.interpreting.keep(EVENT, Interpreter(person))
    work.interpreting.switch(EVENT, TALK, on=True)


def _series(work: Work, *people: PersonId) -> None:
    until = work.now + timedelta(days=9)
    for person in people:
        work.series.give(
            EVENT, person, Purpose.AGAIN, name="徐", language=Language.ZH, expires_at=until
        )
    work.series.shares.keep(EVENT, Looked(12, Cells(6, 6)))


def _translations(work: Work) -> None:
    for number in (1, 2):
        key = TextKey(f"text{number:08}")
        work.languages.translations.keep(Translation(key, EVENT, "digest", ("再来。",)))
        definition = Definition(
            *(DefinitionId(f"mean{number:08}"), EVENT, DefinitionState.PROPOSED),
            *(Band.POLICY, Words("Again", "再来")),
        )
        work.languages.definitions.keep(definition)


def lay_by_shelves(work: Work, ann: PersonId, xu: PersonId) -> None:
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
    work.broadcasts.files.keep_part(EVENT, asking.root, "file00000001", 0, b"A map.")
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
    _workers(work, ann, xu)
    _groups(work, ann, xu)
    _pairings(work, ann, xu)
    _interpreting(work, ann, xu)
    _series(work, ann, xu)
    _translations(work)
    wanted = Request("request00001", EVENT, ann, HOTEL_FILE.name, (), "0" * 64, work.now)
    work.approvals.add(wanted)
    work.tombstones.add(EVENT, cause=Cause.DECLINED, counts={Held.ANSWERS: 1})
    for name in ("recipient001", "recipient002"):
        work.export_recipients.add(EVENT, Recipient(name, "Olga", AGE_KEY))
    for person in (ann, xu):
        device = work.devices.add(
            person,
            mailbox=1,
            key=Device().public,
            cookie=person,
            label="Firefox",
            opened_by=bytes(32),
        )
        work.devices.uploads.add(device, "letter", file=0, part=0, content=b"A scan.")
        work.outbox.push_notices.keep(
            PushNotice(device.id, person, f"https://push.example/{person}")
        )
        work.email_notices.keep(EmailNotice(person, f"{person}@guest.example", person))
        work.devices.claims.add(
            person,
            key=Device().public,
            opened_by=person.encode().ljust(32),
            label="Firefox",
            number="42",
            secret=person,
        )
        laid = Message(person, "home", about=EVENT)
        work.outbox.pagebox.lay(laid)
        work.second_factors.keep(person, SecondFactor("JBSWY3DPEHPK3PXP", confirmed=True))
        work.invitation_letters.scans.keep(EVENT, person, Stage.SENT, SCAN)
        work.travel_details.keep(EVENT, person, {"diet": "vegan"})
        work.visa_cases.keep(EVENT, person, Case("IN"))
        work.reminder_sources.keep_visa_deadlines(EVENT, {(person, "apply"): date(2027, 2, 1)})
        work.questions.keep(EVENT, person, text="Where?")
        work.reachability.set_note(EVENT, person, "by post")
