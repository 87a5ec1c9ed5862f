"""What waits for somebody: each thing with its line on the first screen and the button that does it."""

from dataclasses import dataclass

from bot.domain.callback_words import broadcasts, date_polls, people, reminders, rsvps, travel, visa
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Moment, Said
from bot.domain.people.rights import Right
from bot.domain.rsvps import SAYS_NO, Rsvp, Standing
from bot.domain.visa.path import SOON, Step
from bot.usecases.broadcasts.reading import count_waiting
from bot.usecases.current_event import is_asked_again
from bot.usecases.date_polls.finding import open_for
from bot.usecases.visa.finding import hints_of, standing_now
from bot.usecases.visa.phrases import day_at
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to do; `said` is "" where the first screen says it anyway."""

    said: Said | str
    button: Button


def what_waits(work: Work, here: Here) -> list[Waiting]:
    """Return what somebody should do, the most pressing first."""
    event = here.event
    if not here.may(Right.TAKE_PART):
        return [*_zone(here), *_news(work, here)]
    stands = work.rsvps.find(event.subject, here.person.id)
    hurried, later = _visa_step(work, here, stands)
    return [
        *_norms(here),
        *_zone(here),
        *_offers(work, here),
        *_answer(work, here, stands),
        *hurried,
        *_date_polls(work, here),
        *_news(work, here),
        *_details(work, here, stands),
        *later,
    ]


def _do(name: str, data: str, **details: int) -> Button:
    return Button(name, data, details, style=ButtonStyle.PRIMARY)


def _norms(here: Here) -> list[Waiting]:
    """Norms that have changed since they agreed to them."""
    if not is_asked_again(here):
        return []
    return [Waiting(Said("home-waits-norms"), _do("home-do-norms", people.NORMS_AGAIN.to()))]


def _zone(here: Here) -> list[Waiting]:
    if here.person.zone_known:
        return []
    return [Waiting(Said("home-waits-zone"), _do("zone-choose", reminders.ZONE.to()))]


def _offers(work: Work, here: Here) -> list[Waiting]:
    """Every seat that is kept for them until they say whether they want it."""
    event = here.event
    places = [(event.subject, event.title, rsvps.SHOW.to())]
    places += [
        (each.subject, each.title, rsvps.SESSION.to(each.id))
        for each in work.events.sessions_of(event.id)
    ]
    answers = work.rsvps.of_person(event.id, here.person.id)
    waiting: list[Waiting] = []
    for subject, title, data in places:
        held = answers.get(subject)
        if held is None or held.standing is not Standing.OFFERED or held.offer_until is None:
            continue
        until = Moment(held.offer_until, event.zone)
        said = Said("home-waits-offer", {"title": title, "until-at": until})
        waiting.append(Waiting(said, _do("home-do-offer", data)))
    return waiting


def _answer(work: Work, here: Here, stands: Rsvp | None) -> list[Waiting]:
    if work.now >= here.event.rsvp_deadline:
        return []
    if stands is not None and stands.standing not in {Standing.UNDECIDED, Standing.LAPSED}:
        return []
    return [Waiting("", _do("home-do-answer", rsvps.SHOW.to()))]


def _date_polls(work: Work, here: Here) -> list[Waiting]:
    """Every question which date suits that is put to them and not answered."""
    return [
        Waiting(
            Said("home-waits-date-poll", {"question": poll.question}),
            _do("home-do-date-poll", date_polls.ANSWER.to(poll.id)),
        )
        for poll in open_for(work, here)
    ]


def _news(work: Work, here: Here) -> list[Waiting]:
    count = count_waiting(work, here)
    if not count:
        return []
    button = _do("home-do-news", broadcasts.NEWS.to(), count=count)
    return [Waiting(Said("home-waits-news", {"count": count}), button)]


def _details(work: Work, here: Here, stands: Rsvp | None) -> list[Waiting]:
    """Travel details, of whoever comes and has told none."""
    event = here.event
    if stands is None or stands.standing is not Standing.GOING or work.now >= event.ends_at:
        return []
    if work.travel_details.find(event.id, here.person.id):
        return []
    return [Waiting(Said("home-waits-details"), _do("home-do-details", travel.DETAILS.to()))]


def _visa_step(work: Work, here: Here, stands: Rsvp | None) -> tuple[list[Waiting], list[Waiting]]:
    """The next step to a visa: among what hurries if its last safe day is near, or has passed."""
    event = here.event
    case = work.visa_cases.find(event.id, here.person.id)
    is_over = work.now >= event.starts_at or (stands is not None and stands.standing in SAYS_NO)
    if case is None or is_over:
        return [], []
    way = standing_now(work, here, case=case, hint=hints_of(work, event)(case))
    step = way.next
    if step is None or step is Step.TRAVEL or way.tentative:
        return [], []
    latest = way.latest[step]
    text = "home-waits-visa-late" if latest < way.today else "home-waits-visa"
    said = Said(text, {"step": Said(f"visa-step-{step}"), "latest-at": day_at(latest)})
    due = [Waiting(said, _do("home-do-visa", visa.SHOW.to()))]
    return (due, []) if (latest - way.today).days <= SOON else ([], due)
