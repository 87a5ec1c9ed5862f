"""What the bot heeds in groups: `/questions here`, replies to its pings, and being sent away."""

from dataclasses import dataclass

from telegram import ChatMember, Update
from telegram.constants import ChatType

from bot.domain.people.people import Person
from bot.usecases.tickets import groups as tickets_groups
from storage.work import Work

_GROUPS = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})
_GONE = frozenset({ChatMember.BANNED, ChatMember.LEFT})


@dataclass(frozen=True, slots=True)
class Heard:
    """Something in a group that may be meant for us.

    `command` are the words after /questions. `replied` are the words of a bot's message that is
    replied to, and `replied_by` that bot's user name.
    """

    chat_id: int
    message_id: int = 0
    command: tuple[str, ...] = ()
    text: str = ""
    replied: str = ""
    replied_by: str = ""
    gone: bool = False
    moved_to: int = 0


def hear(update: Update) -> Heard | None:
    """Return what an update says to us in a group, None for everything else."""
    chat = update.effective_chat
    if chat is None or chat.type not in _GROUPS:
        return None
    if update.my_chat_member is not None:
        is_gone = update.my_chat_member.new_chat_member.status in _GONE
        return Heard(chat.id, gone=True) if is_gone else None
    message = update.message
    if message is None:
        return None
    if message.migrate_to_chat_id:
        return Heard(chat.id, moved_to=message.migrate_to_chat_id)
    word, *words = (message.text or "").split() or [""]
    if word.partition("@")[0] == "/questions":
        return Heard(chat.id, message.message_id, (word.partition("@")[2], *words))
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or not replied.from_user.is_bot:
        return None
    return Heard(
        chat.id,
        message.message_id,
        text=message.text or "",
        replied=replied.text or "",
        replied_by=replied.from_user.username or "",
    )


def heed(work: Work, heard: Heard, person: Person | None) -> None:
    """Do what was said; people who may not say so, and strangers, get no reaction at all."""
    us = work.bot_link.rpartition("/")[2]
    if heard.gone:
        tickets_groups.lose(work, chat_id=heard.chat_id)
    elif heard.moved_to:
        tickets_groups.move(work, chat_id=heard.chat_id, new_chat_id=heard.moved_to)
    elif person is None:
        return
    elif heard.command:
        if heard.command[0] in {"", us} and heard.command[1:] == ("here",):
            tickets_groups.link(work, person=person, chat_id=heard.chat_id)
    elif heard.replied_by == us:
        tickets_groups.answer(
            work,
            person=person,
            chat_id=heard.chat_id,
            replied=heard.replied,
            text=heard.text,
            message_id=heard.message_id,
        )
