"""Feedback as guests and organizers see it: the ways, the stars, the desk."""

from bot.crypto.feedback.manifest_fields import Entitlement, Recipient
from bot.domain.callback_words import feedback as words
from bot.domain.callback_words.feedback import Heard, Stars
from bot.domain.events import Event, Session
from bot.domain.here import Here
from bot.domain.ids import BallotId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details, Lines, Moment, Said
from bot.domain.ratings import LEAST, Bridge, Verdict
from bot.usecases.feedback.finding import (
    RatingClosed,
    box_of,
    closing_question,
    find_box,
    heard_now,
    rated,
    rated_now,
)
from bot.usecases.feedback.votes.screens import votes_row
from bot.usecases.rows import HOME
from storage.ballot_box.round_boxes import OpenBox
from storage.feedback.rating_results import Results
from storage.work import Work

HEARD = "heard"
"""Where results have the word on whether guests felt heard, beside the ids of sessions."""
_BACK = (Button("go-feedback", words.SHOW.to()), HOME)


def show_feedback(work: Work, here: Here) -> None:
    """Show the ways to give feedback, or that there are none yet."""
    event = here.event
    box = find_box(work, event)
    results = work.rating_results.find(event.id)
    rows: list[tuple[Button, ...]] = []
    if box is not None and not box.box.is_finished:
        rows += _ways(work, event, here, box)
    if box is not None and work.feedback_url:
        rows.append((_page_button(work, event, box),))
    rows += votes_row(work, here)
    if results is not None:
        rows.append((Button("rating-results-show", words.RESULTS.to()),))
    rows.append((HOME,))
    if box is None:
        _show_stars_alone(work, here, tuple(rows))
        return
    closes_at = max(ballot.closes for ballot in box.manifest.ballots)
    text = "feedback-over" if box.box.is_finished else "feedback"
    details = {"title": event.title} | (
        {}
        if box.box.is_finished
        else {
            "closes-at": Moment(closes_at, event.zone),
            "way": _way(box),
            "keepers": keepers_said(box),
        }
    )
    work.reply(here, text, details, tuple(rows))


def _show_stars_alone(work: Work, here: Here, rows: Keyboard) -> None:
    """Show the stars in chat where there is no sealed page, or that there is nothing at all yet."""
    event = here.event
    stars = work.boxes.find_stars(event.id)
    if stars is None:
        work.reply(here, "feedback-none", {}, rows)
    elif stars.box.is_finished:
        work.reply(here, "feedback-stars-over", {"title": event.title}, rows)
    else:
        details = {"title": event.title, "closes-at": Moment(stars.closes, event.zone)}
        rate = (Button("feedback-rate", words.SESSIONS.to()),)
        work.reply(here, "feedback-stars", details, (rate, *rows))


def checkin_button(work: Work, *, event: Event) -> Button | None:
    """Return the button that opens the check-in page; None where no tokens are given out (yet)."""
    issuers = work.token_issuers.of_event(event.id)
    is_open = any(issuer.spki and issuer.closes_at > work.now for issuer in issuers)
    if not work.public_url or not is_open or work.boxes.find(event.id) is None:
        return None
    address = f"{work.public_url}/checkin?e={event.id}"
    return Button("feedback-checkin", web_app=address, style=ButtonStyle.PRIMARY)


def show_sessions(work: Work, here: Here) -> None:
    """Show the sessions that can be rated now; those that were are marked."""
    event = here.event
    rows: list[tuple[Button, ...]] = []
    with box_of(work, event) as box:
        for issuer, session in rated_now(work, event):
            done = box.has_rated(issuer.ballot_id, here.person.id.encode())
            text = "rating-session-done" if done else "rating-session"
            data = words.ASK_STARS.to(BallotId(issuer.ballot_id))
            rows.append((Button(text, data, {"title": session.title}),))
        if (closing := heard_now(work, event)) is not None:
            done = box.has_rated(closing.ballot_id, here.person.id.encode())
            text = "heard-open-done" if done else "heard-open"
            rows.append((Button(text, words.ASK_HEARD.to()),))
    text = "rating-sessions" if rows else "rating-none"
    details = {"number": LEAST} if rows else {}
    work.reply(here, text, details, (*rows, _BACK))


def ask_for_stars(work: Work, here: Here, ballot_id: BallotId) -> None:
    """Show five buttons for a session, or that it has been rated."""
    event = here.event
    issuer, session = rated(work, event, ballot_id)
    with box_of(work, event) as box:
        done = box.has_rated(issuer.ballot_id, here.person.id.encode())
    keyboard = (_BACK,) if done else (star_buttons(ballot_id), _BACK)
    text = "rating-done" if done else "rating-ask"
    details = {"title": session.title} if done else {"title": session.title, "number": LEAST}
    work.reply(here, text, details, keyboard)


def show_rated(work: Work, here: Here, session: Session, *, is_new: bool) -> None:
    """Thank for stars, or say that a session had been rated before."""
    keyboard = ((Button("rating-more", words.SESSIONS.to()),), _BACK)
    work.reply(
        here, "rating-thanks" if is_new else "rating-done", {"title": session.title}, keyboard
    )


def ask_heard(work: Work, here: Here) -> None:
    """Ask whether somebody felt heard, 1 to 3, or say that they have answered. Raises RatingClosed."""
    issuer = heard_now(work, here.event)
    if issuer is None:
        raise RatingClosed
    with box_of(work, here.event) as box:
        done = box.has_rated(issuer.ballot_id, here.person.id.encode())
    if done:
        show_heard_said(work, here, is_new=False)
        return
    row = tuple(Button(f"heard-{each.name.lower()}", words.HEARD.to(each)) for each in Heard)
    work.reply(here, "heard-ask", {"number": LEAST}, (row, _BACK))


def show_heard_said(work: Work, here: Here, *, is_new: bool) -> None:
    """Thank for the answer, or say that there was one before."""
    more = (Button("rating-more", words.SESSIONS.to()),)
    work.reply(here, "heard-thanks" if is_new else "heard-done", {}, (more, _BACK))


def show_asked_again(work: Work, here: Here) -> None:
    """Say that the organizers were told."""
    work.reply(here, "feedback-lost", {}, (_BACK,))


def star_buttons(ballot_id: BallotId) -> tuple[Button, ...]:
    """Return the row of buttons that rate."""
    return tuple(
        Button("rating-stars", words.RATE.to(ballot_id, stars), {"number": int(stars)})
        for stars in Stars
    )


def show_results(work: Work, here: Here) -> None:
    """Show what was published.

    Raises:
        StaleButton: nothing was yet.
    """
    results = work.rating_results.find(here.event.id)
    if results is None:
        raise StaleButton
    work.reply(here, "rating-results", results_said(work, here.event, results), (_BACK,))


def results_said(work: Work, event: Event, results: Results) -> Details:
    """Return what is said of results."""
    sessions = [each for each in work.events.sessions_of(event.id) if not each.cancelled]
    lines = tuple(_line(session, results.get(session.id)) for session in sessions)
    return {
        "title": event.title,
        "number": LEAST,
        "lines": Lines((*lines, *_heard_lines(work, event, results))),
        "again-count": work.token_issuers.counts(event.id)[1],
    }


def _ways(work: Work, event: Event, here: Here, box: OpenBox) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = [(Button("feedback-rate", words.SESSIONS.to()),)]
    if box.manifest.entitlement is Entitlement.CARDS:
        return rows
    known = work.token_issuers.issued_to(event.id, here.person.id)
    if known is not None and known.digest is not None:
        rows.append((Button("feedback-lost-ask", words.LOST.to()),))
    elif button := checkin_button(work, event=event):
        rows.append((button,))
    return rows


def _page_button(work: Work, event: Event, box: OpenBox) -> Button:
    """Open the page where its rights are: in Telegram after check-in, in a browser with a card."""
    address = f"{work.feedback_url}/feedback?e={event.id}"
    if box.manifest.entitlement is Entitlement.CARDS:
        return Button("feedback-page", url=address)
    return Button("feedback-page", web_app=address)


def _way(box: OpenBox) -> Said:
    return Said(f"feedback-way-{box.manifest.entitlement}")


def keepers_said(box: OpenBox) -> Said:
    """Say who can open what is written: their names are the ceremony's, signed with the rest."""
    match box.manifest.keepers.get(Recipient.FACILITATORS):
        case (first, second, third):
            return Said("feedback-keepers", {"first": first, "second": second, "third": third})
        case _:
            return Said("feedback-keepers-unnamed")


def _heard_lines(work: Work, event: Event, results: Results) -> tuple[Said, ...]:
    verdict = results.get(HEARD)
    if verdict is None and closing_question(work, event) is None:
        return ()
    return (Said("heard-line", {"word": Said(f"heard-word-{verdict or 'too-few'}")}),)


def _line(session: Session, verdict: Verdict | Bridge | None) -> Said:
    word = Said(f"rating-word-{verdict or 'too-few'}")
    return Said("rating-line", {"title": session.title, "word": word})


def is_open(work: Work, box: OpenBox) -> bool:
    """Say whether a round, all ballots of which close together, takes words now."""
    return not box.box.is_finished and work.now < box.manifest.ballots[0].closes


def writing_rows(
    work: Work, here: Here, box: OpenBox | None, *, fetch: str, write: str
) -> Keyboard:
    """Return the ways to fetch the rights, once, and to the sealed page, which looks for them.

    `fetch` and `write` are the names of the two buttons.
    """
    if box is None or not is_open(work, box):
        return ()
    round_id = box.manifest.round_id
    place = f"e={here.event.id}&r={round_id}"
    rows: list[tuple[Button, ...]] = []
    if work.public_url and not work.token_issuers.issued_to(
        here.event.id, here.person.id, round_id
    ):
        address = f"{work.public_url}/checkin?{place}"
        rows.append((Button(fetch, web_app=address, style=ButtonStyle.PRIMARY),))
    if work.feedback_url:
        rows.append((Button(write, web_app=f"{work.feedback_url}/feedback?{place}"),))
    return tuple(rows)
