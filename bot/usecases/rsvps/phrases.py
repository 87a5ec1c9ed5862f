"""Where a guest stands, as a phrase other texts contain."""

from bot.domain.events import Event
from bot.domain.messages.texts import Moment, Said
from bot.domain.rsvps import Rsvp, Standing
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


def until_said(work: Work, event: Event) -> Said:
    """Return the phrase for how long answers can be changed, or that they no longer can."""
    if work.now >= event.rsvp_deadline:
        return Said("answers-closed")
    return Said("answers-until", {"deadline-at": Moment(event.rsvp_deadline, event.zone)})
