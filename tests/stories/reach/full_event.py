"""An event that has something of everything, so that a walk comes by every button."""

from dataclasses import replace
from datetime import timedelta

from bot.clock.voting import VoteMaking
from bot.domain.common_ground.items import Item, ItemKind, ItemState
from bot.domain.events import DetailRule
from bot.domain.features import Feature
from bot.domain.ids import EntryId, EventId, GroupPlanId, ItemId, PointId, RoundId, TopicId
from bot.domain.invitation_letters.questions import (
    HEAD_DAYS,
    HEAD_PAYS,
    LETTERHEAD,
    PAYS,
    QUESTIONS,
    ROLE,
)
from bot.domain.invitation_letters.requests import (
    Destination,
    InvitationLetterState,
    LetterRequest,
    Paying,
)
from bot.domain.knowledge.glossary import Term
from bot.domain.messages.texts import Words
from bot.domain.people.invitations import InvitationState
from bot.domain.people.people import Profile, Role
from bot.domain.people.rights import Right, may
from bot.domain.ratings import Scale, VoteItem
from bot.domain.readout.points import ObjectionRule, Point, PointKind, PointState, Readout
from bot.domain.reminders.custom import Audience, CustomReminder, When
from bot.domain.rsvps import Rsvp, Standing
from bot.domain.tickets import TicketState
from bot.domain.visa.cases import Case
from bot.domain.visa.path import Mark, Step
from bot.domain.working_groups.plans import GroupMember, GroupPlan, Place, PlanState
from bot.domain.working_groups.tasks import SMALLEST
from bot.usecases.series.tending import change_series
from bot.usecases.working_groups.finding import plannable, takers_part
from storage.feedback.vote_orders import VoteOrder
from storage.work import Work
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.home.world import tell_background
from tests.stories.knowledge.world import WIFI, teach
from tests.stories.sample_event import EVENT, other_plan
from tests.stories.series.world import SERIES
from tests.stories.someone import Someone
from tests.stories.tickets.world import asks
from tests.stories.visa.world import VISA_RULE, cases
from tests.stories.visa.world import load as load_visa_data
from tests.stories.visa.world import of as case_of
from tests.stories.world import World

PASSPORT = CustomReminder("own000000001", Words("Passport", "护照"), When(days=2), Audience.ALL)
ALIGNMENT = Term("alignment", Words("alignment", "对齐"), Words("", "并非控制"))


async def prepare(world: FeedbackWorld) -> None:
    """Have every family of features on, and something to vote on before anybody is there to walk."""
    await world.switch(*Feature)
    await tell_background(world)
    await open_vote(world)  # first, or the news of it would be the way there


async def fill(world: FeedbackWorld, someone: Someone, *, role: Role) -> None:
    """Have something of everything that this person, in this role, may come by."""
    if may(role, Right.INVITE):
        await invite_a_guest(world)
    if role is Role.GUEST:
        await take_part_in_another_event(world, someone)
    await prepare_answers(world)
    await world.do(lambda work: work.glossary.keep(EVENT, "term00000001", ALIGNMENT))
    await world.do(lambda work: work.reminder_sources.keep_custom(EVENT, PASSPORT))
    await world.do(put_to_everybody)
    await world.do(lambda work: change_series(work, work.events.get(EVENT), SERIES))
    await ask_organizers(world, someone)
    await tend_visas(world, someone)
    await ask_for_letters(world, someone)
    await check_in(world, someone)
    if may(role, Right.FACILITATE):
        await world.do(put_into_groups)
    if role is Role.FACILITATOR:
        await lead_a_session(world, someone)


async def take_part_in_another_event(world: World, someone: Someone) -> None:
    """Make somebody a guest of a second event, too."""
    await world.found(other_plan())
    event = other_plan().event

    def join(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        work.guests.add(event.id, person.id, role=Role.GUEST, profile=Profile())
        work.guests.accept_norms(event.id, person.id, version=1)

    await world.do(join)


async def invite_a_guest(world: World) -> None:
    """Have one open invitation, a guest's; the owner's that each event begins with is revoked."""

    def revoke(work: Work) -> None:
        for each in work.invitations.of_event(EVENT, InvitationState.OPEN):
            work.invitations.revoke(each)

    await world.do(revoke)
    await world.code("Somebody else")


async def prepare_answers(world: World) -> None:
    """Have an answer with two wordings, two that somebody offered, and a draft."""
    asked, again = Words("", "无线网密码是多少？"), Words("", "怎么上网？")
    draft = replace(WIFI, key="draft", id=EntryId("draft0000001"), draft=True)
    await teach(
        world,
        replace(WIFI, questions=(asked, again), answer=asked),
        replace(draft, questions=(Words("", "有健身房吗？"),), answer=Words("", "有。")),
    )
    cy = await world.guest("Cy", "zh")

    def offer(work: Work) -> None:
        person = work.people.behind(cy.at)
        assert person is not None
        for text in ("网络密码？", "怎么连网？"):
            work.questions.offer_wording(EVENT, person.id, entry_id=WIFI.id, text=text)
        work.questions.gaps.note(EVENT, TopicId("lunch"), at=work.now)

    await world.do(offer)


async def ask_organizers(world: World, someone: Someone) -> None:
    """Have questions wait: this person's own; those another has, and is done with; two they have.

    The walk closes one of the two before it could be handed over.
    """
    bo, omar = await world.guest("Bo", "zh"), await world.organizer("Omar", "zh")
    await asks(world, someone, "我住哪里？")
    asked = [
        await asks(world, bo, text) for text in ("有素食吗？", "几点开始？", "冷吗？", "远吗？")
    ]
    waits, done = TicketState.OPEN, TicketState.ANSWERED
    fates = ((omar, waits), (omar, done), (someone, waits), (someone, waits))

    def look_after(work: Work) -> None:
        for ticket_id, (organizer, state) in zip(asked, fates, strict=True):
            person = work.people.behind(organizer.at)
            ticket = work.tickets.find(EVENT, ticket_id)
            assert person is not None
            assert ticket is not None
            # Two are marked for a translation, for the walk takes the mark off one.
            asked_for = organizer is omar
            work.tickets.keep(
                replace(ticket, claimed_by=person.id, state=state, translate=asked_for)
            )

    await world.do(look_after)


async def tend_visas(world: World, someone: Someone) -> None:
    """Have a host country, data, a rule, passports to be compared, and this person's own steps."""
    await load_visa_data(world, more=b"AF,90,90,90,90,90\nEG,90,90,90,90,90\n")
    await cases(world, *["CN"] * 5, *["IN"] * 4)
    await world.do(lambda work: work.visa_cases.keep_rule(EVENT, VISA_RULE))
    mine = Case("US", full=True, marks={Step.APPLICATION: Mark.DONE})
    await case_of(world, someone, lambda work, person: work.visa_cases.keep(EVENT, person.id, mine))


async def ask_for_letters(world: World, someone: Someone) -> None:
    """Have this person's own letter filled in; others' requests wait, and are sent."""
    guests = [someone, await world.guest("Cy", "zh"), await world.guest("Di", "zh")]
    answers = dict.fromkeys((each.name for each in QUESTIONS[Destination.SWITZERLAND]), "X")
    answers |= {ROLE.name: "speaker", PAYS.name: Paying.HOST, "letter-arrival": "2027-03-02"}
    head = dict.fromkeys((each.name for each in LETTERHEAD), "X")
    head |= {HEAD_PAYS.name: "host", HEAD_DAYS.name: "9"}
    states = (
        InvitationLetterState.DRAFT,
        InvitationLetterState.WAITING,
        InvitationLetterState.SENT,
    )

    def ask(work: Work) -> None:
        work.letterheads.keep(EVENT, head)
        for number, (guest, state) in enumerate(zip(guests, states, strict=True)):
            person = work.people.behind(guest.at)
            assert person is not None
            request = LetterRequest(
                f"letter00000{number}",
                EVENT,
                person.id,
                f"AB{number}C",
                state,
                work.now,
                destination=Destination.SWITZERLAND,
                answers={**answers, "letter-departure": "2027-03-06"},
                version=number,
            )
            work.invitation_letters.keep(request)
            if state is InvitationLetterState.SENT:
                work.invitation_letters.keep_document(EVENT, person.id, b"%PDF-1.7")

    await world.do(ask)


async def lead_a_session(world: World, someone: Someone) -> None:
    """Have somebody given the desk of the first session."""

    def let_lead(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        first = work.events.sessions_of(EVENT)[0]
        work.session_desks.let_lead(EVENT, first.id, person.id)

    await world.do(let_lead)


async def check_in(world: World, someone: Someone) -> None:
    """Have somebody given their rights to write feedback."""

    def note(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        work.token_issuers.note_issued(EVENT, person.id, digest=bytes(32))

    await world.do(note)


async def open_vote(world: World) -> None:
    """Have something to vote on."""
    closes = world.clock.now + timedelta(days=1)
    question = Words("", "一年后再聚？")
    order = VoteOrder(
        EventId(EVENT), RoundId("vote-000000"), (VoteItem(question, Scale.AGREEMENT),), closes
    )
    await world.do(lambda work: work.token_issuers.vote_orders.add(order))
    parts = world.now_running.parts
    await VoteMaking(parts.writer, parts.boxes, now=world.clock).run_due()


def put_to_everybody(work: Work) -> None:
    """Have an item of each kind on the list and one that waits; careful detail is allowed."""
    words = Words("", "一年后再聚。")
    for number, (kind, state) in enumerate(
        (
            (ItemKind.STATEMENT, ItemState.LISTED),
            (ItemKind.INTERVENTION, ItemState.LISTED),
            (ItemKind.STATEMENT, ItemState.PROPOSED),
            (ItemKind.GOAL, ItemState.LISTED),
            (ItemKind.GOAL, ItemState.PROPOSED),
        )
    ):
        item = Item(ItemId(f"item{number:08}"), EVENT, kind, 1, state, words, words, words)
        work.common_ground.keep(item)
    for session in work.events.sessions_of(EVENT):
        work.events.keep_session(replace(session, detail=DetailRule.CAREFUL))
    work.readouts.keep(Readout(EVENT, ObjectionRule.DROP))
    for number in range(5):
        state = PointState.SHOWN if number else PointState.DRAFTED
        said = Words("一年后再聚。", "一年后再聚。")
        point = Point(PointId(f"point{number:07}"), EVENT, PointKind.CONCERN, 1, state, said)
        work.readouts.keep_point(point)


def put_into_groups(work: Work) -> None:
    """Have groups that are made and not told yet, of some who come to the first session."""
    event = work.events.get(EVENT)
    session = plannable(work, event)[0]
    plan = GroupPlan(GroupPlanId("plan00000001"), EVENT, session.id, 1, PlanState.READY)
    work.working_groups.keep(plan)
    for each in takers_part(work, event)[: 3 * SMALLEST]:
        for subject in (event.subject, session.subject):
            work.rsvps.keep(Rsvp(EVENT, subject, each.person_id, Standing.GOING, work.now))
        member = GroupMember(each.person_id, places={plan.id: Place(0)})
        work.working_groups.keep_member(EVENT, member)
