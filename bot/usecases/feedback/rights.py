"""Rights to write that were lost: asking for them again, and giving them once more."""

from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.people.rights import Right
from bot.usecases.feedback.checkin import issue_again
from bot.usecases.feedback.notices import right_again, right_lost
from bot.usecases.feedback.screens import checkin_button, show_asked_again, show_reissued
from storage.work import Work


class NothingLost(Refused):
    """Somebody says they lost what they have not fetched yet."""

    text = "feedback-nothing-lost"


def ask_again(work: Work, here: Here) -> None:
    """Tell the organizers that a guest lost their right to write; by code, once.

    Raises:
        NothingLost: they have fetched nothing yet, or may fetch it again already.
    """
    event = here.event
    known = work.token_issuers.issued_to(event.id, here.person.id)
    if known is None or known.digest is None:
        raise NothingLost
    if not known.asked:
        work.token_issuers.note_asked(event.id, here.person.id)
        code = work.reachability.code_of(event.id, here.person.id)
        for organizer in work.guests.ids_with(event.id, Right.TEND_FEEDBACK):
            work.outbox.put(right_lost(event, organizer, guest=here.person.id, code=code))
    show_asked_again(work, here)


def reissue(work: Work, here: Here, guest_id: PersonId) -> None:
    """Let a guest fetch their tokens once more, and tell them; an organizer's act.

    Raises:
        NothingIssued: somebody has done so already.
        StaleButton: the guest takes no part in the event any more.
    """
    event = here.event
    if work.guests.find(event.id, guest_id) is None:
        raise StaleButton
    issue_again(work, actor=here.person, event_id=event.id, person_id=guest_id)
    again = work.token_issuers.counts(event.id)[1] + 1
    code = work.reachability.code_of(event.id, guest_id)
    show_reissued(work, here, code=code, count=again)
    work.outbox.put(right_again(event, guest_id, checkin_button(work, event=event)))
