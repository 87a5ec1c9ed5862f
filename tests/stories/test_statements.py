"""What a screen asks of the database does not grow with the number of guests."""

from bot.domain.ids import Subject
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Language, Profile, Role, Visibility
from bot.domain.rsvps import Rsvp, Standing
from bot.usecases.current_event import here_of
from handlers.routes import Route
from handlers.table import ROUTES
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.world import World, statements_noted

FEW, MANY = 10, 300
FIRST_ACCOUNT = 700_000
FORGETS = frozenset({"forget-me", "forget-everywhere", "forget-event-now"})
"""What ends the guest or the event themselves: no screens."""
SAID = {"arrival": "2027-03-02T09:00:00+00:00", "diet": "vegan"}


def _seat(work: Work, accounts: range) -> None:
    """Let guests join who answer, travel and are visible."""
    new = [(account, Language.EN) for account in accounts]
    for person in work.people.add_all(new, zone="UTC"):
        profile = Profile(f"Guest {person.telegram_id}", Visibility.GUESTS)
        work.guests.add(EVENT, person.id, role=Role.GUEST, profile=profile)
        work.guests.accept_norms(EVENT, person.id, version=1)
        work.people.enter(person, event_id=EVENT, role=Role.GUEST, norms_version=1)
        work.rsvps.keep(Rsvp(EVENT, Subject(EVENT), person.id, Standing.GOING, work.now))
        work.travel_details.keep(EVENT, person.id, SAID)
        if person.telegram_id % 2:
            work.people.set_reachable(person.id, reachable=False)


def _asked(work: Work, account: int) -> dict[str, int]:
    """How many statements each screen takes that needs no choice."""
    person = work.people.find(account)
    assert person is not None
    here = here_of(work, person)
    counts: dict[str, int] = {}
    for route in ROUTES:
        if route.tapped in FORGETS:
            continue
        try:
            with work.savepoint(), statements_noted() as said:
                route.enter(work, here, _first_page(route))
        except Refused:
            continue
        counts[route.tapped or route.typed] = len(said)
    return counts


def _first_page(route: Route) -> tuple[str, ...]:
    """The words of a button that takes none, or the number of a page."""
    kinds = () if route.button is None else route.button.kinds
    return tuple("0" for kind in kinds if kind is int)


async def test_no_screen_asks_once_per_guest(world: World) -> None:
    olga = await world.owner()
    await world.do(lambda work: _seat(work, range(FIRST_ACCOUNT, FIRST_ACCOUNT + FEW)))
    await world.do(lambda work: _asked(work, olga.id))
    few = await world.do(lambda work: _asked(work, olga.id))
    await world.do(lambda work: _seat(work, range(FIRST_ACCOUNT + FEW, FIRST_ACCOUNT + MANY)))
    await world.do(lambda work: _asked(work, olga.id))

    many = await world.do(lambda work: _asked(work, olga.id))

    assert {name: (few[name], many[name]) for name in few if few[name] != many[name]} == {}
    assert len(few) > 40
