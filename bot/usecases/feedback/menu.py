"""/feedback: the ways to say how it was, and what each of them protects."""

from bot.crypto.feedback.manifests import Entitlement
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, ButtonStyle, Message
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.messages.texts import Moment, Said
from bot.domain.people.people import Role
from bot.usecases.feedback.checkin import checkin_button, issue_again
from bot.usecases.feedback.ratings import find_box
from storage.ballot_box.boxes import OpenBox
from storage.work import Work


class NothingLost(Refused):
    """Somebody says they lost what they have not fetched yet."""

    text = "feedback-nothing-lost"


def show_feedback(work: Work, here: Here) -> None:
    """Show the ways to give feedback, or that there are none yet."""
    event = here.event
    box = find_box(work, event)
    results = work.rating_results.find(event.id)
    rows: list[tuple[Button, ...]] = []
    if box is not None and not box.box.is_finished:
        rows += _ways(work, event, here, box)
    if box is not None and work.feedback_url:
        address = f"{work.feedback_url}/feedback#e={event.id}"
        rows.append((Button("feedback-page", url=address),))
    if results is not None:
        rows.append((Button("rating-results-show", "ratings"),))
    rows.append((Button("go-home", "home"),))
    if box is None:
        work.reply(here, "feedback-none", {}, tuple(rows))
        return
    closes_at = max(ballot.closes for ballot in box.manifest.ballots)
    text = "feedback-over" if box.box.is_finished else "feedback"
    details = {"title": event.title} | (
        {}
        if box.box.is_finished
        else {"closes-at": Moment(closes_at, event.zone), "way": _way(box)}
    )
    work.reply(here, text, details, tuple(rows))


def ask_again(work: Work, here: Here) -> None:
    """Tell the organizers that a guest lost their right to write; by code, once.

    Raises:
        NothingLost: they have fetched nothing yet, or may fetch it again already.
    """
    event = here.event
    known = work.token_issuers.issued_to(event.id, here.person.id)
    if known is None or known.digest is None:
        raise NothingLost
    keyboard = ((Button("go-feedback", "feedback"), Button("go-home", "home")),)
    if not known.asked:
        work.token_issuers.note_asked(event.id, here.person.id)
        code = work.reachability.code_of(event.id, here.person.id)
        button = Button("feedback-reissue", f"reissue:{here.person.id}", {"code": code})
        for organizer in work.guests.ids_of(event.id, at_least=Role.ORGANIZER):
            work.outbox.put(
                Message(
                    organizer, "feedback-lost-told", {"code": code}, ((button,),), about=event.id
                )
            )
    work.reply(here, "feedback-lost", {}, keyboard)


def reissue(work: Work, here: Here, *, guest_id: PersonId) -> None:
    """Let a guest fetch their tokens once more, and tell them; an organizer's act.

    Raises:
        bot.usecases.checkin.NothingIssued: somebody has done so already.
    """
    event = here.event
    if work.guests.find(event.id, guest_id) is None:
        raise StaleButton
    issue_again(work, actor=here.person, event_id=event.id, person_id=guest_id)
    again = work.token_issuers.counts(event.id)[1] + 1
    code = work.reachability.code_of(event.id, guest_id)
    keyboard = ((Button("go-feedbackdesk", "feedbackdesk"), Button("go-admin", "admin")),)
    details = {"code": code, "count": again}
    work.reply(here, "feedback-reissued", details, keyboard)
    button = checkin_button(work, event=event)
    rows = ((button,),) if button else ()
    work.outbox.put(
        Message(
            guest_id, "feedback-again", {}, (*rows, (Button("go-home", "home"),)), about=event.id
        )
    )


def show_desk(work: Work, here: Here) -> None:
    """Show organizers how far feedback is: counts of rights given out, never of answers."""
    event = here.event
    box = find_box(work, event)
    back = (Button("go-admin", "admin"), Button("go-home", "home"))
    if box is None:
        prepared = bool(work.token_issuers.of_event(event.id))
        text = "feedbackdesk-prepared" if prepared else "feedbackdesk-none"
        work.reply(here, text, {}, (back,))
        return
    people, again = work.token_issuers.counts(event.id)
    closes_at = max(ballot.closes for ballot in box.manifest.ballots)
    rows: list[tuple[Button, ...]] = []
    if work.rating_results.find(event.id) is not None:
        rows.append((Button("rating-results-show", "ratings"),))
    elif box.box.is_finished:
        rows.append((Button("rating-publish", "publish", style=ButtonStyle.PRIMARY),))
    work.reply(
        here,
        "feedbackdesk",
        {
            "title": event.title,
            "state": Said("feedbackdesk-closed" if box.box.is_finished else "feedbackdesk-open"),
            "closes-at": Moment(closes_at, event.zone),
            "way": Said(f"feedbackdesk-{box.manifest.entitlement}"),
            "people-count": people,
            "guests-count": work.guests.count(event.id),
            "again-count": again,
            "words": " ".join(box.fingerprint),
        },
        (*rows, back),
    )


def _ways(work: Work, event: Event, here: Here, box: OpenBox) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = [(Button("feedback-rate", "rate"),)]
    if box.manifest.entitlement is Entitlement.CARDS:
        return rows
    known = work.token_issuers.issued_to(event.id, here.person.id)
    if known is not None and known.digest is not None:
        rows.append((Button("feedback-lost-ask", "feedbacklost"),))
    elif button := checkin_button(work, event=event):
        rows.append((button,))
    return rows


def _way(box: OpenBox) -> Said:
    return Said(f"feedback-way-{box.manifest.entitlement}")
