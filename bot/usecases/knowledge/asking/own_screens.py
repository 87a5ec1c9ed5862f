"""The bot's own screens, as questions ask for them."""

from collections.abc import Callable, Mapping

from bot.domain.here import Here
from bot.domain.ids import ScreenId
from bot.domain.messages.refusals import StaleButton
from bot.usecases.broadcasts.reading import send_news
from bot.usecases.feedback.screens import show_feedback, show_sessions
from bot.usecases.glossary.screens import show_terms
from bot.usecases.home.about_screen import show_about, show_norms
from bot.usecases.home.privacy_screens import show_privacy
from bot.usecases.home.screens import show_languages, show_more
from bot.usecases.invitation_letters.screens import show as show_letter
from bot.usecases.reminders.choosing import show_reminders, start_zone
from bot.usecases.reminders.screens import show_quiet
from bot.usecases.rsvps.choosing_screen import show_seat_rules
from bot.usecases.rsvps.schedule_screen import show_schedule
from bot.usecases.rsvps.screens import show_rsvp
from bot.usecases.tickets.own_screens import show_mine
from bot.usecases.travel.calendar_screen import send_calendar
from bot.usecases.travel.details_screen import show_details
from bot.usecases.travel.venue_screens import show_venue
from bot.usecases.visa.screens import show_visa
from storage.work import Work

OPENED: Mapping[str, Callable[[Work, Here], None]] = {
    "programme": show_schedule,
    "next-session": show_schedule,
    "my-answers": show_rsvp,
    "cannot-come": show_rsvp,
    "seats": show_seat_rules,
    "remind-me": show_reminders,
    "quiet-hours": show_quiet,
    "time-zone": start_zone,
    "calendar": send_calendar,
    "language": show_languages,
    "privacy": show_privacy,
    "forget-me": show_privacy,
    "my-name": show_privacy,
    "help": show_more,
    "wifi": show_venue,
    "address": show_venue,
    "emergency": show_venue,
    "travel-details": show_details,
    "my-visa": show_visa,
    "letter-request": show_letter,
    "my-questions": show_mine,
    "feedback": show_feedback,
    "rate-session": show_sessions,
    "glossary": show_terms,
    "news": send_news,
    "about": show_about,
    "norms": show_norms,
}
"""Every screen of the pack but asking itself; nothing here sends, changes or ends anything."""


def open_screen(work: Work, here: Here, screen: ScreenId) -> None:
    """Show a screen that was asked for.

    Raises:
        StaleButton: there is no such screen.
    """
    if screen not in OPENED:
        raise StaleButton
    OPENED[screen](work, here)
