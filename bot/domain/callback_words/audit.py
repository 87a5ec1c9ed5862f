"""Buttons about the chain of privileged acts."""

from bot.domain.messages.callback_data import word

SHOW = word("audit")
PAGE = word("audit-page", int, int)
"""The number of the last entry when the list was opened, and the page of those up to it: each look
is an entry of its own, and must not push what is read under the reader's finger."""
FORGOTTEN = word("audit-forgotten", int)
