"""Whose powers are frozen, and what can be done about it."""

from collections.abc import Sequence

from bot.domain.callback_words import lockdown as words
from bot.domain.here import Here
from bot.domain.ids import PersonId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Words
from bot.domain.people.codes import Desk
from bot.domain.people.people import Role
from bot.domain.people.rights import Right
from bot.usecases.rows import ADMIN_ROW, HOME_ROW, allowed
from storage.people.guests import Membership
from storage.work import Work

_ROW = 3
_MOST = 3
"""Buttons of each kind; whoever has more colleagues goes by *Who has joined*, or freezes all."""
_BACK = Button("go-lockdown-back", words.SHOW.to())


def show_lockdown(work: Work, here: Here) -> None:
    """Show a button for organizers by code, for those whose powers are frozen, and for all."""
    others, frozen = colleagues(work, here), work.guests.frozen_in(here.event.id)
    codes = work.codes.of_all(here.event.id, [*others, *frozen], Desk.MEMBERS)
    danger = ButtonStyle.DANGER
    freezing = tuple(
        Button("lockdown-one", words.ASK.to(each), {"code": codes[each]}, style=danger)
        for each in others[:_MOST]
    )
    lifting = [
        (Right.REISSUE, Button("lockdown-lift", words.ASK_LIFT.to(each), {"code": codes[each]}))
        for each in frozen[:_MOST]
    ]
    rows = (
        *((freezing,) if freezing else ()),
        (
            Button("lockdown-me", words.ASK.to(here.person.id)),
            Button("lockdown-all", words.ASK_ALL.to(), style=danger),
        ),
        *allowed(here, (lifting,)),
        *ADMIN_ROW,
    )
    details = {"codes": Words.listed(codes[each] for each in frozen), "count": len(frozen)}
    work.reply(here, "lockdown", details, rows)


def ask_to_freeze(work: Work, here: Here, person_id: PersonId) -> None:
    """Say what freezing somebody means, and ask once more. Raises as `find_powerful`."""
    find_powerful(work, here, person_id)
    code = work.codes.of(here.event.id, person_id, Desk.MEMBERS)
    sure = Button("lockdown-sure", words.FREEZE.to(person_id), style=ButtonStyle.DANGER)
    text = "lockdown-ask-me" if person_id == here.person.id else "lockdown-ask"
    work.reply(here, text, {"code": code}, ((sure,), (_BACK,)))


def ask_to_freeze_all(work: Work, here: Here) -> None:
    """Say what freezing everybody means, and ask once more."""
    sure = Button("lockdown-sure", words.FREEZE_ALL.to(), style=ButtonStyle.DANGER)
    count = len(colleagues(work, here)) + 1
    work.reply(here, "lockdown-ask-all", {"count": count}, ((sure,), (_BACK,)))


def ask_to_lift(work: Work, here: Here, person_id: PersonId) -> None:
    """Say what giving powers back takes, and ask once more. Raises as `find_frozen`."""
    member = find_frozen(work, here, person_id)
    code = work.codes.of(here.event.id, person_id, Desk.MEMBERS)
    sure = Button("lockdown-lift-sure", words.LIFT.to(person_id))
    text = "lockdown-ask-lift" if member.lifted_by is None else "lockdown-ask-lift-second"
    work.reply(here, text, {"code": code}, ((sure,), (_BACK,)))


def show_frozen(work: Work, here: Here, people: Sequence[PersonId]) -> None:
    """Say whose powers are frozen now."""
    codes = work.codes.of_all(here.event.id, people, Desk.MEMBERS)
    details = {"codes": Words.listed(codes[each] for each in people)}
    rows: Keyboard = HOME_ROW if here.person.id in people else ((_BACK,), *ADMIN_ROW)
    work.reply(here, "lockdown-done", details, rows)


def show_agreed(work: Work, here: Here, person_id: PersonId) -> None:
    """Say that one has agreed, and that it takes another."""
    code = work.codes.of(here.event.id, person_id, Desk.MEMBERS)
    work.reply(here, "lockdown-agreed", {"code": code}, ((_BACK,), *ADMIN_ROW))


def colleagues(work: Work, here: Here) -> list[PersonId]:
    """Return the other organizers whose powers are not frozen."""
    return sorted(work.guests.ids_with(here.event.id, Right.LOCK_DOWN, besides=here.person.id))


def find_powerful(work: Work, here: Here, person_id: PersonId) -> Membership:
    """Return the membership of an organizer of the event here.

    Raises:
        StaleButton: they are none, or their powers are frozen already.
    """
    member = work.guests.find(here.event.id, person_id)
    if member is None or member.powers < Role.ORGANIZER:
        raise StaleButton
    return member


def find_frozen(work: Work, here: Here, person_id: PersonId) -> Membership:
    """Return the membership of somebody whose powers are frozen.

    Raises:
        StaleButton: they are not.
    """
    member = work.guests.find(here.event.id, person_id)
    if member is None or not member.frozen:
        raise StaleButton
    return member
