"""What an owner sees of further events: the ways to one, and the one that was made."""

from bot.domain.callback_words import changes as changes_words
from bot.domain.callback_words import home as home_words
from bot.domain.callback_words import people as words
from bot.domain.events import EventPlan
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Details, Lines, Moment, Said
from bot.usecases.changes.event_phrases import in_both
from bot.usecases.rows import ADMIN
from storage.work import Work

_POINTS_SHOWN = 5


def show_rounds(work: Work, here: Here) -> None:
    """Show the ways to a further event, and out of this one."""
    rows = (
        (Button("round-copy", words.COPY.to()), Button("round-new", words.NEW_EVENT.to())),
        (Button("event-delete", home_words.FORGET_EVENT.to(), style=ButtonStyle.DANGER),),
        (Button("go-settings", home_words.SETTINGS.to()), ADMIN),
    )
    work.reply(here, "rounds", {"title": here.event.title}, rows)


def plan_details(plan: EventPlan) -> Details:
    """Return what is looked at before an event is made."""
    event = plan.event
    shown = event.norms.points[:_POINTS_SHOWN]
    points = tuple(Said("norms-point", {"point": in_both(point)}) for point in shown)
    return {
        "title": in_both(event.title),
        "venue": in_both(event.place),
        "starts-at": Moment(event.starts_at, event.zone),
        "ends-at": Moment(event.ends_at, event.zone),
        "deadline-at": Moment(event.rsvp_deadline, event.zone),
        "zone": event.zone,
        "hosts": in_both(event.hosts.organizer),
        "purpose": in_both(event.hosts.purpose),
        "contact": in_both(event.contact),
        "points": Lines(points),
        "sessions-count": len(plan.sessions),
        "answers-count": len(plan.knowledge),
        "terms-count": len(plan.terms),
    }


def show_made(work: Work, there: Here) -> None:
    """Say that an event is made and this chat is about it; lead on to what comes next."""
    rows = (
        (
            Button("admin-reschedule", changes_words.SHOW.to()),
            Button("admin-invite", words.INVITE.to()),
        ),
        (Button("settings-event", changes_words.EVENT.to()), ADMIN),
    )
    work.reply(there, "round-made", {"title": there.event.title}, rows)
