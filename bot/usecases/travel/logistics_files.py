"""What the hotel and the kitchen are given: sealed tables that disappear from the chat; audited."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.callback_words import travel as words
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, Sheet
from bot.domain.messages.table_files import FILE_VANISHES, TableFormat, form_button, table_file
from bot.domain.people.codes import Desk
from bot.domain.rsvps import Standing
from bot.domain.travel.logistics import Trip
from bot.usecases.exports.sealing import recipients_said, sealed
from bot.usecases.travel.trips import trips_of
from storage.work import Work


def send_hotel(work: Work, here: Here, form: TableFormat = TableFormat.CSV) -> None:
    """Send who comes and when they arrive and leave, by name, in the event's time.

    Raises:
        NobodyToOpen: no recipient is registered.
    """
    zone = ZoneInfo(here.event.zone)
    names = {each.person_id: each.profile.name for each in work.guests.all_of(here.event.id)}
    coming = _coming(work, here)
    codes = work.codes.of_all(here.event.id, [trip.person_id for trip in coming], Desk.TRAVEL)
    rows = sorted(
        (
            names.get(trip.person_id) or codes[trip.person_id],
            _on_site(trip.arrives, zone),
            _on_site(trip.departs, zone),
        )
        for trip in coming
    )
    other = form_button(form.other, words.HOTEL_FILE_AS.to(form.other))
    file = table_file("hotel", form, ("name", "arrival", "departure"), rows)
    _send(work, here, "hotel", file, len(rows), other)


def send_kitchen(work: Work, here: Here, form: TableFormat = TableFormat.CSV) -> None:
    """Send what those who come eat and need, by code: a kitchen needs no names.

    Raises:
        NobodyToOpen: no recipient is registered.
    """
    told = work.travel_details.of_event(here.event.id)
    coming = _coming(work, here)
    codes = work.codes.of_all(here.event.id, [trip.person_id for trip in coming], Desk.KITCHEN)

    def said(person_id: PersonId, item: str) -> str:
        answer = told.get(person_id, {}).get(item, SKIPPED)
        return "" if answer == SKIPPED else answer

    rows = sorted(
        (codes[trip.person_id], said(trip.person_id, "diet"), said(trip.person_id, "access"))
        for trip in coming
    )
    other = form_button(form.other, words.KITCHEN_FILE_AS.to(form.other))
    file = table_file("kitchen", form, ("guest", "diet", "access"), rows)
    _send(work, here, "kitchen", file, len(rows), other)


def _send(work: Work, here: Here, whom: str, file: Sheet, count: int, other: Button) -> None:
    work.audit.note(here.event.id, actor=here.person.id, act=f"exported-{whom}")
    work.send(
        here,
        f"logistics-file-{whom}",
        {
            "count": count,
            "readers": recipients_said(work, here),
            "minutes": FILE_VANISHES // 60,
        },
        ((other,),),
        attachment=sealed(work, here, file),
        vanish_after=FILE_VANISHES,
    )


def _coming(work: Work, here: Here) -> list[Trip]:
    """Return the journeys of those who have a seat at the event."""
    event = here.event
    going = {
        answer.person_id
        for answer in work.rsvps.of_event(event.id)
        if answer.subject == event.subject and answer.standing is Standing.GOING
    }
    return [trip for trip in trips_of(work, event) if trip.person_id in going]


def _on_site(moment: datetime | None, zone: ZoneInfo) -> str:
    return "" if moment is None else f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
