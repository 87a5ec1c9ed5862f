"""What the bot heeds in groups: `/questions here`, replies to its pings, and being sent away."""

from bot.domain.channels.knocks import Heard
from bot.domain.people.people import Person
from bot.usecases.tickets import groups as tickets_groups
from storage.work import Work


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
