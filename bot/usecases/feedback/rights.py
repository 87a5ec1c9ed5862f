"""Rights to write that were lost: asking for them again, and giving them once more.

What somebody had may still be used, so whoever can give rights once more can vote as often. Hence
two organizers have to agree, neither of them the guest; each right given so raises the number of
answers from which a session is shown; and there are not many.
"""

from collections.abc import Mapping

from bot.crypto.feedback.manifest_fields import LEAST_THRESHOLD
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.limits import RIGHTS_AGAIN_EACH, RIGHTS_AGAIN_IN_ALL
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.people.codes import Desk, desk_of
from bot.domain.people.rights import Right
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.feedback.desk import show_agreed, show_reissued
from bot.usecases.feedback.finding import find_box, has_room
from bot.usecases.feedback.notices import right_again, right_agreed, right_lost
from bot.usecases.feedback.screens import checkin_button, show_asked_again
from storage.feedback.token_issuers import Issued
from storage.work import Work


class NothingLost(Refused):
    """Somebody says they lost what they have not fetched yet."""

    text = "feedback-nothing-lost"


class NothingIssued(Refused):
    """Nobody needs to be given tokens again who has none yet, or has not asked."""

    text = "feedback-nothing-issued"


class OwnRight(Refused):
    """Somebody would give their own right once more."""

    text = "feedback-own-right"
    of_rights = True


class AgreedAlready(Refused):
    """One organizer taps twice where two have to tap."""

    text = "feedback-agreed-already"
    of_rights = True


class NobodyElse(Refused):
    """There are not two organizers besides the guest."""

    text = "feedback-nobody-else"


class TooOften(Refused):
    """One person's right has been given once more as often as may be."""

    text = "feedback-too-often"


class TooManyAgain(Refused):
    """So many rights have been given once more in the event as may be, or its box has room for."""

    text = "feedback-too-many-again"


def ask_again(work: Work, here: Here) -> None:
    """Tell the organizers that a guest lost their right to write; by code, once.

    Raises:
        NothingLost: they have fetched nothing yet, or may fetch it again already.
        TooOften, TooManyAgain, NobodyElse: it would be in vain.
    """
    event, mine = here.event, here.person.id
    lost = work.token_issuers.hold_open(event.id, mine)
    if not lost:
        raise NothingLost
    _refuse_beyond_limits(work, event, lost)
    others = _organizers_besides(work, event, mine)
    if not any(each.asked for each in lost.values()):
        work.token_issuers.note_asked(event.id, mine)
        code = work.codes.of(event.id, mine, Desk.CHECKIN)
        for organizer in others:
            work.outbox.try_put(right_lost(event, organizer, code=code))
    show_asked_again(work, here)


def reissue(work: Work, here: Here, code: str) -> None:
    """Agree that a guest fetches their tokens once more; the second organizer's tap lets them.

    Raises:
        NothingIssued: somebody has done so already, or the guest has not asked.
        OwnRight, AgreedAlready, NobodyElse, TooOften, TooManyAgain: see there.
        StaleButton: the guest takes no part in the event any more.
    """
    event, mine = here.event, here.person.id
    guest_id = work.codes.find(event.id, code)
    if guest_id is None or desk_of(code) is not Desk.CHECKIN:
        raise StaleButton
    if guest_id == mine:
        raise OwnRight
    lost = work.token_issuers.hold_open(event.id, guest_id)
    if not any(each.asked for each in lost.values()):
        raise NothingIssued
    _refuse_beyond_limits(work, event, lost)
    others = _organizers_besides(work, event, guest_id) - {mine}
    agreed = {each.agreed_by for each in lost.values()} & {mine, *others}
    if agreed - {mine}:
        _give_again(work, here, guest_id, lost)
    elif agreed:
        raise AgreedAlready
    else:
        _agree(work, here, guest_id, others)


def _agree(work: Work, here: Here, guest_id: PersonId, others: set[PersonId]) -> None:
    event = here.event
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="agreed-to-reissue", subject=guest_id
    )
    work.token_issuers.note_agreed(event.id, guest_id, by=here.person.id)
    code = work.codes.of(event.id, guest_id, Desk.CHECKIN)
    count, threshold = _again(work, event) + 1, _threshold(work, event)
    for organizer in sorted(others):
        work.outbox.put(
            right_agreed(event, organizer, code=code, count=count, number=threshold + count)
        )
    show_agreed(work, here, code=code)


def _give_again(work: Work, here: Here, guest_id: PersonId, lost: Mapping[str, Issued]) -> None:
    event = here.event
    note_privileged_act(
        work, actor=here.person, event_id=event.id, act="reissued-tokens", subject=guest_id
    )
    for round_id in lost:
        work.token_issuers.allow_again(event.id, guest_id, round_id)
    count = _again(work, event)
    number = _threshold(work, event) + count
    code = work.codes.of(event.id, guest_id, Desk.CHECKIN)
    show_reissued(work, here, code=code, count=count, number=number)
    work.outbox.put(right_again(event, guest_id, checkin_button(work, event=event)))


def _refuse_beyond_limits(work: Work, event: Event, lost: Mapping[str, Issued]) -> None:
    """Raises TooOften, TooManyAgain."""
    if any(each.times > RIGHTS_AGAIN_EACH for each in lost.values()):
        raise TooOften(number=RIGHTS_AGAIN_EACH)
    is_full = not all(has_room(work, event, round_id) for round_id in lost)
    if is_full or _again(work, event) >= RIGHTS_AGAIN_IN_ALL:
        raise TooManyAgain(number=RIGHTS_AGAIN_IN_ALL)


def _again(work: Work, event: Event) -> int:
    """Return how often a right was given once more, fetched or not."""
    return work.token_issuers.counts(event.id)[1] + work.token_issuers.allowed(event.id)


def _threshold(work: Work, event: Event) -> int:
    box = find_box(work, event)
    return box.manifest.threshold if box else LEAST_THRESHOLD


def _organizers_besides(work: Work, event: Event, guest_id: PersonId) -> set[PersonId]:
    """Return those who may agree, at least two. Raises NobodyElse."""
    organizers = set(work.guests.ids_with(event.id, Right.TEND_FEEDBACK, besides=guest_id))
    if len(organizers) < 2:
        raise NobodyElse
    return organizers
