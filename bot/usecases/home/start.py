"""The first screen: where everything can be reached from by tapping."""

from bot.domain.ids import EventId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, Message
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Moment, MomentStyle
from bot.domain.people.people import Person, Role
from bot.usecases.current_event import NotInvited
from bot.usecases.rsvps.phrases import standing_said, until_said
from bot.usecases.telegram_jobs import set_menu
from storage.work import Work


def show_home(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Show the event, the guest's own answer and a button for everything."""
    if person.event_id is None or person.role is Role.STRANGER:
        raise NotInvited
    event = work.events.get(person.event_id)
    answer = work.rsvps.find(event.id, person.id)
    work.outbox.put(
        Message(
            to=person.id,
            text="home",
            details={
                "title": event.title,
                "venue": event.place,
                "starts-at": Moment(event.starts_at, event.zone, MomentStyle.DAY),
                "ends-at": Moment(event.ends_at, event.zone, MomentStyle.DAY),
                "answer": standing_said(work, answer),
                "until": until_said(work, event),
            },
            keyboard=_keyboard(work, person),
            replaces=screen,
        )
    )


def _keyboard(work: Work, person: Person) -> Keyboard:
    rows: list[tuple[Button, ...]] = [
        (Button("home-rsvp", "rsvp", style=ButtonStyle.PRIMARY),),
        (Button("home-schedule", "schedule"), Button("home-calendar", "calendar")),
        (Button("home-ask", "ask"), Button("ticket-mine", "tickets")),
        (Button("home-visa", "visa"), Button("home-details", "details")),
        (Button("home-venue", "venue"), Button("home-term", "terms:0")),
        (Button("home-feedback", "feedback"), Button("home-reminders", "reminders")),
        (Button("home-privacy", "privacy"), Button("home-language", "language")),
        (Button("home-help", "help"),),
    ]
    if person.role >= Role.ORGANIZER:
        rows.append((Button("home-admin", "admin"),))
    if len(work.guests.events_of(person.id)) > 1:
        rows.append((Button("home-events", "events"),))
    return tuple(rows)


def show_events(work: Work, *, person: Person, screen: int | None = None) -> None:
    """Show the events this person takes part in, to choose which the chat is about."""
    rows = tuple(
        (Button("event-choice", f"events:{event_id}", {"title": work.events.get(event_id).title}),)
        for event_id, _ in work.guests.events_of(person.id)
    )
    keyboard = (*rows, (Button("go-home", "home"),))
    work.outbox.put(Message(person.id, "choose-event", keyboard=keyboard, replaces=screen))


def enter_event(
    work: Work, *, person: Person, event_id: EventId, screen: int | None = None
) -> Person:
    """Make another event the one this person's chat is about."""
    membership = work.guests.find(event_id, person.id)
    if membership is None:
        raise StaleButton
    person = work.people.enter(
        person,
        event_id=event_id,
        role=membership.role,
        norms_version=membership.norms_version,
    )
    work.forms.forget(person.id)
    set_menu(work, person=person)
    show_home(work, person=person, screen=screen)
    return person
