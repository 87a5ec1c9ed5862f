"""Whose an address is, and where messages go: said by what is sealed, not by who writes rows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.channels.addresses import PAGE_MESSAGES, Address, Carrier, Ways
from bot.domain.channels.envelopes import Envelope
from bot.domain.messages.messages import Lane, Message
from bot.domain.people.people import Language, Person
from bot.domain.people.reachability import Unreached
from storage.work import Work
from tests.storage.world import EVENT, Copy, guest, message

CHAT = Address(Carrier.TELEGRAM, 1001)
MAILBOX = Address(Carrier.PAGE, 2**62 + 7)


@pytest.fixture
def ann(copy: Copy) -> Person:
    return copy.does(lambda work: guest(work, CHAT.number, "Ann"))


@pytest.fixture
def both(copy: Copy, ann: Person) -> Person:
    """Ann, who has the page besides."""
    copy.does(lambda work: work.people.link(ann, MAILBOX))
    return ann


def test_who_comes_by_the_page_alone_is_found_there_only(copy: Copy) -> None:
    [bo] = copy.does(lambda work: work.people.meet([(MAILBOX, Language.ZH)], zone="UTC"))

    def find(work: Work) -> tuple[Person | None, Person | None, Ways]:
        there = work.people.behind(MAILBOX)
        return there, work.people.find(MAILBOX.number), work.people.ways(bo.id)

    assert copy.does(find) == (bo, None, Ways((MAILBOX,)))


def test_both_addresses_lead_to_one_person(copy: Copy, both: Person) -> None:
    found = copy.does(lambda work: (work.people.behind(CHAT), work.people.behind(MAILBOX)))

    assert found == (both, both)
    assert copy.does(lambda work: work.people.ways(both.id)) == Ways((CHAT, MAILBOX))


def test_home_is_changed_by_choice_and_an_address_can_go(copy: Copy, both: Person) -> None:
    copy.does(lambda work: work.people.choose_home(both, Carrier.PAGE))
    assert copy.does(lambda work: work.people.ways(both.id)) == Ways((MAILBOX, CHAT))

    copy.does(lambda work: work.people.unlink(both, Carrier.TELEGRAM))

    assert copy.does(lambda work: work.people.behind(CHAT)) is None
    assert copy.does(lambda work: work.people.ways(both.id)) == Ways((MAILBOX,))


def test_a_row_that_was_moved_to_somebody_else_leads_to_nobody(copy: Copy, ann: Person) -> None:
    bo = copy.does(lambda work: guest(work, 1002, "Bo"))
    with copy.engine.begin() as connection:
        connection.exec_driver_sql(f"DELETE FROM addresses WHERE person_id = '{ann.id}'")
        connection.exec_driver_sql(f"UPDATE addresses SET person_id = '{ann.id}'")

    found = copy.does(lambda work: work.people.find(1002))

    assert found is None
    # The control: with its own row in its place it is found.
    with copy.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE addresses SET person_id = '{bo.id}'")
    assert copy.does(lambda work: work.people.find(1002)) == bo


def test_somebody_is_unreached_when_no_address_is_live(copy: Copy, both: Person) -> None:
    def counted(work: Work) -> tuple[int, bool]:
        return work.people.unreachable_in(EVENT), work.people.is_reachable(both.id)

    def leave(work: Work, carrier: Carrier) -> None:
        work.people.set_reachable(both.id, reachable=False, carrier=carrier)

    def come_back(work: Work, carrier: Carrier) -> None:
        work.people.set_reachable(both.id, reachable=True, carrier=carrier)

    copy.does(lambda work: leave(work, Carrier.TELEGRAM))
    assert copy.does(counted) == (0, True)
    assert copy.does(lambda work: work.reachability.out_of_reach(EVENT)) == []

    copy.does(lambda work: leave(work, Carrier.PAGE))

    assert copy.does(counted) == (1, False)
    [out] = copy.does(lambda work: work.reachability.out_of_reach(EVENT))
    assert (out.person_id, out.why) == (both.id, Unreached.BLOCKED)

    copy.does(lambda work: come_back(work, Carrier.TELEGRAM))
    copy.does(lambda work: come_back(work, Carrier.PAGE))

    assert copy.does(counted) == (0, True)
    assert copy.does(lambda work: work.reachability.out_of_reach(EVENT)) == []


@pytest.mark.parametrize("spoke_at", [CHAT, MAILBOX])
def test_a_reply_goes_where_its_reader_spoke(copy: Copy, both: Person, spoke_at: Address) -> None:
    def reply(work: Work) -> None:
        work.outbox.posting.speak_at(both.id, spoke_at)
        work.outbox.put(message(both.id))

    born = copy.sends(reply)[1]
    laid = copy.does(lambda work: work.outbox.pagebox.since(both.id, 0))

    assert [each.to for each in born] == ([CHAT] if spoke_at == CHAT else [])
    assert [each.message for each in laid] == ([] if spoke_at == CHAT else [message(both.id)])


def test_an_edit_goes_where_the_message_is_and_anew_where_that_is_gone(
    copy: Copy, both: Person
) -> None:
    edit = replace(message(both.id), replaces=5)

    def reply(work: Work, edit: Message = edit) -> None:
        work.outbox.posting.speak_at(both.id, MAILBOX)
        work.outbox.put(edit)

    [born] = copy.sends(reply)[1]
    copy.does(lambda work: work.people.unlink(both, Carrier.TELEGRAM))
    gone = copy.sends(reply)[1]

    assert (born.to, born.message) == (CHAT, edit)
    assert gone == []
    [laid] = copy.does(lambda work: work.outbox.pagebox.since(both.id, 0))
    assert (laid.message, laid.id >= PAGE_MESSAGES) == (message(both.id), True)


def test_what_nobody_asked_for_goes_home_once(copy: Copy, both: Person) -> None:
    def remind(work: Work) -> None:
        work.outbox.put(message(both.id, lane=Lane.REMINDER))

    def leased(work: Work) -> list[Envelope]:
        return work.outbox.lease(owner="o", until=work.now + timedelta(minutes=2), limit=9)

    for home, expected in ((Carrier.TELEGRAM, (1, 0)), (Carrier.PAGE, (0, 1))):
        copy.does(lambda work, home=home: work.people.choose_home(both, home))
        copy.does(remind)
        assert copy.does(leased) == []
        copy.does(lambda work: work.outbox.posting.post_due(limit=9))
        sent = copy.does(leased)
        laid = copy.does(lambda work: work.outbox.pagebox.since(both.id, 0))
        assert (len(sent), len(laid)) == expected
