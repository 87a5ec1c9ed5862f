"""What the bot heeds in groups: `/questions here`, replies to its pings, and being sent away."""

from dataclasses import dataclass

from telegram import ChatMember, Update
from telegram.constants import ChatType

from bot.domain.messages.marked import Lost
from bot.domain.people.people import Person
from bot.usecases.tickets import groups as tickets_groups
from handlers.incoming import read_message
from storage.work import Work

_GROUPS = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})
_GONE = frozenset({ChatMember.BANNED, ChatMember.LEFT})


@dataclass(frozen=True, slots=True)
class Heard:
    """Something in a group that may be meant for us.

    `command` are the words after /questions. `replied` are the words of a bot's message that is
    replied to, and `replied_by` that bot's user name. `thread` is the topic of a forum. Who
    `is_anonymous` writes in the name of the group. `is_hidden`: some of the words are.
    """

    chat_id: int
    message_id: int = 0
    command: tuple[str, ...] = ()
    text: str = ""
    replied: str = ""
    replied_by: str = ""
    thread: int | None = None
    is_anonymous: bool = False
    is_hidden: bool = False
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
    thread = message.message_thread_id if message.is_topic_message else None
    is_anonymous = message.sender_chat is not None and message.sender_chat.id == chat.id
    word, *words = (message.text or "").lower().split() or [""]
    if word.partition("@")[0] == "/questions":
        return Heard(
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
        chat.id,
        message.message_id,
        thread=thread,
        text=said.marked,
        replied=said.replied,
        replied_by=(replied.from_user.username or "").lower(),
        is_anonymous=is_anonymous,
        is_hidden=Lost.HIDDEN in said.lost,
    )


def heed(work: Work, heard: Heard, person: Person | None) -> None:
    """Do what was said; people who may not say so, and strangers, get no reaction at all."""
    us = work.bot_link.rpartition("/")[2].lower()
    if heard.gone:
        tickets_groups.lose(work, chat_id=heard.chat_id)
    elif heard.moved_to:
        tickets_groups.move(work, chat_id=heard.chat_id, new_chat_id=heard.moved_to)
    elif heard.command[:1] not in {(), ("",), (us,)} or heard.command[1:] not in {(), ("here",)}:
        return
    elif heard.is_anonymous and (heard.command[1:] or heard.replied_by == us):
        tickets_groups.ask_for_a_name(
            work, chat_id=heard.chat_id, thread=heard.thread, message_id=heard.message_id
        )
    elif person is None:
        return
    elif heard.command[1:]:
        tickets_groups.link(work, person=person, chat_id=heard.chat_id, thread=heard.thread)
    elif heard.replied_by == us:
        tickets_groups.answer(
            work,
            person=person,
            chat_id=heard.chat_id,
            replied=heard.replied,
            text=heard.text,
            is_hidden=heard.is_hidden,
            message_id=heard.message_id,
        )
