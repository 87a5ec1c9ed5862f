"""Buttons about inviting."""

from bot.domain.ids import InvitationId
from bot.domain.messages.callback_data import word

INVITE = word("invite")
INVITE_GUEST = word("invite-guest")
INVITE_ORGANIZER = word("invite-organizer")
INVITE_LIST = word("invite-list")
OPEN = word("invitations-open", int)
REVOKE = word("revoke", InvitationId)
