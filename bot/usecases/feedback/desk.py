"""What organizers see of feedback: how far it is, what comes next, the stars before anybody else."""

from bot.domain.callback_words import feedback as words
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Moment, Said
from bot.domain.people.rights import Right
from bot.usecases.feedback.finding import find_box, find_star_box
from bot.usecases.feedback.screens import results_said
from bot.usecases.rows import ADMIN, HOME, allowed
from storage.ballot_box.round_boxes import OpenBox
from storage.ballot_box.star_boxes import StarBox
from storage.feedback.rating_results import Results
from storage.work import Work

_BACK = ((Right.SEE_COUNTS, ADMIN), (Right.LOOK, HOME))
_TO_DESK = (Button("go-feedbackdesk", words.DESK.to()), ADMIN)
_GUIDE = ((Right.SEE_CONCERNS, Button("feedback-guide-show", words.GUIDE.to())),)
_VOTES = ((Right.TEND_FEEDBACK, Button("feedback-votes", words.VOTES.to())),)

_Rows = tuple[tuple[tuple[Right, Button], ...], ...]


def show_desk(work: Work, here: Here) -> None:
    """Show how far feedback is: counts of rights given out, never of answers."""
    event = here.event
    box = find_box(work, event)
    if box is None:
        _show_without_page(work, here)
        return
    people, again = work.token_issuers.counts(event.id)
    closes_at = max(ballot.closes for ballot in box.manifest.ballots)
    details = {
        "title": event.title,
        "state": Said("feedbackdesk-closed" if box.box.is_finished else "feedbackdesk-open"),
        "closes-at": Moment(closes_at, event.zone),
        "way": Said(f"feedbackdesk-{box.manifest.entitlement}"),
        "people-count": people,
        "guests-count": work.guests.count(event.id),
        "again-count": again,
        "words": " ".join(box.fingerprint),
        "hidden": "" if box.box.is_finished else Said("feedbackdesk-hidden"),
    }
    rows = (*_stars_rows(work, event), _VOTES, _GUIDE, *_close_row(work, box), _BACK)
    work.reply(here, "feedbackdesk", details, allowed(here, rows))


def show_open_question(work: Work, here: Here, closes: Moment) -> None:
    """Ask whether stars shall be opened."""
    sure = Button("stars-open-sure", words.STARS_OPEN_SURE.to(), style=ButtonStyle.PRIMARY)
    details = {"title": here.event.title, "closes-at": closes}
    work.reply(here, "stars-open-ask", details, ((sure,), _TO_DESK))


def show_close_question(work: Work, here: Here) -> None:
    """Ask whether stars shall be closed before their time."""
    sure = Button("stars-close-sure", words.STARS_CLOSE_SURE.to(), style=ButtonStyle.PRIMARY)
    work.reply(here, "stars-close-ask", {"title": here.event.title}, ((sure,), _TO_DESK))


def show_agreed(work: Work, here: Here, *, code: str) -> None:
    """Say that a second organizer has been asked to agree."""
    work.reply(here, "feedback-agreed", {"code": code}, (_TO_DESK,))


def show_reissued(work: Work, here: Here, *, code: str, count: int, number: int) -> None:
    """Say that a guest may fetch their right once more, how often that was, and what it costs."""
    details = {"code": code, "count": count, "number": number}
    work.reply(here, "feedback-reissued", details, (_TO_DESK,))


def show_results_first(work: Work, here: Here, results: Results) -> None:
    """Show organizers what everybody would see, and the way to publish it."""
    publish = Button("rating-publish", words.PUBLISH.to(), style=ButtonStyle.PRIMARY)
    details = results_said(work, here.event, results)
    work.reply(here, "rating-preview-shown", details, ((publish,), _TO_DESK))


def show_publish_question(work: Work, here: Here) -> None:
    """Ask whether the results shall be published."""
    sure = Button("rating-publish-sure", words.PUBLISH_SURE.to(), style=ButtonStyle.PRIMARY)
    work.reply(here, "rating-publish-ask", {"title": here.event.title}, ((sure,), _TO_DESK))


def _show_without_page(work: Work, here: Here) -> None:
    """Show the stars alone, or that nothing is open yet, and what can be opened."""
    event = here.event
    stars = find_star_box(work, event)
    if isinstance(stars, StarBox):
        details = {
            "title": event.title,
            "state": Said("stars-closed" if stars.box.is_finished else "feedbackdesk-open"),
            "closes-at": Moment(stars.closes, event.zone),
            "hidden": "" if stars.box.is_finished else Said("feedbackdesk-hidden"),
        }
        button = Button("stars-close", words.STARS_CLOSE.to())
        close = () if stars.box.is_finished else (((Right.TEND_FEEDBACK, button),),)
        rows = (*_stars_rows(work, event), *close, _VOTES, _GUIDE, _BACK)
        work.reply(here, "feedbackdesk-stars", details, allowed(here, rows))
        return
    prepared = bool(work.token_issuers.of_event(event.id))
    text = "feedbackdesk-prepared" if prepared else "feedbackdesk-none"
    opening = Button("stars-open", words.STARS_OPEN.to(), style=ButtonStyle.PRIMARY)
    rows = (((Right.TEND_FEEDBACK, opening),), _VOTES, _GUIDE, _BACK)
    work.reply(here, text, {}, allowed(here, rows))


def show_page_close_question(work: Work, here: Here) -> None:
    """Ask whether the sealed page shall be closed before its time."""
    sure = Button("page-close-sure", words.PAGE_CLOSE_SURE.to(), style=ButtonStyle.PRIMARY)
    work.reply(here, "page-close-ask", {"title": here.event.title}, ((sure,), _TO_DESK))


def is_here(work: Work) -> bool:
    """Whether the sealed page and its box are this server's, and not another host's."""
    return work.feedback_url == work.public_url


def _close_row(work: Work, box: OpenBox) -> _Rows:
    if box.box.is_finished or not is_here(work):
        return ()
    return (((Right.TEND_FEEDBACK, Button("page-close", words.PAGE_CLOSE.to())),),)


def _stars_rows(work: Work, event: Event) -> _Rows:
    """Return the way to the stars: before they are published, or after."""
    stars: StarBox | OpenBox | None = find_star_box(work, event)
    if work.rating_results.find(event.id) is not None:
        return (((Right.TAKE_PART, Button("rating-results-show", words.RESULTS.to())),),)
    if stars is not None and stars.box.is_finished:
        preview = Button("rating-preview", words.PREVIEW.to(), style=ButtonStyle.PRIMARY)
        return (((Right.TEND_FEEDBACK, preview),),)
    return ()
