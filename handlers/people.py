"""Arriving by an invitation, and inviting."""

from bot.domain.callback_words import people as words
from bot.domain.here import Here
from bot.domain.people.people import Person
from bot.domain.people.rights import Right
from bot.usecases.channels import entering
from bot.usecases.current_event import here_of
from bot.usecases.people import (
    contesting,
    inviting,
    inviting_list,
    joining,
    members,
    members_screens,
    screens,
)
from bot.usecases.people.codes import screens as code_screens
from bot.usecases.people.rounds import asking as rounds
from bot.usecases.people.rounds import screens as round_screens
from handlers.routes import Route, Stricter, command, tap
from storage.work import Work

START = "start"
"""The one command that everybody may type."""


def start(work: Work, person: Person, code: str) -> None:
    """/start CODE lets somebody in; /start alone shows the first screen.

    Raises:
        Refused: there is nothing for this person here.
    """
    if code:
        entering.arrive(work, person=person, code=code)
        return
    joining.show_first(work, here_of(work, person))


def _not_me(work: Work, here: Here) -> None:
    """The button of strangers, tapped by somebody who has been let in since."""
    contesting.contest(work, person=here.person)


ROUTES: tuple[Route, ...] = (
    command("invite", screens.show_invite, button=words.INVITE, right=Right.INVITE),
    tap(
        words.INVITE_ONE,
        inviting.start_invitation,
        right=Right.INVITE,
        stricter=Stricter(
            Right.INVITE_ORGANIZERS, inviting.takes_an_owner, inviting.OnlyOwnersInviteOrganizers
        ),
    ),
    tap(words.INVITE_LIST, inviting_list.start_list, right=Right.INVITE),
    tap(words.OPEN, screens.show_open, right=Right.INVITE),
    tap(words.INVITATION, inviting.open_invitation, right=Right.INVITE),
    tap(words.REVOKE, inviting.revoke, right=Right.INVITE),
    tap(words.RENEW, inviting.renew, right=Right.REISSUE),
    tap(words.INVITING_WORDS, screens.send_words, right=Right.INVITE),
    tap(words.ROUNDS, round_screens.show_rounds, right=Right.FOUND_EVENTS),
    tap(words.COPY, rounds.start_copy, right=Right.FOUND_EVENTS),
    tap(words.NEW_EVENT, rounds.start_new, right=Right.FOUND_EVENTS),
    tap(words.NORMS_AGAIN, joining.ask_to_join, right=Right.LOOK),
    tap(words.NOT_ME, _not_me, right=Right.LOOK, before_norms=True),
    tap(words.MEMBERS, members_screens.show_members, right=Right.INVITE, reads=True),
    tap(words.MEMBER_NAMES, members_screens.send_names, right=Right.SEE_NAMES, reads=True),
    tap(words.MEMBER, members_screens.show_member, right=Right.INVITE),
    tap(words.MEMBER_NAME, members_screens.send_name, right=Right.SEE_NAMES),
    tap(words.CODE, code_screens.show_code, right=Right.INVITE),
    tap(words.WHO, code_screens.send_person, right=Right.SEE_NAMES),
    tap(words.MEMBER_MOVE, members.start_move, right=Right.REISSUE),
    tap(words.MEMBER_SEATS, members.free_seats, right=Right.INVITE),
    tap(words.MEMBER_END_ASK, members_screens.ask_to_end, right=Right.FORGET_OTHERS),
    tap(words.MEMBER_END, members.end_membership, right=Right.FORGET_OTHERS),
)
FORMS = (*joining.FORMS, *inviting.FORMS, *inviting_list.FORMS, *rounds.FORMS)
