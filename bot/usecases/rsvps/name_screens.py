"""Who comes, by name: on demand, to the event and to each session."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter

from bot.domain.callback_words import rsvps as words
from bot.domain.events import Session
from bot.domain.here import Here
from bot.domain.ids import PersonId, SessionId, Subject
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.table_files import FILE_VANISHES, TableFormat, form_button, table_file
from bot.domain.messages.texts import Lines, Said, Words
from bot.domain.people.people import Role
from bot.domain.people.rights import EXPECTED
from bot.domain.rsvps import SAYS_NO, Standing, standing_in
from bot.usecases.exports.sealing import recipients_said, sealed
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import ADMIN
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
_SESSIONS = 40
"""Buttons of sessions on one screen; Telegram takes 100."""


def show_lists(work: Work, here: Here) -> None:
    """Show a button for the names of each session."""
    running = [each for each in work.events.sessions_of(here.event.id) if not each.cancelled]
    rows = tuple(
        (Button("attendance-session", words.SESSION_NAMES.to(each.id, 0), {"title": each.title}),)
        for each in running[:_SESSIONS]
    )
    back = (Button("go-attendance", words.ATTENDANCE.to()), ADMIN)
    work.reply(here, "attendance-lists", {"title": here.event.title}, (*rows, back))


def send_names(work: Work, here: Here, number: int) -> None:
    """Send a page of who answered what about the event, in a message that deletes itself."""
    event = here.event
    files = tuple(form_button(form, words.NAMES_FILE.to(form)) for form in TableFormat)
    stands = stands_at_event(work, here)
    _send(work, here, number, event.title, stands, words.ATTENDANCE_NAMES.to, files)


def send_names_file(work: Work, here: Here, form: TableFormat) -> None:
    """Send who answered what about the event as a table, sealed, in a file that deletes itself.

    Raises:
        NobodyToOpen: no recipient is registered.
    """
    _send_file(work, here, "attendance", here.event.title, stands_at_event(work, here), form)


def send_session_names(work: Work, here: Here, session_id: SessionId, number: int) -> None:
    """Send a page of who answered what about a session, in a message that deletes itself.

    Raises:
        StaleButton: the event has no such session.
    """
    session = _found(work, here, session_id)
    stands = _stands(work, here, session.subject, partial(standing_in, session))
    turning = partial(words.SESSION_NAMES.to, session_id)
    files = tuple(
        form_button(form, words.SESSION_NAMES_FILE.to(session_id, form)) for form in TableFormat
    )
    _send(work, here, number, session.title, stands, turning, files)


def send_session_file(work: Work, here: Here, session_id: SessionId, form: TableFormat) -> None:
    """Send who answered what about a session as a table, sealed, in a file that deletes itself.

    Raises:
        StaleButton: the event has no such session.
        NobodyToOpen: no recipient is registered.
    """
    session = _found(work, here, session_id)
    stands = _stands(work, here, session.subject, partial(standing_in, session))
    _send_file(work, here, "session", session.title, stands, form)


def _found(work: Work, here: Here, session_id: SessionId) -> Session:
    for session in work.events.sessions_of(here.event.id):
        if session.id == session_id:
            return session
    raise StaleButton


def _send_file(
    work: Work,
    here: Here,
    name: str,
    title: Words,
    stands: Mapping[PersonId, Standing | None],
    form: TableFormat,
) -> None:
    members, stood = _answered(work, here, stands)
    rows = [
        (each.profile.name, each.role.name.lower(), stood.get(each.person_id, "silent"))
        for each in _in_order(members, stood)
    ]
    work.audit.note(here.event.id, actor=here.person.id, act="exported-names")
    work.send(
        here,
        "attendance-file",
        {
            "title": title,
            "count": len(rows),
            "readers": recipients_said(work, here),
            "minutes": FILE_VANISHES // 60,
        },
        attachment=sealed(work, here, table_file(name, form, ("name", "role", "answer"), rows)),
        vanish_after=FILE_VANISHES,
    )


def stands_at_event(work: Work, here: Here) -> dict[PersonId, Standing | None]:
    """Return where everybody stands at the event who has answered anything."""
    event = here.event
    return _stands(work, here, event.subject, lambda answers: answers.get(event.subject))


def _stands(
    work: Work,
    here: Here,
    subject: Subject,
    standing_of: Callable[[Mapping[Subject, Standing]], Standing | None],
) -> dict[PersonId, Standing | None]:
    """Return where everybody stands who has answered anything, in the order of the waiting list."""
    rows = work.rsvps.of_event(here.event.id)
    answers: dict[PersonId, dict[Subject, Standing]] = {}
    for row in rows:
        answers.setdefault(row.person_id, {})[row.subject] = row.standing
    own = [row.person_id for row in rows if row.subject == subject]
    return {each: standing_of(answers[each]) for each in dict.fromkeys((*own, *answers))}


def _send(
    work: Work,
    here: Here,
    number: int,
    title: Words,
    stands: Mapping[PersonId, Standing | None],
    turning: Callable[[int], str],
    files: tuple[Button, ...],
) -> None:
    event = here.event
    members, stood = _answered(work, here, stands)
    people, counts = _people(members, stood)
    page = page_of(people, number)
    work.audit.note(event.id, actor=here.person.id, act="saw-names")
    work.send(
        here,
        "attendance-list",
        {
            "title": title,
            "lines": Lines(_grouped(page.items, counts)),
            "minutes": NAMES_VANISH_AFTER // 60,
            "range": page.said(),
        },
        (*turning_row(turning, page.number, more=page.more), files),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def _answered(
    work: Work, here: Here, stands: Mapping[PersonId, Standing | None]
) -> tuple[list[Membership], dict[PersonId, Standing]]:
    """Return those who are asked or have answered, and where they stand who have."""
    members = [
        each
        for each in work.guests.all_of(here.event.id)
        if each.role in EXPECTED or each.person_id in stands
    ]
    stood = {
        person_id: Standing.DECLINED if standing in SAYS_NO else standing
        for person_id, standing in stands.items()
        if standing is not None
    }
    return members, stood


def _in_order(
    members: Sequence[Membership], stands: Mapping[PersonId, Standing]
) -> list[Membership]:
    """Return them group by group, those who wait for a seat in the order in which they wait."""
    places = {person_id: place for place, person_id in enumerate(stands)}

    def place(member: Membership) -> tuple[int, int]:
        standing = stands.get(member.person_id)
        if standing is None:
            return len(_ORDER), 0
        is_waiting = standing is Standing.WAITING
        return _ORDER.index(standing), places[member.person_id] if is_waiting else 0

    return sorted(members, key=place)


def _people(
    members: Sequence[Membership], stands: Mapping[PersonId, Standing]
) -> tuple[list[tuple[str, Said]], Counter[str]]:
    """Return them with the group they stand in, group by group, and how many each has."""
    groups: dict[str, list[Said]] = {standing: [] for standing in _ORDER} | {"silent": []}
    for membership in _in_order(members, stands):
        standing = stands.get(membership.person_id, "silent")
        name = membership.profile.name or Said("name-not-given")
        role = (
            Said(f"role-mark-{membership.role.name.lower()}")
            if membership.role is not Role.GUEST
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
