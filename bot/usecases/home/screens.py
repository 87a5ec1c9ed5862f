"""The first screen: where everything can be reached from by tapping."""

from bot.domain.callback_words import (
    broadcasts,
    channels,
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
from bot.domain.events import Session
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said
from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.domain.rsvps import attends, standings_of
from bot.usecases.home.dialogue.screens import dialogue_row
from bot.usecases.home.phrases import what_waits
from bot.usecases.rows import HOME, HOME_ROW, allowed
from bot.usecases.rsvps.phrases import standing_said, until_said
from storage.work import Work


def show_home(work: Work, here: Here) -> None:
    """Show the guest's own answer, what is next for them, what waits for them, and then the rest."""
    event = here.event
    answer = work.rsvps.find(event.subject, here.person.id)
    is_guest = here.may(Right.TAKE_PART)
    following = _next_session(work, here)
    waiting = what_waits(work, here)
    lines = tuple(each.said for each in waiting if isinstance(each.said, Said))
    work.reply(
        here,
        "home",
        {
            "title": event.title,
            "venue": event.place,
            "starts-at": Moment(event.starts_at, event.zone, MomentStyle.DAY),
            "ends-at": Moment(event.ends_at, event.zone, MomentStyle.DAY),
            "answer": standing_said(work, answer) if is_guest else Said("home-observer"),
            "until": until_said(work, event) if is_guest else "",
            "next": _next_said(following, event.zone),
            "waiting": Said("home-waiting", {"lines": Lines(lines)}) if lines else "",
        },
        ((waiting[0].button if waiting else _go_on(work, here, following),), *_rest(here)),
    )


def _next_session(work: Work, here: Here) -> Session | None:
    """The session that goes on, or comes next, of those this person attends."""
    standings = standings_of(work.rsvps.of_person(here.event.id, here.person.id))
    coming = (
        each
        for each in work.events.sessions_of(here.event.id)
        if not each.cancelled and each.ends_at > work.now and attends(each, standings)
    )
    return next(coming, None)


def _next_said(session: Session | None, zone: str) -> Said | str:
    if session is None:
        return ""
    starts_at = Moment(session.starts_at, zone)
    details = {"title": session.title, "venue": session.place, "starts-at": starts_at}
    return Said("home-next", details)


def _go_on(work: Work, here: Here, following: Session | None) -> Button:
    """The one thing to do where nothing waits."""
    primary = ButtonStyle.PRIMARY
    if not here.may(Right.TAKE_PART):
        return Button("home-do-look", rsvps.SCHEDULE.to(), style=primary)
    if work.now >= here.event.ends_at:
        return Button("home-do-feedback", feedback.SHOW.to(), style=primary)
    if following is not None:
        details = {"title": following.title}
        return Button("home-do-next", rsvps.SESSION.to(following.id), details, style=primary)
    if work.now < here.event.rsvp_deadline:
        return Button("home-do-change", rsvps.SHOW.to(), style=primary)
    return Button("home-do-look", rsvps.SCHEDULE.to(), style=primary)


def _rest(here: Here) -> Keyboard:
    """What is always in the same place, at most nine buttons."""
    guest, look = Right.TAKE_PART, Right.LOOK
    rows = (
        (
            (guest, Button("home-rsvp", rsvps.SHOW.to())),
            (look, Button("home-schedule", rsvps.SCHEDULE.to())),
        ),
        (
            (guest, Button("home-ask", knowledge.ASK.to())),
            (guest, Button("home-visa", visa.SHOW.to())),
        ),
        (
            (guest, Button("home-details", travel.DETAILS.to())),
            (look, Button("home-venue", travel.VENUE.to())),
        ),
        (
            (look, Button("home-news", broadcasts.NEWS.to())),
            (look, Button("home-more", words.MORE.to())),
        ),
    )
    return (*allowed(here, rows), *_own_desk(here))


def _own_desk(here: Here) -> Keyboard:
    """Return the way to what this role looks after; whoever sees the panel finds it all there."""
    desks = (
        (Right.SEE_COUNTS, Button("home-admin", words.ADMIN.to())),
        (Right.TRANSLATE_QUESTIONS, Button("home-translate", tickets.MARKED.to(0))),
        (Right.SEE_CONCERNS, Button("home-feedbackdesk", feedback.DESK.to())),
    )
    return tuple((row[0],) for row in allowed(here, (desks,)))


def show_more(work: Work, here: Here) -> None:
    """Show what the first screen has no room for: ten buttons, and sometimes events and the dialogue."""
    guest, look = Right.TAKE_PART, Right.LOOK
    known = (
        (
            (guest, Button("ticket-mine", tickets.MINE.to())),
            (guest, Button("home-calendar", travel.CALENDAR.to())),
        ),
        (
            (guest, Button("home-feedback", feedback.SHOW.to())),
            (guest, Button("home-reminders", reminders.SHOW.to())),
        ),
        (
            (look, Button("home-term", glossary.PAGE.to(0))),
            (look, Button("home-about", words.ABOUT.to())),
        ),
        (
            (look, Button("home-privacy", words.PRIVACY.to())),
            (look, Button("home-language", words.LANGUAGES.to())),
        ),
    )
    rows = [*dialogue_row(here), *allowed(here, known)]
    if work.public_url:
        rows.append((Button("home-channels", channels.SHOW.to()),))
    if len(work.guests.events_of(here.person.id)) > 1:
        rows.append((Button("home-events", words.EVENTS.to()),))
    rows.append((Button("home-help", words.HELP.to()), HOME))
    work.reply(here, "more", {"title": here.event.title}, tuple(rows))


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
