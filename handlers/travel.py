"""Travel details, the venue, the calendar, and what organizers need to look after guests."""

from bot.domain.callback_words import travel as words
from bot.domain.people.rights import Right
from bot.usecases.travel import (
    calendar_screen,
    details,
    details_screen,
    feed_screens,
    feeds,
    logistics_files,
    logistics_screens,
    venue_screens,
    venues,
)
from handlers.routes import Route, command, tap

ROUTES: tuple[Route, ...] = (
    command("details", details_screen.show_details, button=words.DETAILS),
    command("calendar", calendar_screen.send_calendar, button=words.CALENDAR),
    tap(words.CALENDAR_TITLES, calendar_screen.send_calendar_titled),
    tap(words.START_DETAILS, details.start_form),
    tap(words.CHANGE_DETAIL, details.start_change),
    tap(words.FEED, feed_screens.show_feed_anew),
    tap(words.OPEN_FEED, feeds.open_feed),
    tap(words.FEED_TITLES, feeds.set_titles),
    tap(words.REVOKE_FEED, feeds.revoke),
)
VENUE_ROUTES: tuple[Route, ...] = (
    command("venue", venue_screens.show_venue, button=words.VENUE, right=Right.LOOK),
    tap(words.DRIVER, venue_screens.show_driver, right=Right.LOOK),
    tap(words.VENUE_ITEMS, venue_screens.show_items, right=Right.CHANGE_EVENT),
    tap(words.CHANGE_VENUE, venues.start_change, right=Right.CHANGE_EVENT),
)
LOGISTICS_ROUTES: tuple[Route, ...] = (
    command(
        "logistics",
        logistics_screens.show_logistics,
        button=words.LOGISTICS,
        right=Right.SEE_DETAILS,
        reads=True,
    ),
    tap(words.ARRIVALS, logistics_screens.show_arrivals, right=Right.SEE_DETAILS, reads=True),
    tap(words.LEAVING, logistics_screens.show_leaving, right=Right.SEE_DETAILS, reads=True),
    tap(words.TIGHT, logistics_screens.show_tight, right=Right.SEE_DETAILS, reads=True),
    tap(words.RIDES, logistics_screens.show_rides, right=Right.SEE_DETAILS, reads=True),
    tap(words.ROOMS, logistics_screens.show_rooms, right=Right.SEE_DETAILS, reads=True),
    tap(words.NEEDS, logistics_screens.show_needs, right=Right.SEE_DETAILS, reads=True),
    tap(words.HOTEL_FILE, logistics_files.send_hotel, right=Right.EXPORT, reads=True),
    tap(words.KITCHEN_FILE, logistics_files.send_kitchen, right=Right.EXPORT, reads=True),
    tap(words.HOTEL_FILE_AS, logistics_files.send_hotel, right=Right.EXPORT, reads=True),
    tap(words.KITCHEN_FILE_AS, logistics_files.send_kitchen, right=Right.EXPORT, reads=True),
    tap(words.NAMES, logistics_screens.send_names, right=Right.SEE_NAMES, reads=True),
)
FORMS = (*details.FORMS, *venues.FORMS)
