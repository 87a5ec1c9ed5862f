"""What is said to the bot in groups: `/questions here`, replies to its pings, and being sent away."""

from telegram import ChatMember, Update
from telegram.constants import ChatType

from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.knocks import Heard
from bot.domain.messages.marked import Lost
from bot.web.telegram.messages import read_message

_GROUPS = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})
GONE = frozenset({ChatMember.BANNED, ChatMember.LEFT})
"""What a member is called to whom nothing can be sent any more."""


def hear(update: Update) -> Heard | None:
    """Return what an update says to us in a group, None for everything else."""
    chat = update.effective_chat
    if chat is None or chat.type not in _GROUPS:
        return None
    number, user = update.update_id, update.effective_user
    at = None if user is None else Address(Carrier.TELEGRAM, user.id)
    if update.my_chat_member is not None:
        is_gone = update.my_chat_member.new_chat_member.status in GONE
        return Heard(number, at, chat.id, gone=True) if is_gone else None
    message = update.message
    if message is None:
        return None
    if message.migrate_to_chat_id:
        return Heard(number, at, chat.id, moved_to=message.migrate_to_chat_id)
    thread = message.message_thread_id if message.is_topic_message else None
    is_anonymous = message.sender_chat is not None and message.sender_chat.id == chat.id
    word, *words = (message.text or "").lower().split() or [""]
    if word.partition("@")[0] == "/questions":
        return Heard(
            number,
            at,
            chat.id,
            message.message_id,
            (word.partition("@")[2], *words),
            thread=thread,
            is_anonymous=is_anonymous,
        )
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or not replied.from_user.is_bot:
        return None
    said = read_message(message)
    return Heard(
        number,
        at,
        chat.id,
        message.message_id,
        thread=thread,
        text=said.marked,
        replied=said.replied,
        replied_by=(replied.from_user.username or "").lower(),
        is_anonymous=is_anonymous,
        is_hidden=Lost.HIDDEN in said.lost,
    )
