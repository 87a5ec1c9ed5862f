"""Buttons about inviting."""

from bot.domain.ids import InvitationId
from bot.domain.messages.callback_data import word
from bot.domain.people.people import Role


def _role(word: str) -> Role:
    return Role(int(word))


INVITE = word("invite")
INVITE_ONE = word("invite-one", _role)
INVITE_LIST = word("invite-list")
OPEN = word("invitations-open", int)
REVOKE = word("revoke", InvitationId)
