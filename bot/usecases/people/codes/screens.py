"""What the code of a person says: which desk it is of, and who that is, by a look that is noted."""

from collections.abc import Mapping

from bot.domain.callback_words import (
    broadcasts,
    feedback,
    tickets,
    travel,
    visa,
    working_groups,
)
from bot.domain.callback_words import people as words
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Said
from bot.domain.people.codes import Desk, desk_of
from bot.domain.people.rights import Right
from bot.usecases.rows import ADMIN_ROW, allowed
from storage.work import Work

_DESKS: Mapping[Desk, tuple[Right | Gate, Button]] = {
    Desk.MEMBERS: (Right.INVITE, Button("go-members", words.MEMBERS.to(0))),
    Desk.QUESTION: (Right.ANSWER_QUESTIONS, Button("ticket-go-desk", tickets.QUEUE.to())),
    Desk.TRAVEL: (Right.SEE_DETAILS, Button("go-logistics", travel.LOGISTICS.to())),
    Desk.KITCHEN: (Right.SEE_DETAILS, Button("go-logistics", travel.LOGISTICS.to())),
    Desk.VISA: (Right.TEND_VISAS, Button("go-visadesk", visa.QUEUE.to())),
    Desk.REACH: (Right.BROADCAST, Button("broadcast-unreachable", broadcasts.UNREACHABLE.to())),
    Desk.GROUPS: (
        Gate(Right.FACILITATE, Feature.GROUPS),
        Button("go-groups-desk", working_groups.DESK.to()),
    ),
    Desk.CHECKIN: (Right.SEE_CONCERNS, Button("go-feedbackdesk", feedback.DESK.to())),
}
"""Where the codes of each desk are."""


def show_code(work: Work, here: Here, code: str) -> None:
    """Say of which desk a typed code is, and offer to show who that is; nothing of it is looked up."""
    desk = desk_of(code)
    if desk is None:
        work.reply(here, "code-of-old", {"code": code}, ADMIN_ROW)
        return
    where = allowed(here, ((_DESKS[desk],),))
    if desk is Desk.QUESTION:
        work.reply(here, "code-of-question", {"code": code}, (*where, *ADMIN_ROW))
        return
    who = Button("member-name-show", words.WHO.to(code))
    details = {"code": code, "desk": Said(f"desk-{desk.name.lower()}")}
    rows = (*allowed(here, (((Right.SEE_NAMES, who),),)), *where, *ADMIN_ROW)
    work.reply(here, "code-of-desk", details, rows)


def send_person(work: Work, here: Here, code: str) -> None:
    """Send the name behind a desk's code; the message deletes itself, and the act is noted.

    Raises:
        StaleButton: it stands for nobody (any more), or for whoever asked a question.
    """
    person_id = None if desk_of(code) is Desk.QUESTION else work.codes.find(here.event.id, code)
    member = None if person_id is None else work.guests.find(here.event.id, person_id)
    if member is None:
        raise StaleButton
    work.audit.note(here.event.id, actor=here.person.id, act="saw-person", subject=code)
    details = {
        "code": code,
        "name": member.profile.name or Said("name-not-given"),
        "minutes": NAMES_VANISH_AFTER // 60,
    }
    work.send(here, "person-behind", details, vanish_after=NAMES_VANISH_AFTER, protect=True)
