"""/visadesk: how guests stand with their visas, in counts and codes; names only on demand."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.rsvps import Standing
from bot.domain.visa.cases import OLDEST_DATA, Case, Hint
from bot.domain.visa.countries import name_of
from bot.domain.visa.path import SOON, Step, Way
from bot.usecases.visa.hints import day_at, hints_of
from bot.usecases.visa.path import standing_of
from storage.people.people import UnknownPerson
from storage.work import Work

MOST_LINES = 20
"""Guests listed on one screen; the others are counted."""


@dataclass(frozen=True, slots=True)
class Stand:
    """One guest at the visa desk."""

    person_id: PersonId
    case: Case
    hint: Hint
    standing: Way

    @property
    def pressing(self) -> tuple[date, Step] | None:
        """The step that is due first, with its last safe day."""
        open_steps = self.standing.open
        return min(((self.standing.latest[step], step) for step in open_steps), default=None)


def stands_of(work: Work, event: Event) -> list[Stand]:
    """Return how every guest with visa details stands who has not said no to the event."""
    hint_of = hints_of(work, event)
    times = work.visa_cases.choices(event.id).times
    declined = {
        answer.person_id
        for answer in work.rsvps.of_event(event.id)
        if answer.subject == event.id and answer.standing is Standing.DECLINED
    }
    cases = work.visa_cases.all_of(event.id)
    work.people.prefetch_ids(list(cases))
    stands: list[Stand] = []
    for person_id, case in cases.items():
        if person_id in declined:
            continue
        try:
            zone = work.people.get(person_id).zone
        except UnknownPerson:
            continue
        hint = hint_of(case)
        standing = standing_of(
            work, event, person_id=person_id, zone=zone, case=case, hint=hint, times=times
        )
        stands.append(Stand(person_id, case, hint, standing))
    return stands


def show_desk(work: Work, here: Here) -> None:
    """Show counts by status, codes of guests at risk, deadlines, host country and data."""
    event = here.event
    stands = stands_of(work, event)
    at_risk = [each for each in stands if each.standing.at_risk]
    due = [each for each in stands if _is_due(each)]
    details: dict[str, Detail] = {
        "title": event.title,
        "host": name_of(event.country) if event.country else Said("visadesk-no-host"),
        "data": _data(work),
        "cases-count": len(stands),
        "guests-count": work.guests.count(event.id),
        "unclear-count": sum(each.hint.need is None for each in stands),
        "steps": Lines(tuple(_steps(stands))),
        "risk": _listed(work, event, "visadesk-risk", at_risk),
        "due": _listed(work, event, "visadesk-due", due),
    }
    rows = _keyboard(work, event, names=bool(at_risk or due))
    work.reply(here, "visadesk", details, rows)


def send_names(work: Work, here: Here) -> None:
    """Send who is at risk or has a step due soon, in a message that deletes itself."""
    event = here.event
    pressing = [each for each in stands_of(work, event) if each.standing.at_risk or _is_due(each)]
    names = {each.person_id: each.profile.name for each in work.guests.all_of(event.id)}
    codes = work.reachability.codes_of(event.id, [each.person_id for each in pressing])
    lines = tuple(
        Said(
            "visadesk-name",
            {
                "name": names.get(each.person_id) or Said("name-not-given"),
                "line": _line(codes[each.person_id], each),
            },
        )
        for each in _by_day(pressing)
    )
    work.audit.note(event.id, actor=here.person.id, act="saw-visa-names")
    details: dict[str, Detail] = {
        "minutes": NAMES_VANISH_AFTER // 60,
        "lines": Lines(lines) if lines else Said("visadesk-nobody"),
    }
    work.send(here, "visadesk-names", details, vanish_after=NAMES_VANISH_AFTER, protect=True)


def _keyboard(work: Work, event: Event, *, names: bool) -> Keyboard:
    rules = {"count": len(work.visa_cases.rules_of(event.id))}
    letters = {"count": work.invitation_letters.waiting(event.id)}
    rows: list[tuple[Button, ...]] = [
        (Button("visadesk-letters", "visaletters", letters),),
        (Button("visadesk-rules", "visadesk:rules", rules),),
        (Button("visadesk-set-host", "visadesk:host"), Button("visadesk-link", "visadesk:link")),
        (
            Button("visadesk-times", "visadesk:times"),
            Button("visadesk-compare", "visadesk:compare"),
        ),
        (Button("go-admin", "admin"), Button("go-home", "home")),
    ]
    if names:
        rows.insert(0, (Button("visadesk-show-names", "visadesk:names"),))
    return tuple(rows)


def _data(work: Work) -> Said:
    dataset = work.visa_dataset.dataset()
    if dataset is None:
        return Said("visadesk-no-data")
    age = dataset.age(work.now.date())
    name = "visadesk-data" if 0 <= age <= OLDEST_DATA else "visadesk-data-old"
    details: dict[str, Detail] = {
        "source": dataset.source,
        "dated-at": day_at(dataset.dated),
        "days": age,
    }
    return Said(name, details)


def _steps(stands: list[Stand]) -> Iterator[Said]:
    counts = Counter(each.standing.next for each in stands)
    for step in Step:
        if counts[step]:
            yield Said("visadesk-next", {"step": Said(f"visa-step-{step}"), "count": counts[step]})
    yield Said("visadesk-finished", {"count": counts[None]})


def _is_due(stand: Stand) -> bool:
    buffer = stand.standing.buffer
    return not stand.standing.tentative and buffer is not None and 0 <= buffer <= SOON


def _listed(work: Work, event: Event, name: str, stands: list[Stand]) -> Said:
    codes = work.reachability.codes_of(event.id, [each.person_id for each in stands])
    lines = [_line(codes[each.person_id], each) for each in _by_day(stands)[:MOST_LINES]]
    if len(stands) > MOST_LINES:
        lines.append(Said("visadesk-more", {"count": len(stands) - MOST_LINES}))
    return Said(name, {"count": len(stands), "lines": Lines(tuple(lines)), "days": SOON})


def _by_day(stands: list[Stand]) -> list[Stand]:
    return sorted(stands, key=lambda each: (each.pressing or (date.max, ""), each.person_id))


def _line(code: str, stand: Stand) -> Said:
    if stand.pressing is None:
        return Said("visadesk-line-done", {"code": code})
    latest, step = stand.pressing
    details: dict[str, Detail] = {
        "code": code,
        "step": Said(f"visa-step-{step}"),
        "latest-at": day_at(latest),
    }
    return Said("visadesk-line", details)
