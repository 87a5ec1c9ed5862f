"""Buttons about inviting, and about agreeing to norms that have changed."""

from bot.domain.callback_words.roles import role_in
from bot.domain.ids import InvitationId, PersonId
from bot.domain.messages.callback_data import word

INVITE = word("invite")
NORMS_AGAIN = word("norms-again")
ROUNDS = word("rounds")
COPY = word("copy-event")
NEW_EVENT = word("new-event")
INVITE_ONE = word("invite-one", role_in)
INVITE_LIST = word("invite-list")
OPEN = word("invitations-open", int)
INVITATION = word("revoke", InvitationId)
"""Shows an invitation; the word is that of older buttons, which revoked at once."""
REVOKE = word("revoke-now", InvitationId)
RENEW = word("invitation-renew", InvitationId)
INVITING_WORDS = word("invite-words")
MEMBERS = word("members", int)
"""The number of a page."""
MEMBER_NAMES = word("members-names", int)
MEMBER = word("member", PersonId)
MEMBER_NAME = word("member-name", PersonId)
MEMBER_MOVE = word("member-move", PersonId)
MEMBER_SEATS = word("member-seats", PersonId)
MEMBER_END_ASK = word("member-end-ask", PersonId)
MEMBER_END = word("member-end", PersonId)
CODE = word("code", str)
"""A code of a person, which only those who know one can type."""
WHO = word("who", str)
NOT_ME = word("not-me")
"""The one button that strangers get; it leads to no event."""
