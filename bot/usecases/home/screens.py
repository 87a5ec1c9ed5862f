"""The first screen: where everything can be reached from by tapping."""

from bot.domain.callback_words import (
    feedback,
    glossary,
    knowledge,
    reminders,
    rsvps,
    tickets,
    travel,
    visa,
)
from bot.domain.callback_words import home as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Moment, MomentStyle
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.usecases.broadcasts.reading import news_row
from bot.usecases.rows import HOME_ROW
from bot.usecases.rsvps.phrases import standing_said, until_said
from storage.work import Work


def show_home(work: Work, here: Here) -> None:
    """Show the event, the guest's own answer and a button for everything."""
    event = here.event
    answer = work.rsvps.find(event.subject, here.person.id)
    work.reply(
        here,
        "home",
        {
            "title": event.title,
            "venue": event.place,
            "starts-at": Moment(event.starts_at, event.zone, MomentStyle.DAY),
            "ends-at": Moment(event.ends_at, event.zone, MomentStyle.DAY),
            "answer": standing_said(work, answer),
            "until": until_said(work, event),
        },
        _keyboard(work, here),
    )


def _keyboard(work: Work, here: Here) -> Keyboard:
    rows: list[tuple[Button, ...]] = [
        (Button("home-rsvp", rsvps.SHOW.to(), style=ButtonStyle.PRIMARY),),
        (
            Button("home-schedule", rsvps.SCHEDULE.to()),
            Button("home-calendar", travel.CALENDAR.to()),
        ),
        (Button("home-ask", knowledge.ASK.to()), Button("ticket-mine", tickets.MINE.to())),
        (Button("home-visa", visa.SHOW.to()), Button("home-details", travel.DETAILS.to())),
        (Button("home-venue", travel.VENUE.to()), Button("home-term", glossary.PAGE.to(0))),
        (
            Button("home-feedback", feedback.SHOW.to()),
            Button("home-reminders", reminders.SHOW.to()),
        ),
        (Button("home-privacy", words.PRIVACY.to()), Button("home-language", words.LANGUAGES.to())),
        (Button("home-help", words.HELP.to()),),
    ]
    rows[:0] = news_row(work, here)
    if not here.person.zone_known:
        rows.insert(0, (Button("zone-choose", reminders.ZONE.to(), style=ButtonStyle.DANGER),))
    if here.may(Right.SEE_COUNTS):
        rows.append((Button("home-admin", words.ADMIN.to()),))
    if len(work.guests.events_of(here.person.id)) > 1:
        rows.append((Button("home-events", words.EVENTS.to()),))
    return tuple(rows)


def show_events(work: Work, here: Here) -> None:
    """Show the events this person takes part in, to choose which the chat is about."""
    rows = tuple(
        (
            Button(
                "event-choice",
                words.ENTER_EVENT.to(event_id),
                {"title": work.events.get(event_id).title},
            ),
        )
        for event_id, _ in work.guests.events_of(here.person.id)
    )
    keyboard = (*rows, *HOME_ROW)
    work.reply(here, "choose-event", {}, keyboard)


def show_languages(work: Work, here: Here) -> None:
    """Offer the languages."""
    rows = tuple((Button(f"q-language-{each}", words.SPEAK.to(each)),) for each in Language)
    work.reply(here, "choose-language", {}, (*rows, *HOME_ROW))
