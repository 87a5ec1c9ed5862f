"""The shelves, on both databases: what is put on one is found there again, and nothing else."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.forms.forms import Progress
from bot.domain.ids import HOUSE
from bot.domain.knowledge.entries import AskedQuestion, Check, KnowledgeEntry
from bot.domain.limits import FORM_LIFE
from bot.domain.messages.texts import Words
from bot.domain.people.invitations import InvitationState
from bot.domain.people.people import Language, Person, Profile, Role, Visibility
from bot.domain.rsvps import Rsvp, Standing
from storage.events import UnknownEvent, UnknownSession
from storage.keys.keystore import KeyForgotten
from storage.knowledge.entries import Checked
from storage.outbox.telegram_jobs import LEASE, TelegramJob
from storage.people.guests import Membership, StillBeingForgotten
from storage.people.people import UnknownPerson
from storage.work import Work
from tests.storage.world import (
    DINNER,
    EVENT,
    NOW,
    OTHER_EVENT,
    Copy,
    House,
    account,
    guest,
    message,
    sample_event,
    sample_session,
)

HUGE = 7_999_999_999_999
"""Telegram ids have up to 52 significant bits."""


def test_event_comes_back_as_it_was_written(copy: Copy) -> None:
    changed = replace(sample_event(), seats=40, title=Words("Louder Lake", "响湖"))

    copy.does(lambda work: work.events.keep(changed))

    assert copy.does(lambda work: work.events.get(EVENT)) == changed
    assert copy.does(lambda work: work.events.session(EVENT, DINNER)) == sample_session()


def test_unknown_event_and_session_are_told(copy: Copy) -> None:
    with pytest.raises(UnknownEvent):
        copy.does(lambda work: work.events.get(OTHER_EVENT))
    with pytest.raises(UnknownSession):
        copy.does(lambda work: work.events.session(OTHER_EVENT, DINNER))


def test_session_seats_change_at_once(copy: Copy) -> None:
    def change(work: Work) -> tuple[int | None, int | None]:
        before = work.events.session(EVENT, DINNER)
        work.events.set_session_seats(before, 12)
        return before.seats, work.events.session(EVENT, DINNER).seats

    assert copy.does(change) == (None, 12)


def test_prepared_answers_are_kept(copy: Copy) -> None:
    entry = KnowledgeEntry(
        key="wifi",
        questions=(Words("Wi-Fi?", "无线网？"), Words("", "怎么上网")),
        answer=Words("Ask the desk"),
        category="visa",
        audience=Audience(AudienceKind.SESSION, DINNER),
        expires=date(2027, 3, 5),
        id="entry0000001",
        approved_by="person",
        approved_at=NOW,
    )
    draft = KnowledgeEntry("bar", (Words("Bar?"),), Words(""), id="entry0000002", draft=True)
    elsewhere = KnowledgeEntry("car", (Words("Car?"),), Words(""), id="entry0000003")

    def keep(work: Work) -> None:
        work.knowledge.keep(EVENT, entry)
        work.knowledge.keep(EVENT, draft)
        work.events.keep(sample_event(OTHER_EVENT))
        work.knowledge.keep(OTHER_EVENT, elsewhere)

    copy.does(keep)

    assert copy.does(lambda work: work.knowledge.entries(EVENT)) == [draft, entry]
    assert copy.does(lambda work: work.knowledge.find(EVENT, "entry0000001")) == entry
    assert copy.does(lambda work: work.knowledge.find(EVENT, "entry0000003")) is None
    copy.does(lambda work: work.knowledge.remove(EVENT, "entry0000001"))
    assert copy.does(lambda work: work.knowledge.entries(EVENT)) == [draft]


def test_no_two_states_of_the_prepared_answers_share_a_revision(copy: Copy) -> None:
    entry = KnowledgeEntry("bar", (Words("Bar?"),), Words("Yes"), id="entry0000002")
    seen: list[int] = [copy.does(lambda work: work.knowledge.revision(EVENT))]

    def change(work: Work) -> None:
        with suppress(LookupError), work.savepoint():
            work.knowledge.keep(EVENT, entry)
            seen.append(work.knowledge.revision(EVENT))
            raise LookupError
        work.knowledge.keep(EVENT, entry)
        seen.append(work.knowledge.revision(EVENT))
        work.knowledge.remove(EVENT, entry.id)
        seen.append(work.knowledge.revision(EVENT))

    copy.does(change)

    assert seen[0] == 0
    assert len(set(seen)) == 4


def test_vectors_are_kept_with_their_model(copy: Copy) -> None:
    entry = KnowledgeEntry("bar", (Words("Bar?"),), Words("Yes"), id="entry0000002")
    copy.does(lambda work: work.knowledge.keep(EVENT, entry))

    copy.does(
        lambda work: work.knowledge.keep_vectors(
            EVENT, entry.id, model="one", vectors={"key": b"\0\1"}
        )
    )

    assert copy.does(lambda work: work.knowledge.vectors(EVENT, model="one")) == {
        entry.id: {"key": b"\0\1"}
    }
    assert copy.does(lambda work: work.knowledge.vectors(EVENT, model="two")) == {entry.id: {}}
    assert copy.does(lambda work: work.knowledge.vectors_of(EVENT, "?", model="one")) == {}


def test_self_check_is_remembered_until_it_is_asked_for_again(copy: Copy) -> None:
    found = Check((("one", "other"),), (("one", "Bar?"),))

    assert copy.does(lambda work: work.knowledge.checked(EVENT)) == Checked()
    copy.does(lambda work: work.knowledge.keep_check(EVENT, found))
    assert copy.does(lambda work: work.knowledge.checked(EVENT)) == Checked(NOW, found)
    copy.does(lambda work: work.knowledge.ask_for_check(EVENT))
    assert copy.does(lambda work: work.knowledge.checked(EVENT)) == Checked(None, found)


def test_questions_of_one_person_are_found_by_nobody_else_and_for_a_day(copy: Copy) -> None:
    ann, bo = copy.does(lambda work: (guest(work, 1), guest(work, 2)))
    asked = copy.does(
        lambda work: work.questions.keep(EVENT, ann.id, text="Bar?", shown=("e1", "e2"))
    )
    day_ago, now = NOW - timedelta(days=1), NOW

    def look(work: Work, person: Person, since: datetime) -> AskedQuestion | None:
        return work.questions.find(EVENT, person.id, asked, since=since)

    assert copy.does(lambda work: look(work, ann, day_ago)) == AskedQuestion(
        asked, "Bar?", ("e1", "e2"), NOW
    )
    assert copy.does(lambda work: look(work, bo, day_ago)) is None
    assert copy.does(lambda work: look(work, ann, now)) is None
    copy.does(lambda work: work.questions.pass_on(EVENT, ann.id, asked))
    assert copy.does(lambda work: look(work, ann, day_ago)) == AskedQuestion(
        asked, "", (), NOW, passed_on=True
    )
    copy.does(lambda work: work.questions.forget(EVENT, ann.id))
    assert copy.does(lambda work: look(work, ann, day_ago)) is None


def test_only_the_latest_questions_are_remembered(house: House, copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    asked: list[str] = []
    for number in range(52):
        house.clock.move(seconds=1)
        asked.append(
            copy.does(lambda work, n=number: work.questions.keep(EVENT, ann.id, text=f"{n}"))
        )

    kept = [
        each
        for each in asked
        if copy.does(lambda work, each=each: work.questions.find(EVENT, ann.id, each, since=NOW))
    ]
    assert kept == asked[2:]


def test_what_became_of_questions_is_counted(copy: Copy) -> None:
    def count(work: Work) -> None:
        for what, sureness in (("answer", 0.97), ("answer", 0.91), ("answer", 0.5), ("asked", 0.0)):
            work.questions.note(EVENT, what, confidence=sureness)

    copy.does(count)

    assert copy.does(lambda work: work.questions.tally(EVENT)) == {"answer": 3, "asked": 1}
    assert copy.does(lambda work: work.questions.tally(OTHER_EVENT)) == {}


def test_offered_wording_is_taken_once_and_forgotten_with_its_author(copy: Copy) -> None:
    ann, bo = copy.does(lambda work: (guest(work, 1), guest(work, 2)))
    for person, text in ((ann, "Bar?"), (bo, "Pub?")):
        copy.does(
            lambda work, who=person.id, text=text: work.questions.offer_wording(
                EVENT, who, entry_id="entry0000002", text=text
            )
        )
    assert copy.does(lambda work: work.questions.waiting(EVENT)) == 2

    copy.does(lambda work: work.questions.forget(EVENT, ann.id))
    wording = copy.does(lambda work: work.questions.next_wording(EVENT))
    assert wording is not None
    assert (wording.entry_id, wording.text) == ("entry0000002", "Pub?")
    assert copy.does(lambda work: work.questions.take_wording(EVENT, wording.id)) == wording
    assert copy.does(lambda work: work.questions.take_wording(EVENT, wording.id)) is None


def test_person_is_found_by_account_and_by_id(copy: Copy) -> None:
    ann = copy.does(lambda work: account(work, HUGE))

    found = copy.does(lambda work: (work.people.find(HUGE), work.people.get(ann.id)))

    assert found == (ann, ann)
    assert ann == Person(ann.id, HUGE, Language.EN, "UTC")
    assert copy.does(lambda work: work.people.find(HUGE + 1)) is None


def test_a_changed_person_is_read_as_changed(copy: Copy) -> None:
    ann = copy.does(lambda work: account(work, 1001))

    copy.does(lambda work: work.people.keep(replace(ann, language=Language.ZH, zone="Asia/Tokyo")))

    assert copy.does(lambda work: work.people.find(1001)) == replace(
        ann, language=Language.ZH, zone="Asia/Tokyo"
    )


def test_unknown_person_is_told(copy: Copy) -> None:
    ann = copy.does(lambda work: account(work, 1001))
    copy.does(lambda work: work.people.forget(ann))

    with pytest.raises(UnknownPerson):
        copy.does(lambda work: work.people.get(ann.id))


def test_only_old_accounts_that_never_joined_are_strangers(house: House, copy: Copy) -> None:
    old = copy.does(lambda work: account(work, 1))
    copy.does(lambda work: guest(work, 2))
    house.clock.move(days=2)
    copy.does(lambda work: account(work, 3))

    before = house.clock() - timedelta(days=1)
    assert copy.does(lambda work: work.people.strangers(before=before, limit=9)) == [old]


def test_guests_who_blocked_the_bot_are_counted(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    copy.does(lambda work: guest(work, 2))

    copy.does(lambda work: work.people.set_reachable(ann.id, reachable=False))

    assert copy.does(lambda work: work.people.unreachable_in(EVENT)) == 1


def test_guest_comes_back_with_role_and_profile(house: House, copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann"))
    house.clock.move(minutes=1)
    bo = copy.does(lambda work: guest(work, 2, "Bo", role=Role.ORGANIZER))
    profile = Profile("Ann Lee", Visibility.GUESTS, named_in_readout=True)

    copy.does(lambda work: work.guests.set_profile(EVENT, ann.id, profile))
    copy.does(lambda work: work.guests.set_role(EVENT, ann.id, Role.STRANGER))
    copy.does(lambda work: work.guests.accept_norms(EVENT, ann.id, version=3))

    assert copy.does(lambda work: work.guests.all_of(EVENT)) == [
        Membership(EVENT, ann.id, Role.STRANGER, 3, profile),
        Membership(EVENT, bo.id, Role.ORGANIZER, 0, Profile("Bo")),
    ]
    assert copy.does(lambda work: work.guests.ids_of(EVENT, at_least=Role.ORGANIZER)) == [bo.id]
    assert copy.does(lambda work: work.guests.count(EVENT)) == 2
    assert copy.does(lambda work: work.guests.events_of(ann.id)) == [(EVENT, Role.STRANGER)]
    person = copy.does(lambda work: work.people.find(1))
    assert person == replace(ann, role=Role.STRANGER, norms_version=3)


def test_rsvp_is_replaced_by_a_newer_answer(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    first = Rsvp(EVENT, DINNER, ann.id, Standing.WAITING, NOW, queue=2**62)
    offered = replace(first, standing=Standing.OFFERED, offer_until=NOW + timedelta(hours=1))

    copy.does(lambda work: work.rsvps.keep(first))
    copy.does(lambda work: work.rsvps.keep(offered))

    assert copy.does(lambda work: work.rsvps.find(DINNER, ann.id)) == offered
    assert copy.does(lambda work: work.rsvps.of_person(EVENT, ann.id)) == {DINNER: offered}
    assert copy.does(lambda work: work.rsvps.of_event(EVENT)) == [offered]
    assert copy.does(lambda work: work.rsvps.counts(EVENT)) == {DINNER: {Standing.OFFERED: 1}}


def test_waiting_list_keeps_its_order_and_seats_are_counted(copy: Copy) -> None:
    def answer(work: Work, number: int, standing: Standing) -> Rsvp:
        queue = work.rsvps.next_in_queue() if standing is Standing.WAITING else None
        rsvp = Rsvp(EVENT, DINNER, guest(work, number).id, standing, NOW, queue)
        work.rsvps.keep(rsvp)
        return rsvp

    going = copy.does(lambda work: answer(work, 1, Standing.GOING))
    first = copy.does(lambda work: answer(work, 2, Standing.WAITING))
    second = copy.does(lambda work: answer(work, 3, Standing.WAITING))
    copy.does(lambda work: answer(work, 4, Standing.DECLINED))

    assert copy.does(lambda work: work.rsvps.longest_waiting(DINNER)) == first
    assert copy.does(lambda work: [work.rsvps.place(each) for each in (first, second)]) == [1, 2]
    assert copy.does(lambda work: work.rsvps.seats_taken(DINNER)) == 1
    assert copy.does(lambda work: work.rsvps.seats_taken(DINNER, besides=going.person_id)) == 0
    assert copy.does(lambda work: list(work.rsvps.forget(EVENT, going.person_id))) == [DINNER]
    assert copy.does(lambda work: work.rsvps.seats_taken(DINNER)) == 0


def test_only_offers_whose_time_is_over_have_lapsed(house: House, copy: Copy) -> None:
    def offer(work: Work, number: int, hours: int) -> Rsvp:
        until = NOW + timedelta(hours=hours)
        rsvp = Rsvp(EVENT, DINNER, guest(work, number).id, Standing.OFFERED, NOW, offer_until=until)
        work.rsvps.keep(rsvp)
        return rsvp

    early = copy.does(lambda work: offer(work, 1, 1))
    copy.does(lambda work: offer(work, 2, 3))
    house.clock.move(hours=2)

    assert copy.does(lambda work: work.rsvps.lapsed_offers(limit=9)) == [early]


def test_invitation_is_found_by_its_code_only(house: House, copy: Copy) -> None:
    until = NOW + timedelta(days=30)
    made = copy.does(
        lambda work: work.invitations.add(
            EVENT, code="sesame", role=Role.GUEST, expires_at=until, name="Ann", language=None
        )
    )

    assert copy.does(lambda work: work.invitations.hold_by_code("sesame")) == made
    assert copy.does(lambda work: work.invitations.hold_by_code("Sesame")) is None
    assert copy.does(lambda work: work.invitations.get(EVENT, made.id)) == made
    assert copy.does(lambda work: work.invitations.get(OTHER_EVENT, made.id)) is None


def test_invitation_changes_state_and_goes_with_its_person(copy: Copy) -> None:
    until = NOW + timedelta(days=30)

    def make(work: Work, code: str) -> None:
        work.invitations.add(EVENT, code=code, role=Role.GUEST, expires_at=until, name=code)

    def names(state: InvitationState) -> list[str]:
        return copy.does(
            lambda work: [found.name for found in work.invitations.of_event(EVENT, state)]
        )

    for code in ("used", "revoked", "open"):
        copy.does(lambda work, code=code: make(work, code))
    ann = copy.does(lambda work: guest(work, 1))

    def change(work: Work) -> None:
        used, revoked = (work.invitations.hold_by_code(code) for code in ("used", "revoked"))
        assert used is not None
        assert revoked is not None
        work.invitations.use(used, ann.id)
        work.invitations.revoke(revoked)

    copy.does(change)
    assert [names(state) for state in InvitationState] == [["open"], ["used"], ["revoked"]]

    copy.does(lambda work: work.invitations.forget_person(ann.id))
    assert names(InvitationState.USED) == []


def test_form_is_found_until_it_expires(house: House, copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    progress = Progress("joining", EVENT, 2, 7, {"zone": "Zürich", "名": "安"}, EVENT)

    copy.does(lambda work: work.forms.keep(ann.id, progress))
    copy.does(lambda work: work.forms.keep(ann.id, replace(progress, turn=3)))

    assert copy.does(lambda work: work.forms.find(ann.id)) == replace(progress, turn=3)
    house.clock.move(seconds=FORM_LIFE.total_seconds())
    assert copy.does(lambda work: work.forms.find(ann.id)) is None
    copy.does(lambda work: work.forms.forget_expired())
    house.clock.move(seconds=-FORM_LIFE.total_seconds())
    assert copy.does(lambda work: work.forms.find(ann.id)) is None


def test_travel_details_are_kept_per_event(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))

    copy.does(lambda work: work.travel_details.keep(EVENT, ann.id, {"diet": "vegan"}))

    assert copy.does(lambda work: work.travel_details.find(EVENT, ann.id)) == {"diet": "vegan"}
    copy.does(lambda work: work.travel_details.forget(EVENT, ann.id))
    assert copy.does(lambda work: work.travel_details.find(EVENT, ann.id)) == {}


def test_job_is_leased_once_and_comes_back_if_not_finished(house: House, copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    copy.does(lambda work: work.telegram_jobs.put(person_id=ann.id, purpose="invite", about="file"))

    first = copy.does(lambda work: work.telegram_jobs.lease())
    assert first is not None
    assert first == TelegramJob(first.id, ann.id, "invite", "file", attempts=1)
    assert copy.does(lambda work: work.telegram_jobs.lease()) is None

    house.clock.move(seconds=LEASE.total_seconds())
    again = copy.does(lambda work: work.telegram_jobs.lease())
    assert again == replace(first, attempts=2)
    copy.does(lambda work: work.telegram_jobs.postpone(first, seconds=5))
    assert copy.does(lambda work: work.telegram_jobs.lease()) is None
    house.clock.move(seconds=5)
    assert copy.does(lambda work: work.telegram_jobs.lease()) == replace(first, attempts=3)
    copy.does(lambda work: work.telegram_jobs.finish(first))
    house.clock.move(days=1)
    assert copy.does(lambda work: work.telegram_jobs.lease()) is None


def test_update_is_taken_in_once(house: House, copy: Copy) -> None:
    copy.does(lambda work: work.seen_updates.note([(2**40, None), (2, "ValueError")]))

    assert copy.does(lambda work: work.seen_updates.already_seen([1, 2, 2**40])) == {2, 2**40}
    assert copy.does(lambda work: work.seen_updates.troubles()) == 1
    house.clock.move(days=4)
    copy.does(lambda work: work.seen_updates.forget(before=house.clock() - timedelta(days=3)))
    assert copy.does(lambda work: work.seen_updates.already_seen([2])) == set()


def test_savepoint_undoes_one_story_and_its_letters(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))

    def tell(work: Work) -> None:
        work.outbox.put(message(ann.id, "before"))
        with pytest.raises(ValueError, match="poison"), work.savepoint():  # noqa: PT012
            work.outbox.put(message(ann.id, "inside"))
            work.guests.set_role(EVENT, ann.id, Role.OWNER)
            raise ValueError("poison")
        work.outbox.put(message(ann.id, "after"))

    _, born = copy.sends(tell)

    assert [envelope.message.text for envelope in born] == ["before", "after"]
    assert copy.does(lambda work: work.guests.ids_of(EVENT, at_least=Role.OWNER)) == []


def test_statement_that_the_database_refuses_spoils_only_its_savepoint(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))

    def tell(work: Work) -> None:
        work.outbox.put(message(ann.id, "before"))
        with pytest.raises(Exception, match="guests"), work.savepoint():
            work.guests.add(EVENT, ann.id, role=Role.GUEST, profile=Profile())

    _, born = copy.sends(tell)

    assert [envelope.message.text for envelope in born] == ["before"]


def test_forgotten_guest_is_gone_and_the_key_with_them(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann"))

    copy.does(lambda work: work.guests.forget(EVENT, ann.id))

    assert copy.does(lambda work: work.guests.find(EVENT, ann.id)) is None
    with pytest.raises(KeyForgotten):
        copy.keystore.person_key(EVENT, ann.id)
    copy.keystore.person_key(HOUSE, ann.id)


def test_key_outlives_a_forgetting_that_was_rolled_back(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann"))

    def tell(work: Work) -> None:
        work.guests.forget(EVENT, ann.id)
        raise ValueError("poison")

    with pytest.raises(ValueError, match="poison"):
        copy.does(tell)

    found = copy.does(lambda work: work.guests.find(EVENT, ann.id))
    assert found == Membership(EVENT, ann.id, Role.GUEST, 0, Profile("Ann"))


def test_new_number_is_larger_than_any_before(copy: Copy) -> None:
    numbers = copy.does(lambda work: [work.rsvps.next_in_queue() for _ in range(5000)])

    assert numbers == sorted(set(numbers))
    assert numbers[-1] < 2**63


def test_person_who_comes_back_while_being_forgotten_is_asked_to_wait(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann"))

    def leave_and_return(work: Work) -> None:
        work.guests.forget(EVENT, ann.id)
        with pytest.raises(StillBeingForgotten), work.savepoint():
            work.guests.add(EVENT, ann.id, role=Role.GUEST, profile=Profile("Ann"))

    copy.does(leave_and_return)

    copy.does(lambda w: w.guests.add(EVENT, ann.id, role=Role.GUEST, profile=Profile("Ann")))
    found = copy.does(lambda work: work.guests.find(EVENT, ann.id))
    assert found == Membership(EVENT, ann.id, Role.GUEST, 0, Profile("Ann"))
