"""People our messages do not reach: a liaison's note on them, and reports of urgent broadcasts."""

from dataclasses import replace

from bot.domain.broadcasts import BroadcastState
from bot.domain.forms.forms import Form, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import BroadcastId, PersonId
from bot.domain.limits import ANSWER_LENGTH
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Details
from bot.domain.people.codes import Desk, desk_of
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.broadcasts.unreached.unreachable_screens import (
    not_reached,
    not_reached_details,
    send_codes,
)
from storage.database.sealing import RowPlace
from storage.work import Work


def report(work: Work, *, broadcast_id: BroadcastId) -> None:
    """Tell the organizers, in counts and codes, whom an urgent broadcast has not reached."""
    with work.isolated(RowPlace("broadcasts", row=broadcast_id)):
        _report(work, broadcast_id)


def _report(work: Work, broadcast_id: BroadcastId) -> None:
    broadcast = work.broadcasts.hold(broadcast_id)
    if broadcast.report_at is None or broadcast.report_at > work.now:
        return
    work.broadcasts.keep(replace(broadcast, report_at=None))
    if broadcast.state is BroadcastState.RECALLED:
        return
    recipients = work.broadcasts.recipients_of(broadcast)
    there = work.audiences.still_there(broadcast.event_id, recipients)
    reached = work.deliveries.reached(broadcast.id)
    missing = [person for person in there if person not in reached]
    if not missing:
        return
    event = work.events.get(broadcast.event_id)
    details = not_reached_details(work, event, broadcast, missing)
    for organizer in work.guests.ids_with(broadcast.event_id, Right.BROADCAST):
        work.outbox.try_put(not_reached(event, organizer, details))


def start_note(work: Work, here: Here, code: str) -> None:
    """Ask for the liaison's note on a guest.

    Raises:
        StaleButton: the guest is gone.
    """
    person_id = work.codes.find(here.event.id, code)
    if person_id is None or desk_of(code) is not Desk.REACH:
        raise StaleButton
    forms.begin(work, here.anew(), kind=NOTE, about=person_id)


def _finish_note(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    about = PersonId(progress.about)
    if work.guests.find(event.id, about) is None:
        raise StaleButton
    note = progress.answers["liaison-note"]
    work.reachability.set_note(event.id, about, "" if note == SKIPPED else note)
    work.audit.note(event.id, actor=here.person.id, act="noted-liaison", subject=about)
    send_codes(work, here)


def _describe_note(work: Work, here: Here, progress: Progress, _question: Question) -> Details:
    event = here.event
    return {"code": work.codes.of(event.id, PersonId(progress.about), Desk.REACH)}


NOTE = forms.FormKind(
    Form("liaison-note", (Question("liaison-note", optional=True, longest=ANSWER_LENGTH),)),
    _finish_note,
    _describe_note,
    right=Right.BROADCAST,
)
FORMS = (NOTE,)
