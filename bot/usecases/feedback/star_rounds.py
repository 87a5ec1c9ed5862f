"""Opening and closing stars in chat, by taps: they are confidential, so no keys have to be made."""

from datetime import datetime

from bot.crypto.codes import new_id
from bot.crypto.feedback.manifests import BallotKind
from bot.domain.events import Event, Session
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Moment
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.feedback.ballots import OPEN_AFTER_EVENT
from bot.usecases.feedback.desk import show_close_question, show_desk, show_open_question
from bot.usecases.feedback.finding import (
    CLOSING_NUMBER,
    FeedbackUnavailable,
    find_star_box,
    heard_from,
)
from bot.usecases.replanning import open_feedback
from storage.ballot_box.box_file import BoxFailed, BoxRefused
from storage.ballot_box.star_boxes import STARS_ROUND, StarBox
from storage.feedback.token_issuers import Issuer
from storage.work import Work

MORE_PEOPLE = 50
"""Room for people who join after stars were opened."""


class StarsOpenAlready(Refused):
    """There is a box for stars already."""

    text = "stars-open-already"


class NoStarsPossible(Refused):
    """There is no session to rate, or all of it is too long ago."""

    text = "stars-impossible"


class NoStarsOpen(Refused):
    """Nothing is open that could be closed by a tap."""

    text = "stars-not-open"


def ask_to_open_stars(work: Work, here: Here) -> None:
    """Ask once, saying until when. Raises StarsOpenAlready, NoStarsPossible."""
    closes = _closes_if_possible(work, here.event)
    show_open_question(work, here, Moment(closes, here.event.zone))


def open_stars(work: Work, here: Here) -> None:
    """Make the box for stars: from the end of each session everybody can give them.

    Raises:
        StarsOpenAlready, NoStarsPossible: see there.
        FeedbackUnavailable: it could not be made here.
    """
    event = here.event
    closes = _closes_if_possible(work, event)
    work.token_issuers.remove(event.id, STARS_ROUND)
    issuers = [
        Issuer(
            ballot_id=session.id,
            event_id=event.id,
            session_id=session.id,
            kind=BallotKind.SESSION,
            number=number,
            opens_at=session.ends_at,
            closes_at=closes,
            round_id=STARS_ROUND,
        )
        for number, session in enumerate(_held(work, event), start=1)
    ]
    if Feature.TRUST in event.features:
        issuers.append(_closing_question(work, event, closes))
    for issuer in issuers:
        work.token_issuers.add(issuer, key=None)
    people = work.guests.count(event.id) + MORE_PEOPLE
    ballots = [each.ballot_id for each in issuers]
    try:
        work.boxes.found_stars(event.id, ballots, people=people, closes=closes)
    except BoxRefused:
        raise FeedbackUnavailable from None
    open_feedback(work, event_id=event.id, on=True)
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="opened-stars", subject=event.id
    )
    show_desk(work, here)


def _closing_question(work: Work, event: Event, closes: datetime) -> Issuer:
    """Return the ballot whose stars are answers to whether somebody felt heard."""
    return Issuer(
        ballot_id=new_id(),
        event_id=event.id,
        session_id=None,
        kind=BallotKind.QUESTION,
        number=CLOSING_NUMBER,
        opens_at=heard_from(_held(work, event)),
        closes_at=closes,
        round_id=STARS_ROUND,
    )


def ask_to_close_stars(work: Work, here: Here) -> None:
    """Ask once. Raises NoStarsOpen."""
    _open_stars_of(work, here.event)
    show_close_question(work, here)


def close_stars(work: Work, here: Here) -> None:
    """Close the stars before their time. Raises NoStarsOpen, FeedbackUnavailable."""
    stars = _open_stars_of(work, here.event)
    try:
        stars.box.finish()
    except BoxFailed:
        raise FeedbackUnavailable from None
    open_feedback(work, event_id=here.event.id, on=False)
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="closed-stars", subject=here.event.id
    )
    show_desk(work, here)


def _open_stars_of(work: Work, event: Event) -> StarBox:
    stars = find_star_box(work, event)
    if not isinstance(stars, StarBox) or stars.box.is_finished:
        raise NoStarsOpen
    return stars


def _held(work: Work, event: Event) -> list[Session]:
    return [each for each in work.events.sessions_of(event.id) if not each.cancelled]


def _closes_if_possible(work: Work, event: Event) -> datetime:
    """Return when stars close. Raises StarsOpenAlready, NoStarsPossible."""
    if find_star_box(work, event) is not None:
        raise StarsOpenAlready
    closes = event.ends_at + OPEN_AFTER_EVENT
    if not _held(work, event) or closes <= work.now:
        raise NoStarsPossible
    return closes
