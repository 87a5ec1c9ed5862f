"""Answers, waiting lists and offers."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.ids import Subject
from bot.domain.rsvps import Rsvp, Standing
from bot.usecases.rsvps.offers import lapse_offers, release
from storage.work import Work
from tests.storage.world import DINNER, EVENT, NOW, Copy, StorageWorld, guest


def test_rsvp_is_replaced_by_a_newer_answer(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    first = Rsvp(EVENT, Subject(DINNER), ann.id, Standing.WAITING, NOW, queue=2**62)
    offered = replace(first, standing=Standing.OFFERED, offer_until=NOW + timedelta(hours=1))

    copy.does(lambda work: work.rsvps.keep(first))
    copy.does(lambda work: work.rsvps.keep(offered))

    assert copy.does(lambda work: work.rsvps.find(Subject(DINNER), ann.id)) == offered
    assert copy.does(lambda work: work.rsvps.of_person(EVENT, ann.id)) == {Subject(DINNER): offered}
    assert copy.does(lambda work: work.rsvps.of_event(EVENT)) == [offered]
    assert copy.does(lambda work: work.rsvps.counts.of(EVENT)) == {
        Subject(DINNER): {Standing.OFFERED: 1}
    }


def test_waiting_list_keeps_its_order_and_seats_are_counted(copy: Copy) -> None:
    def answer(work: Work, number: int, standing: Standing) -> Rsvp:
        queue = work.rsvps.next_in_queue(Subject(DINNER)) if standing is Standing.WAITING else None
        rsvp = Rsvp(EVENT, Subject(DINNER), guest(work, number).id, standing, NOW, queue)
        work.rsvps.keep(rsvp)
        return rsvp

    going = copy.does(lambda work: answer(work, 1, Standing.GOING))
    first = copy.does(lambda work: answer(work, 2, Standing.WAITING))
    second = copy.does(lambda work: answer(work, 3, Standing.WAITING))
    copy.does(lambda work: answer(work, 4, Standing.DECLINED))

    assert copy.does(lambda work: work.rsvps.longest_waiting(Subject(DINNER))) == first
    assert copy.does(lambda work: [work.rsvps.place(each) for each in (first, second)]) == [1, 2]
    assert copy.does(lambda work: work.rsvps.seats_taken(Subject(DINNER))) == 1
    assert (
        copy.does(lambda work: work.rsvps.seats_taken(Subject(DINNER), besides=going.person_id))
        == 0
    )
    assert copy.does(lambda work: list(work.rsvps.forget(EVENT, going.person_id))) == [DINNER]
    assert copy.does(lambda work: work.rsvps.seats_taken(Subject(DINNER))) == 0


def test_only_offers_whose_time_is_over_have_lapsed(house: StorageWorld, copy: Copy) -> None:
    def offer(work: Work, number: int, hours: int) -> Rsvp:
        until = NOW + timedelta(hours=hours)
        rsvp = Rsvp(
            EVENT, Subject(DINNER), guest(work, number).id, Standing.OFFERED, NOW, offer_until=until
        )
        work.rsvps.keep(rsvp)
        return rsvp

    early = copy.does(lambda work: offer(work, 1, 1))
    copy.does(lambda work: offer(work, 2, 3))
    house.clock.move(hours=2)

    assert copy.does(lambda work: work.rsvps.endings.lapsed(limit=9)) == [early]


def test_offer_that_could_not_leave_until_it_lapsed_is_made_anew(
    house: StorageWorld, copy: Copy
) -> None:
    def offer(work: Work) -> Rsvp:
        waits = Rsvp(EVENT, Subject(DINNER), guest(work, 1).id, Standing.WAITING, NOW, 1)
        work.rsvps.keep(waits)
        release(work, event=work.events.get(EVENT), subject=Subject(DINNER))
        return offered(work, waits)

    def offered(work: Work, who: Rsvp) -> Rsvp:
        stands = work.rsvps.find(Subject(DINNER), who.person_id)
        assert stands is not None
        return stands

    first = copy.does(offer)
    house.clock.move(hours=25)
    assert copy.does(lapse_offers) == 1
    second = copy.does(lambda work: offered(work, first))

    assert (first.standing, second.standing) == (Standing.OFFERED, Standing.OFFERED)
    assert (first.offer_until, second.offer_until) == (
        NOW + timedelta(hours=24),
        NOW + timedelta(hours=25 + 24),
    )
    assert second.offer_message != first.offer_message
    assert copy.does(lambda work: work.fates.tally()) == {"stopped": 1, "waiting": 1}
