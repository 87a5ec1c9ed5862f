"""The first screen: where everything can be reached from by tapping."""

from bot.domain.callback_words import rsvps as rsvp_words
from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Moment, MomentStyle
from bot.domain.people.rights import Right
from bot.usecases.current_event import here_of
from bot.usecases.rsvps.phrases import standing_said, until_said
from bot.usecases.telegram_jobs import set_menu
from storage.work import Work


def show_home(work: Work, here: Here) -> None:
    """Show the event, the guest's own answer and a button for everything."""
    event = here.event
    answer = work.rsvps.find(event.id, here.person.id)
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
        (Button("home-rsvp", rsvp_words.SHOW.to(), style=ButtonStyle.PRIMARY),),
        (Button("home-schedule", "schedule"), Button("home-calendar", "calendar")),
        (Button("home-ask", "ask"), Button("ticket-mine", "tickets")),
        (Button("home-visa", "visa"), Button("home-details", "details")),
        (Button("home-venue", "venue"), Button("home-term", "terms:0")),
        (Button("home-feedback", "feedback"), Button("home-reminders", "reminders")),
        (Button("home-privacy", "privacy"), Button("home-language", "language")),
        (Button("home-help", "help"),),
    ]
    if here.may(Right.SEE_COUNTS):
        rows.append((Button("home-admin", "admin"),))
    if len(work.guests.events_of(here.person.id)) > 1:
        rows.append((Button("home-events", "events"),))
    return tuple(rows)


def show_events(work: Work, here: Here) -> None:
    """Show the events this person takes part in, to choose which the chat is about."""
    rows = tuple(
        (Button("event-choice", f"events:{event_id}", {"title": work.events.get(event_id).title}),)
        for event_id, _ in work.guests.events_of(here.person.id)
    )
    keyboard = (*rows, (Button("go-home", "home"),))
    work.reply(here, "choose-event", {}, keyboard)


def enter_event(work: Work, here: Here, event_id: EventId) -> None:
    """Make another event the one this person's chat is about."""
    there = here_of(work, here.person, event_id=event_id, screen=here.screen)
    person = work.people.enter(
        here.person, event_id=event_id, role=there.role, norms_version=there.norms_version
    )
    work.forms.forget(person.id)
    set_menu(work, person=person)
    show_home(work, there.by(person))
