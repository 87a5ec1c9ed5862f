"""Buttons about roles: the table of them, and giving somebody another."""

from bot.domain.ids import PersonId
from bot.domain.messages.callback_data import word
from bot.domain.people.people import Role


def role_in(word: str) -> Role:
    """Return the role whose number a button carries."""
    return Role(int(word))


TABLE = word("roles")
ROLE = word("role", role_in)
CHOOSE = word("role-choose", PersonId)
ASK = word("role-ask", PersonId, role_in)
GIVE = word("role-give", PersonId, role_in)
