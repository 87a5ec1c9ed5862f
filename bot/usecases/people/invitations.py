"""Inviting people: one-time codes as links, lists and QR codes."""

from bot.crypto.codes import new_code
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.ids import EventId, PersonId
from bot.domain.limits import INVITATION_LIFE, NAME_LENGTH, NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, CodePicture, CodeSheet, Message, TextFile
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Moment, MomentStyle, Said
from bot.domain.people.invitation_list import Invitee, ListUnreadable, read_invitees, write_links
from bot.domain.people.people import Language, Role
from bot.domain.people.rights import Right
from bot.usecases import forms
from bot.usecases.people.open_invitations import BACK, check_may_invite, open_ones
from storage.work import Work


class ListRefused(Refused):
    """A list of people to invite that cannot be read; nobody has been invited."""

    def __init__(self, fault: ListUnreadable) -> None:
        super().__init__(number=fault.row)
        self.text = f"list-{fault.why}"


def show_invite(work: Work, here: Here) -> None:
    """Show the ways to invite and how many invitations are open."""
    event = here.event
    still_open = open_ones(work, event.id)
    rows = [
        (Button("invite-guest", "invite:guest"),),
        (Button("invite-list", "invite:list"),),
        (Button("invite-open", "invite:open", {"count": len(still_open)}),),
        (Button("go-admin", "admin"), Button("go-home", "home")),
    ]
    if here.role >= Role.OWNER:
        rows.insert(1, (Button("invite-organizer", "invite:organizer"),))
    work.reply(
        here, "invite", {"count": len(still_open), "days": INVITATION_LIFE.days}, tuple(rows)
    )


def start_invitation(work: Work, here: Here, *, role: Role) -> None:
    """Ask whom an invitation is for."""
    check_may_invite(here.person, role)
    forms.begin(work, here, kind=INVITE_ONE, about=role.name)


def start_list(work: Work, here: Here) -> None:
    """Ask for a list of people to invite."""
    event = here.event
    forms.begin(work, here, kind=INVITE_LIST, about=event.id)


def invite(
    work: Work,
    *,
    event_id: EventId,
    actor: PersonId,
    role: Role,
    name: str = "",
    language: Language | None = None,
) -> str:
    """Make a one-time code and return its link; the code is kept nowhere."""
    code = new_code()
    invitation = work.invitations.add(
        event_id,
        code=code,
        role=role,
        expires_at=work.now + INVITATION_LIFE,
        name=name,
        language=language,
    )
    work.audit.note(event_id, actor=actor, act="invited", subject=invitation.id)
    return f"{work.bot_link}?start={code}"


def invite_all(work: Work, here: Here, *, content: str) -> None:
    """Invite everybody on a list; the links come as a CSV file and as QR codes to print.

    Raises:
        ListRefused: a row cannot be read; nobody has been invited then.
    """
    event = here.event
    try:
        invitees = read_invitees(content)
    except ListUnreadable as fault:
        raise ListRefused(fault) from None
    links = [(invitee, _link(work, here, event.id, invitee)) for invitee in invitees]
    rows = ((invitee.name, invitee.language or "", link) for invitee, link in links)
    work.outbox.put(
        Message(
            here.person.id,
            "invited-all",
            {"count": len(links), "minutes": NAMES_VANISH_AFTER // 60},
            replaces=None,
            attachment=TextFile("invitations.csv", write_links(rows)),
            vanish_after=NAMES_VANISH_AFTER,
            about=event.id,
        )
    )
    work.send(
        here,
        "invited-codes",
        {"minutes": NAMES_VANISH_AFTER // 60},
        BACK,
        attachment=CodeSheet(
            "invitations.html", tuple((invitee.name, link) for invitee, link in links)
        ),
        vanish_after=NAMES_VANISH_AFTER,
    )
    if here.screen is not None:
        show_invite(work, here)


def _link(work: Work, here: Here, event_id: EventId, invitee: Invitee) -> str:
    return invite(
        work,
        event_id=event_id,
        actor=here.person.id,
        role=Role.GUEST,
        name=invitee.name,
        language=invitee.language,
    )


def _finish_one(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    role = Role[progress.about]
    check_may_invite(here.person, role)
    name = progress.answers["invitee"]
    name = "" if name == SKIPPED else name
    link = invite(work, event_id=event.id, actor=here.person.id, role=role, name=name)
    until = Moment(work.now + INVITATION_LIFE, event.zone, MomentStyle.DAY)
    work.send(
        here,
        "invited",
        {
            "link": link,
            "name": name or Said("name-not-given"),
            "role": Said(f"role-{role.name.lower()}"),
            "until-at": until,
        },
        ((Button("invite-copy", copies=link),), *BACK),
        attachment=CodePicture(link),
    )


def _finish_list(work: Work, here: Here, progress: Progress) -> None:
    invite_all(work, here.anew(), content=progress.answers["invitees"])


INVITE_ONE = forms.FormKind(
    Form("invite-one", (Question("invitee", Kind.NAME, optional=True, longest=NAME_LENGTH),)),
    _finish_one,
    right=Right.INVITE,
)
INVITE_LIST = forms.FormKind(
    Form("invite-list", (Question("invitees", Kind.ROWS),)), _finish_list, right=Right.INVITE
)
