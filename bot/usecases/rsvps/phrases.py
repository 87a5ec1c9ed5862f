"""Where a guest stands, as a phrase other texts contain."""

from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.messages.texts import Moment, Said, Words
from bot.domain.people.people import Language
from bot.domain.rsvps import COMES, Rsvp, Standing
from storage.work import Work


def standing_said(work: Work, answer: Rsvp | None) -> Said:
    """Return the phrase for an answer, with the place on the waiting list or the offer's end."""
    if answer is None:
        return Said("standing-silent")
    if answer.standing is Standing.WAITING:
        return Said("standing-waiting", {"place": work.rsvps.place(answer)})
    if answer.standing is Standing.OFFERED and answer.offer_until is not None:
        zone = work.events.get(answer.event_id).zone
        return Said("standing-offered", {"until-at": Moment(answer.offer_until, zone)})
    return Said(f"standing-{answer.standing}")


def overlaps_said(work: Work, here: Here, session: Session) -> Said | str:
    """Name the sessions a guest said yes to that take place at the same time; "" if there are none."""
    answers = work.rsvps.of_person(here.event.id, here.person.id)
    others = [
        each
        for each in work.events.sessions_of(here.event.id)
        if each.id != session.id
        and not each.cancelled
        and each.starts_at < session.ends_at
        and session.starts_at < each.ends_at
        and each.subject in answers
        and answers[each.subject].standing in COMES
    ]
    if not others:
        return ""
    titles = Words(
        ", ".join(each.title.in_language(Language.EN) for each in others),
        "、".join(each.title.in_language(Language.ZH) for each in others),
    )
    return Said("session-overlaps", {"titles": titles})


def until_said(work: Work, event: Event) -> Said:
    """Return the phrase for how long answers can be changed, or that they no longer can."""
    if work.now >= event.rsvp_deadline:
        return Said("answers-closed")
    return Said("answers-until", {"deadline-at": Moment(event.rsvp_deadline, event.zone)})
