"""Where a guest stands, as a phrase other texts contain."""

from collections.abc import Sequence

from bot.domain.events import Event, Session, Strand
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.messages.texts import Lines, Moment, Said, Words
from bot.domain.people.people import Role
from bot.domain.rsvps import COMES, Rsvp, Standing, overlap, standing_in, standings_of
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
    if answer.standing is Standing.LEAVING and answer.offer_until is not None:
        zone = work.events.get(answer.event_id).zone
        return Said("standing-leaving", {"until-at": Moment(answer.offer_until, zone)})
    return Said(f"standing-{answer.standing}")


def standing_in_said(work: Work, here: Here, session: Session) -> Said:
    """Return the phrase for where a guest stands in a session, be it by their yes to the event."""
    answers = work.rsvps.of_person(here.event.id, here.person.id)
    standing = standing_in(session, standings_of(answers))
    if standing is Standing.GOING and session.seats is None:
        return Said("standing-attending")
    if standing is Standing.DECLINED:
        return Said("standing-declined")
    return standing_said(work, answers.get(session.subject))


def overlaps_said(work: Work, here: Here, session: Session) -> Said | str:
    """Name the sessions a guest comes to that take place at the same time; "" if there are none."""
    standings = standings_of(work.rsvps.of_person(here.event.id, here.person.id))
    others = [
        each
        for each in work.events.sessions_of(here.event.id)
        if overlap(each, session) and standing_in(each, standings) in COMES
    ]
    if not others:
        return ""
    return Said("session-overlaps", {"titles": Words.listed(each.title for each in others)})


def until_said(work: Work, event: Event) -> Said:
    """Return the phrase for how long answers can be changed, or that they no longer can."""
    if work.now >= event.rsvp_deadline:
        return Said("answers-closed")
    return Said("answers-until", {"deadline-at": Moment(event.rsvp_deadline, event.zone)})


def tags_said(here: Here, session: Session) -> Lines | str:
    """Return a session's tags, "" where it has none or the family is off."""
    if not here.has(Feature.TRUST):
        return ""
    lines: list[Said] = []
    if session.strand or session.topic != Words(""):
        topic = session.topic
        said = {
            "strand": Said(f"strand-{session.strand}") if session.strand else "",
            "topic": Said("session-topic", {"words": topic}) if topic != Words("") else "",
        }
        lines.append(Said("session-tags", said))
    if session.detail:
        lines.append(Said(f"detail-{session.detail}"))
    return Lines(tuple(lines)) if lines else ""


def embargo_said(here: Here) -> Said | str:
    """Return what an observer keeps to, "" for everybody else and where the family is off."""
    if here.role is not Role.OBSERVER or not here.has(Feature.TRUST):
        return ""
    own = here.event.background.embargo
    return Said("embargo", {"words": own if own != Words("") else Said("embargo-usual")})


def strands_said(here: Here, sessions: Sequence[Session]) -> Said | str:
    """Return how many hours are technical and how many policy, with a bar; "" where nothing is tagged."""
    tagged = [each for each in sessions if each.strand and not each.cancelled]
    if not tagged or not here.has(Feature.TRUST):
        return ""
    seconds = {
        strand: sum(
            (each.ends_at - each.starts_at).total_seconds()
            for each in tagged
            if each.strand is strand
        )
        for strand in Strand
    }
    full = round(_BAR * seconds[Strand.TECHNICAL] / sum(seconds.values()))
    return Said(
        "strands",
        {
            "bar": "▓" * full + "░" * (_BAR - full),
            "technical-hours": f"{round(seconds[Strand.TECHNICAL] / 3600, 1):g}",
            "policy-hours": f"{round(seconds[Strand.POLICY] / 3600, 1):g}",
        },
    )


_BAR = 12
"""Squares of the bar of hours."""
