"""What organizers need to look after guests: arrivals, rooms, transfers, diets; counts and codes."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.callback_words import travel as words
from bot.domain.events import Event
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Detail, Lines, Moment, MomentStyle, Said
from bot.domain.people.codes import Desk
from bot.domain.travel.logistics import (
    LEAST_BUFFER,
    HourCount,
    Ride,
    Trip,
    count_hours,
    count_needs,
    count_nights,
    needs_of,
    share_rides,
    tight_ones,
)
from bot.usecases.paging import Page, page_of, turning_row
from bot.usecases.rows import ADMIN, ADMIN_ROW
from bot.usecases.travel.details_screen import said_need
from bot.usecases.travel.trips import trips_of
from storage.work import Work

_BACK = ((Button("go-logistics", words.LOGISTICS.to()), ADMIN),)
_HOURS_SHOWN = 60
_LABELS = 200
"""Characters of a guest's lines besides what they wrote."""


def show_logistics(work: Work, here: Here) -> None:
    """Show how much is known, and what needs a person's attention."""
    event = here.event
    trips = trips_of(work, event)
    rows = (
        (
            Button("logistics-arrivals", words.ARRIVALS.to()),
            Button("logistics-leaving", words.LEAVING.to()),
        ),
        (
            Button("logistics-tight", words.TIGHT.to(0)),
            Button("logistics-rides", words.RIDES.to()),
        ),
        (
            Button("logistics-rooms", words.ROOMS.to()),
            Button("logistics-needs", words.NEEDS.to()),
        ),
        (
            Button("logistics-hotel", words.HOTEL_FILE.to()),
            Button("logistics-kitchen", words.KITCHEN_FILE.to()),
        ),
        (Button("logistics-names", words.NAMES.to(0)),),
        *ADMIN_ROW,
    )
    needing = [text for trip in trips for text in trip.needs if needs_of(text)]
    work.reply(
        here,
        "logistics",
        {
            "title": event.title,
            "count": len(trips),
            "arrivals-count": sum(trip.arrives is not None for trip in trips),
            "leaving-count": sum(trip.departs is not None for trip in trips),
            "tight-count": len(tight_ones(trips)),
            "needs-count": len(needing),
            "hours": int(LEAST_BUFFER / timedelta(hours=1)),
        },
        rows,
    )


def show_arrivals(work: Work, here: Here) -> None:
    """Show how many arrive in each hour of each day."""
    event = here.event
    moments = [trip.arrives for trip in trips_of(work, event) if trip.arrives]
    _show_hours(work, here, event, "logistics-arrivals-list", moments)


def show_leaving(work: Work, here: Here) -> None:
    """Show how many leave in each hour of each day."""
    event = here.event
    moments = [trip.departs for trip in trips_of(work, event) if trip.departs]
    _show_hours(work, here, event, "logistics-leaving-list", moments)


def show_tight(work: Work, here: Here, number: int) -> None:
    """Show a page of, by code, who arrives with too little time before their first session."""
    event = here.event
    trips = trips_of(work, event)
    page = page_of(tight_ones(trips), number)
    tight = page.items
    codes = work.codes.of_all(event.id, [trip.person_id for trip in tight], Desk.TRAVEL)
    lines = tuple(
        Said(
            "logistics-late-line" if trip.arrives > trip.begins else "logistics-tight-line",
            {
                "code": codes[trip.person_id],
                "arrives": _on_site(trip.arrives, event.zone),
                "begins": _on_site(trip.begins, event.zone),
            },
        )
        for trip in tight
        if trip.arrives
    )
    if not lines and any(trip.arrives for trip in trips):
        lines = (Said("logistics-nobody-tight"),)
    turning = turning_row(words.TIGHT.to, page.number, more=page.more)
    shown = Lines(lines or (Said("logistics-nothing"),))
    details = {"lines": shown, "range": page.said() if page.count else ""}
    work.reply(here, "logistics-tight-list", details, (*turning, *_BACK))


def show_rides(work: Work, here: Here) -> None:
    """Show who can share a transfer, there and back: moments and counts."""
    event = here.event
    trips = trips_of(work, event)
    lines: list[Said] = []
    for heading, moments in (
        ("logistics-rides-in", [trip.arrives for trip in trips if trip.arrives]),
        ("logistics-rides-out", [trip.departs for trip in trips if trip.departs]),
    ):
        rides = share_rides(moments)[:_HOURS_SHOWN]
        if rides:
            lines.append(Said(heading))
        lines += (
            Said("logistics-ride", {"span": _span(ride, event.zone), "count": ride.count})
            for ride in rides
        )
    _show_lines(work, here, "logistics-rides-list", tuple(lines))


def show_rooms(work: Work, here: Here) -> None:
    """Show how many rooms each night takes."""
    event = here.event
    zone = ZoneInfo(event.zone)
    nights = count_nights(trips_of(work, event), event.zone)
    lines = [
        Said(
            "logistics-night",
            {
                "night-at": Moment(
                    datetime.combine(night, time(18), zone), event.zone, MomentStyle.DAY
                ),
                "count": count,
            },
        )
        for night, count in nights.rooms.items()
    ]
    if nights.unknown:
        lines.append(Said("logistics-nights-unknown", {"count": nights.unknown}))
    _show_lines(work, here, "logistics-rooms-list", tuple(lines))


def show_needs(work: Work, here: Here) -> None:
    """Show what the kitchen and the house must know, as counts."""
    event = here.event
    counts = count_needs(text for trip in trips_of(work, event) for text in trip.needs)
    lines = tuple(
        Said("logistics-need", {"need": Said(f"need-{need}"), "count": count})
        for need, count in counts.items()
    )
    _show_lines(work, here, "logistics-needs-list", lines)


def send_names(work: Work, here: Here, number: int) -> None:
    """Send a page of who arrives when and needs what, in a message that deletes itself."""
    event = here.event
    trips = trips_of(work, event)
    told = work.travel_details.of_event(event.id)
    names = {each.person_id: each.profile.name for each in work.guests.all_of(event.id)}
    codes = work.codes.of_all(event.id, [trip.person_id for trip in trips], Desk.TRAVEL)
    page = _page_of(trips, number, told=told, names=names)

    def who(trip: Trip) -> dict[str, Detail]:
        name = names.get(trip.person_id) or Said("name-not-given")
        return {"name": name, "code": codes[trip.person_id]}

    lines = [
        Said("logistics-name", who(trip) | _journey(trip, told[trip.person_id], event.zone))
        if told.get(trip.person_id)
        else Said("logistics-name-alone", who(trip))
        for trip in page.items
    ]
    work.audit.note(event.id, actor=here.person.id, act="saw-travel")
    work.send(
        here,
        "logistics-list",
        {
            "lines": Lines(tuple(lines)),
            "minutes": NAMES_VANISH_AFTER // 60,
            "range": page.said(),
        },
        turning_row(words.NAMES.to, page.number, more=page.more),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def _page_of(
    trips: Iterable[Trip],
    number: int,
    *,
    told: Mapping[PersonId, Mapping[str, str]],
    names: Mapping[PersonId, str],
) -> Page[Trip]:
    """Return a page of trips: those who told something first, by name; the same at every turn."""

    def place(trip: Trip) -> tuple[bool, str, str]:
        who = trip.person_id
        return not told.get(who), names.get(who, "").casefold(), who

    def length(trip: Trip) -> int:
        return _LABELS + sum(map(len, told.get(trip.person_id, {}).values()))

    return page_of(sorted(trips, key=place), number, length=length)


def _show_hours(
    work: Work,
    here: Here,
    event: Event,
    text: str,
    moments: Iterable[datetime],
) -> None:
    lines: list[Said] = []
    day = ""
    for hour in count_hours(moments, event.zone)[:_HOURS_SHOWN]:
        today = hour.starts.astimezone(ZoneInfo(event.zone)).date().isoformat()
        if today != day:
            day = today
            day_at = Moment(hour.starts, event.zone, MomentStyle.DAY)
            lines.append(Said("logistics-day", {"day-at": day_at}))
        lines.append(_hour(hour, event.zone))
    _show_lines(work, here, text, tuple(lines))


def _hour(hour: HourCount, zone: str) -> Said:
    ends = hour.starts + timedelta(hours=1)
    return Said(
        "logistics-hour",
        {
            "starts-at": Moment(hour.starts, zone, MomentStyle.TIME),
            "ends-at": Moment(ends, zone, MomentStyle.TIME),
            "count": hour.count,
        },
    )


def _span(ride: Ride, zone: str) -> Said:
    first = _on_site(ride.first, zone)
    if ride.first == ride.last:
        return first
    last_at = Moment(ride.last, zone, MomentStyle.TIME)
    return Said("logistics-span", {"first": first, "last-at": last_at})


def _on_site(moment: datetime, zone: str) -> Said:
    """Say a moment in the event's time alone; where many stand together, two would be noise."""
    return Said(
        "logistics-moment",
        {
            "day-at": Moment(moment, zone, MomentStyle.DAY),
            "time-at": Moment(moment, zone, MomentStyle.TIME),
        },
    )


def _show_lines(work: Work, here: Here, text: str, lines: tuple[Said, ...]) -> None:
    shown = lines or (Said("logistics-nothing"),)
    work.reply(here, text, {"lines": Lines(shown)}, _BACK)


def _journey(trip: Trip, known: Mapping[str, str], zone: str) -> dict[str, Detail]:
    def shown(name: str) -> Detail:
        answer = known.get(name, SKIPPED)
        return Said("details-not-given") if answer == SKIPPED else said_need(answer)

    def when(moment: datetime | None) -> Said:
        return Said("details-not-given") if moment is None else _on_site(moment, zone)

    return {
        "arrival": when(trip.arrives),
        "departure": when(trip.departs),
        "diet": shown("diet"),
        "access": shown("access"),
    }
