"""Ways to invite, links that were made, and invitations nobody has used yet."""

from datetime import datetime

from bot.domain.callback_words import people as words
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.limits import INVITATION_LIFE, LINKS_VANISH_AFTER, NAMES_VANISH_AFTER
from bot.domain.messages.doors import doors_details, doors_said
from bot.domain.messages.messages import Button, ButtonStyle, CodePicture, Keyboard, in_rows
from bot.domain.messages.texts import Details, Lines, Moment, MomentStyle, Said
from bot.domain.people.invitation_links import Doors, doors_of
from bot.domain.people.invitations import Invitation, InvitationState
from bot.domain.people.people import Language, Role
from bot.domain.people.rights import INVITED_WITH
from bot.domain.rsvps import tally
from bot.usecases.rows import ADMIN, ADMIN_ROW, remind_row
from storage.work import Work

BACK: Keyboard = ((Button("go-invite", words.INVITE.to()), ADMIN),)
_PAGE = 20
_ROW = 4


def show_invite(work: Work, here: Here) -> None:
    """Show the ways to invite and how many invitations are open."""
    event = here.event
    still_open = open_ones(work, event.id)
    answers = work.rsvps.counts.about(event.subject)
    stands = tally(answers, work.guests.expected(event.id))
    rows = (
        *(
            (Button(f"invite-{role.name.lower()}", words.INVITE_ONE.to(role)),)
            for role, right in INVITED_WITH.items()
            if here.may(right) and (role is not Role.OBSERVER or here.has(Feature.TRUST))
        ),
        (Button("invite-list", words.INVITE_LIST.to()),),
        (Button("invite-open", words.OPEN.to(0), {"count": len(still_open)}),),
        (Button("invite-joined", words.MEMBERS.to(0), {"count": work.guests.count(event.id)}),),
        *remind_row(work, here, stands),
        (Button("invite-words", words.INVITING_WORDS.to()),),
        *ADMIN_ROW,
    )
    work.reply(here, "invite", {"count": len(still_open), "days": INVITATION_LIFE.days}, rows)


def invitation_details(here: Here, *, name: str, role: Role, until: datetime) -> Details:
    """Return what an invitation is for and until when."""
    return {
        "name": name or Said("name-not-given"),
        "role": Said(f"role-{role.name.lower()}"),
        "until-at": Moment(until, here.event.zone, MomentStyle.DAY),
    }


def show_invited(
    work: Work, here: Here, *, link: str, name: str, role: Role, until: datetime
) -> None:
    """Send words to forward, in both languages and with the link, then the link's QR code."""
    doors = doors_of(link, public_url=work.public_url, mirrors=work.mirrors)
    work.send(
        here,
        "invite-forward",
        _forward(here, doors_details(doors)),
        vanish_after=LINKS_VANISH_AFTER,
    )
    work.send(
        here,
        "invited",
        {
            "link": doors_said(doors),
            "hours": LINKS_VANISH_AFTER // 3600,
            **invitation_details(here, name=name, role=role, until=until),
        },
        (*copying_rows(doors), *BACK),
        attachment=CodePicture(doors.links[0]),
        vanish_after=LINKS_VANISH_AFTER,
    )


def send_words(work: Work, here: Here) -> None:
    """Send the words to forward, with a place for the link."""
    doors = doors_of(f"{work.bot_link}?start=", public_url=work.public_url)
    details: Details = {"link": Said("invite-link-here"), "doors": doors.kind}
    work.send(here, "invite-forward", _forward(here, details), BACK)


def copying_rows(doors: Doors) -> Keyboard:
    """Return the buttons that copy the links."""
    named = (("invite-copy", doors.link), ("invite-copy-page", doors.page))
    return tuple((Button(text, copies=link),) for text, link in named if link)


def forwarded_said(work: Work, here: Here, link: str) -> Said:
    """Return the words to forward with a link."""
    doors = doors_of(link, public_url=work.public_url, mirrors=work.mirrors)
    return Said("invite-forward", _forward(here, doors_details(doors)))


def _forward(here: Here, doors: Details) -> Details:
    """Return both titles: whoever gets the words may read only one of the languages."""
    title = here.event.title
    return {
        "title-en": title.in_language(Language.EN),
        "title-zh": title.in_language(Language.ZH),
        "days": INVITATION_LIFE.days,
        **doors,
    }


def show_invitation(work: Work, here: Here, invitation: Invitation) -> None:
    """Show one open invitation: what a new link means, and what revoking it does."""
    renewing = (Button("invitation-renew", words.RENEW.to(invitation.id)),)
    rows: Keyboard = (
        *((renewing,) if invitation.moves is None else ()),
        (
            Button(
                "invitation-revoke-yes",
                words.REVOKE.to(invitation.id),
                style=ButtonStyle.DANGER,
            ),
        ),
        *BACK,
    )
    details = invitation_details(
        here, name=invitation.name, role=invitation.role, until=invitation.expires_at
    )
    text = "invitation" if invitation.moves is None else "invitation-moves"
    work.reply(here, text, details, rows, vanish_after=NAMES_VANISH_AFTER, protect=True)


def open_ones(work: Work, event_id: EventId) -> list[Invitation]:
    """Return the invitations that still let somebody in, the newest first."""
    known = work.invitations.of_event(event_id, InvitationState.OPEN)
    return [invitation for invitation in known if invitation.is_open(now=work.now)]


def show_open(work: Work, here: Here, page: int) -> None:
    """Show a page of open invitations, each with a button, in a message that deletes itself."""
    event = here.event
    still_open = open_ones(work, event.id)
    if not still_open:
        work.reply(here, "invite-none-open", {}, BACK)
        return
    # Whoever made the number up, or a list that has become shorter, is shown the first page.
    start = page * _PAGE if page * _PAGE < len(still_open) else 0
    shown = list(enumerate(still_open[start : start + _PAGE], start=start + 1))
    lines = tuple(_line(number, invitation, event.zone) for number, invitation in shown)
    details = {"lines": Lines(lines), "count": len(still_open), "shown-count": len(shown)}
    work.send(
        here,
        "invitations-open",
        details,
        _keyboard(shown, more=len(still_open) - start - len(shown), page=start // _PAGE),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )


def show_revoked(work: Work, here: Here) -> None:
    """Say that a code is useless now."""
    work.reply(here, "invitation-revoked", {}, BACK)


def _line(number: int, invitation: Invitation, zone: str) -> Said:
    return Said(
        "invitation-line",
        {
            "number": number,
            "name": invitation.name or Said("name-not-given"),
            "role": Said(f"role-{invitation.role.name.lower()}"),
            "until-at": Moment(invitation.expires_at, zone, MomentStyle.DAY),
        },
    )


def _keyboard(shown: list[tuple[int, Invitation]], *, more: int, page: int) -> Keyboard:
    buttons = [
        Button("invitation-number", words.INVITATION.to(invitation.id), {"number": number})
        for number, invitation in shown
    ]
    rows = [*in_rows(buttons, _ROW)]
    if more:
        rows.append((Button("invite-more", words.OPEN.to(page + 1), {"count": more}),))
    return (*rows, *BACK)
