"""What broadcasts look like in words: whom they are for, how far they have come, who is missing."""

from typing import Any

from bot.domain.broadcasts import (
    Audience,
    AudienceKind,
    Broadcast,
    BroadcastState,
    Tally,
    seconds_left,
)
from bot.domain.callback_words.broadcasts import Crowd
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import SessionId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.texts import Details, Lines, Moment, MomentStyle, Said
from bot.domain.people.people import Language, Person
from bot.domain.people.reachability import OutOfReach, Unreached
from bot.usecases.paging import Page
from storage.events import UnknownSession
from storage.work import Work

AUDIENCES: dict[Crowd, Audience] = {
    Crowd.ALL: Audience(AudienceKind.ALL),
    Crowd.CONFIRMED: Audience(AudienceKind.CONFIRMED),
    Crowd.SILENT: Audience(AudienceKind.SILENT),
    Crowd.ENGLISH: Audience(AudienceKind.LANGUAGE, "en"),
    Crowd.CHINESE: Audience(AudienceKind.LANGUAGE, "zh"),
    Crowd.GUESTS: Audience(AudienceKind.ROLE, "guest"),
    Crowd.ORGANIZERS: Audience(AudienceKind.ROLE, "organizer"),
    Crowd.ALUMNI: Audience(AudienceKind.ALUMNI),
}
_TITLE = 24


def crowds_of(work: Work, here: Here) -> list[Crowd]:
    """Return whom a broadcast of the event can go to now."""
    has_alumni = here.event.has_alumni(work.now)
    return [crowd for crowd in AUDIENCES if crowd is not Crowd.ALUMNI or has_alumni]


def audience_said(work: Work, broadcast: Broadcast) -> Said:
    """Return who a broadcast is for, in words."""
    audience = broadcast.content.audience
    if audience.kind is not AudienceKind.SESSION:
        return Said(audience_text(audience.kind, audience.value))
    try:
        session = work.events.session(broadcast.event_id, SessionId(audience.value))
    except UnknownSession:
        return Said("audience-session", {"title": ""})
    return Said("audience-session", {"title": session.title})


def audience_text(kind: AudienceKind, value: str) -> str:
    """Return the name of the text for an audience other than a session's guests."""
    if kind in {AudienceKind.LANGUAGE, AudienceKind.ROLE}:
        return f"audience-{kind}-{value}"
    return f"audience-{kind}"


def title_details(broadcast: Broadcast, person: Person) -> Details:
    """Return a broadcast's first words and how it stands, for a button."""
    nothing = "audience-silent" if broadcast.content.asks else "broadcast-no-words"
    return {
        "state": Said(f"broadcast-mark-{broadcast.state}"),
        "words": first_words(broadcast, person.language) or Said(nothing),
    }


def first_words(broadcast: Broadcast, language: Language) -> str:
    """Return as much of a broadcast's first line as fits a button; "" where nothing is written yet."""
    words = broadcast.content.text.in_language(language).split("\n", 1)[0]
    return words if len(words) <= _TITLE else f"{words[:_TITLE]}…"


def left_said(tally: Tally) -> Said:
    """Say how long the rest will take."""
    seconds = seconds_left(tally)
    if seconds < 120:
        return Said("broadcast-left-seconds", {"count": seconds})
    return Said("broadcast-left-minutes", {"count": -(-seconds // 60)})


def acknowledged_said(work: Work, broadcast: Broadcast, tally: Tally) -> Said | str:
    """Say how many have confirmed reading, nothing where nobody was asked to."""
    if not broadcast.content.acknowledge:
        return ""
    confirmed = work.broadcasts.confirmed(broadcast)
    return Said(
        "broadcast-acknowledged", {"acknowledged-count": confirmed, "count": tally.recipients}
    )


def laid_out_said(tally: Tally) -> Said | str:
    """Say how many messages lie on the page and were not read there yet."""
    return Said("broadcast-laid-out", {"count": tally.laid_out}) if tally.laid_out else ""


def not_sent_said(broadcast: Broadcast, tally: Tally) -> Said | str:
    """Say how many messages a stopped broadcast has kept back."""
    if broadcast.state is not BroadcastState.STOPPED or not tally.remaining:
        return ""
    return Said("broadcast-not-sent", {"count": tally.remaining})


def vanishing_details(lines: tuple[Said, ...], page: Page[Any]) -> Details:
    """Return the details of a page of a list that deletes itself."""
    return {
        "count": page.count,
        "minutes": NAMES_VANISH_AFTER // 60,
        "lines": Lines(lines),
        "range": page.said(),
    }


def why_said(why: Unreached | None) -> Said:
    """Say why somebody was not reached; None: the message still waits."""
    return Said("not-reached-waiting") if why is None else _reason(why)


def out_of_reach_said(event: Event, each: OutOfReach) -> Said:
    """Return the line of somebody who is not reached: a code, why, since when, the note."""
    since = each.since
    return Said(
        "unreachable-line",
        {
            "code": each.code,
            "why": _reason(each.why),
            "since": Said(
                "unreachable-since", {"since-at": Moment(since, event.zone, MomentStyle.DAY)}
            )
            if since
            else "",
            "note": Said("unreachable-note", {"note": each.note}) if each.note else "",
        },
    )


def _reason(why: Unreached) -> Said:
    return Said(f"unreached-{why.replace('_', '-')}")
