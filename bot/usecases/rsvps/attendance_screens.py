"""Who comes: counts for organizers, a picture of them, and names only on demand."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from bot.domain.callback_words import rsvps as words
from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.ids import PersonId, Subject
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import BarsPicture, BarsRow, Button
from bot.domain.messages.texts import Lines, Said, Words
from bot.domain.people.people import Role, Visibility
from bot.domain.people.rights import Right
from bot.domain.rsvps import SAYS_NO, Standing, Tally, standings_counted, tally
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import ADMIN_ROW, allowed, remind_row
from storage.people.guests import Membership
from storage.work import Work

_ORDER = (
    Standing.GOING,
    Standing.OFFERED,
    Standing.WAITING,
    Standing.UNDECIDED,
    Standing.LAPSED,
    Standing.DECLINED,
)
_ROWS = (
    (
        (Right.SEE_COUNTS, Button("attendance-picture", words.ATTENDANCE_PICTURE.to())),
        (Right.SEE_NAMES, Button("attendance-names", words.ATTENDANCE_NAMES.to(0))),
    ),
    ((Right.SEE_COUNTS, Button("attendance-refresh", words.ATTENDANCE.to())),),
)


def show_attendance(work: Work, here: Here) -> None:
    """Show the counts of answers for the event and every session."""
    event = here.event
    tallies = count_answers(work, event)
    lines = tuple(
        _line(title, seats, tallies[subject]) for subject, title, seats in _subjects(work, event)
    )
    work.reply(
        here,
        "attendance",
        {"title": event.title, "count": work.guests.expected(event.id), "lines": Lines(lines)},
        (*remind_row(work, here), *allowed(here, _ROWS), *ADMIN_ROW),
    )


def send_picture(work: Work, here: Here) -> None:
    """Send the counts as a picture of bars."""
    event = here.event
    tallies = count_answers(work, event)
    rows = tuple(
        BarsRow(title, _parts(tallies[subject]), seats)
        for subject, title, seats in _subjects(work, event)
    )
    work.send(
        here,
        "attendance-picture-caption",
        {"count": work.guests.expected(event.id)},
        ((Button("go-attendance", words.ATTENDANCE.to()),),),
        attachment=BarsPicture(event.title, rows),
    )


def send_names(work: Work, here: Here, number: int) -> None:
    """Send a page of who answered what about the event, in a message that deletes itself."""
    event = here.event
    # They come in the order of the waiting list, which the list of names keeps.
    answers = work.rsvps.of_event(event.id)
    stands = {
        answer.person_id: Standing.DECLINED if answer.standing in SAYS_NO else answer.standing
        for answer in answers
        if answer.subject == event.subject
    }
    answering = {answer.person_id for answer in answers}
    members = [
        each
        for each in work.guests.all_of(event.id)
        if each.role < Role.ORGANIZER or each.person_id in answering
    ]
    people, counts = _people(members, stands)
    page = page_of(people, number)
    work.audit.note(event.id, actor=here.person.id, act="saw-names")
    work.send(
        here,
        "attendance-list",
        {
            "lines": Lines(_grouped(page.items, counts)),
            "minutes": NAMES_VANISH_AFTER // 60,
            "range": page.said(),
        },
        turning_row(words.ATTENDANCE_NAMES.to, page.number, more=page.more),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def count_answers(work: Work, event: Event) -> dict[Subject, Tally]:
    """Return a tally for the event and each of its sessions."""
    at_event = work.rsvps.counts.of(event.id).get(event.subject, {})
    own = work.rsvps.counts.beside_event(event.id)
    everybody = work.guests.expected(event.id)
    tallies = {event.subject: tally(at_event, everybody)}
    for session in _running(work, event):
        counts = standings_counted(session, own.get(session.subject, {}), at_event)
        tallies[session.subject] = tally(counts, everybody)
    return tallies


def _subjects(work: Work, event: Event) -> list[tuple[Subject, Words, int | None]]:
    rows = [(each.subject, each.title, each.seats) for each in _running(work, event)]
    return [(event.subject, event.title, event.seats), *rows]


def _running(work: Work, event: Event) -> list[Session]:
    return [each for each in work.events.sessions_of(event.id) if not each.cancelled]


def _line(title: Words, seats: int | None, tally: Tally) -> Said:
    return Said(
        "attendance-line",
        {
            "title": title,
            "going-count": tally.going,
            "seats": Said("attendance-seats", {"seats": seats}) if seats is not None else "",
            "undecided-count": tally.undecided,
            "declined-count": tally.declined,
            "silent-count": tally.silent,
            "waiting": Said(
                "attendance-waiting",
                {
                    "waiting-count": tally.waiting,
                    "offered-count": tally.offered,
                },
            )
            if tally.waiting or tally.offered
            else "",
            "lapsed": Said("attendance-lapsed", {"lapsed-count": tally.lapsed})
            if tally.lapsed
            else "",
        },
    )


def _parts(tally: Tally) -> tuple[tuple[str, int], ...]:
    return (
        ("legend-going", tally.going),
        ("legend-undecided", tally.undecided),
        ("legend-declined", tally.declined),
        ("legend-silent", tally.silent + tally.lapsed),
        ("legend-waiting", tally.waiting + tally.offered),
    )


def _people(
    members: Sequence[Membership], stands: Mapping[PersonId, Standing]
) -> tuple[list[tuple[str, Said]], Counter[str]]:
    """Return them with the group they stand in, group by group, and how many each has."""
    groups: dict[str, list[Said]] = {standing: [] for standing in _ORDER} | {"silent": []}
    places = {person_id: place for place, person_id in enumerate(stands)}
    waiting = [each for each in members if stands.get(each.person_id) is Standing.WAITING]
    waiting.sort(key=lambda each: places[each.person_id])
    others = [each for each in members if stands.get(each.person_id) is not Standing.WAITING]
    for membership in (*waiting, *others):
        standing = stands.get(membership.person_id, "silent")
        name = membership.profile.name or Said("name-not-given")
        role = (
            Said(f"role-mark-{membership.role.name.lower()}")
            if membership.role > Role.GUEST
            else ""
        )
        groups[standing].append(Said("attendance-name", {"name": name, "role": role}))
    people = [(group, said) for group, names in groups.items() for said in names]
    return people, Counter(group for group, _ in people)


def _grouped(people: Sequence[tuple[str, Said]], counts: Counter[str]) -> tuple[Said, ...]:
    """Return lines with the heading of each group that a page shows, with how many are in it."""
    return tuple(
        said
        for group, members in groupby(people, key=itemgetter(0))
        for said in (
            Said(f"attendance-group-{group}", {"count": counts[group]}),
            *(name for _, name in members),
        )
    )


def show_company(work: Work, here: Here, number: int) -> None:
    """Show a page of the guests who are coming and agreed to be visible to other guests."""
    event = here.event
    going = {
        answer.person_id
        for answer in work.rsvps.of_event(event.id)
        if answer.subject == event.subject and answer.standing is Standing.GOING
    }
    names = sorted(
        membership.profile.name
        for membership in work.guests.all_of(event.id)
        if membership.person_id in going
        and membership.profile.visibility is not Visibility.ORGANIZERS
        and membership.profile.name
    )
    page = page_of(names, number)
    lines = Lines(tuple(Said("company-name", {"name": name}) for name in page.items))
    turning = turning_row(words.COMPANY.to, page.number, more=page.more)
    work.reply(
        here,
        "company" if names else "company-none",
        {"lines": lines, "range": page.said()},
        (*turning, (Button("go-back", words.SHOW.to()),)),
        protect=True,
    )
