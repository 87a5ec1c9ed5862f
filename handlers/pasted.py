"""What a private message may be besides words: a pasted invitation, a reply to us."""

from dataclasses import replace

from bot.domain.everyday import Everyday, everyday_of
from bot.domain.here import Here
from bot.domain.messages.incoming import Incoming
from bot.domain.messages.marked import Lost
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Said
from bot.domain.people.invitation_links import code_in
from bot.domain.people.people import Person, Role
from bot.usecases.current_event import here_of, must_accept_norms
from bot.usecases.tickets import groups
from storage.work import Work


class AttachmentNotKept(Refused):
    """Somebody sent a picture, a sticker or the like without words, where it is of no use."""

    text = "attachment-not-kept"


def words_alone(incoming: Incoming, here: Here) -> tuple[str, Here]:
    """Return the words of a message, and the place where what came along is said not to be kept.

    Raises:
        AttachmentNotKept: there are no words, or none that need a reply.
    """
    if not incoming.attached:
        return incoming.text, here
    kind, *more = incoming.attached
    what = Said("attached-several" if more else f"attached-{kind}")
    if not incoming.text or everyday_of(incoming.text) is Everyday.THANKS:
        raise AttachmentNotKept(what=what)
    return incoming.text, replace(here, below=(Said("attachment-not-kept-beside", {"what": what}),))


class HiddenWords(Refused):
    """A reply that would leave at once, and in which words are hidden that would be shown."""

    text = "hidden-words"


def here_losing(incoming: Incoming, here: Here) -> Here:
    """Return the place where it is said below the reply what the words have lost."""
    return replace(here, below=(*here.below, *(Said(f"lost-{each}") for each in incoming.lost)))


def pasted_code(work: Work, person: Person, text: str) -> str:
    """Return the code of an invitation that was pasted instead of opened, "" if none was."""
    is_stranger = person.role is Role.STRANGER
    code = code_in(text, bot=work.bot_link.rpartition("/")[2], alone=not is_stranger)
    if code and text.strip() == code and not is_stranger:
        # Anything of that many letters may be an answer; a code is one that was given out.
        return code if work.invitations.hold_by_code(code) else ""
    return code


def is_reply_taken(work: Work, person: Person, incoming: Incoming) -> bool:
    """Take a reply to a message of ours for what that message is about, if it is about a question.

    Raises:
        HiddenWords: it is, and some of the words are hidden, which would be shown at once.
    """
    if incoming.replies_to is None:
        return False
    event_id = work.fates.event_of(person.id, incoming.replies_to)
    here = here_of(work, person, event_id=event_id)
    if must_accept_norms(here):
        return False
    if incoming.text:
        _, here = words_alone(incoming, here)
    here = replace(here_losing(incoming, here), said=incoming.message_id)
    is_hidden = Lost.HIDDEN in incoming.lost
    if is_hidden and groups.is_about_question(work, here, replied=incoming.replied):
        raise HiddenWords
    return groups.take_reply(work, here, replied=incoming.replied, text=incoming.marked)
