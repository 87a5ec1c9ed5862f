"""What a private message may be besides words: a pasted invitation, a reply to us, an edit."""

from bot.domain.people.invitation_links import code_in
from bot.domain.people.people import Person, Role
from bot.usecases.current_event import here_of, must_accept_norms
from bot.usecases.rows import HOME_ROW
from bot.usecases.tickets import groups
from storage.work import Work


def pasted_code(work: Work, person: Person, text: str) -> str:
    """Return the code of an invitation that was pasted instead of opened, "" if none was."""
    is_stranger = person.role is Role.STRANGER
    code = code_in(text, bot=work.bot_link.rpartition("/")[2], alone=not is_stranger)
    if code and text.strip() == code and not is_stranger:
        # Anything of that many letters may be an answer; a code is one that was given out.
        return code if work.invitations.hold_by_code(code) else ""
    return code


def is_reply_taken(work: Work, person: Person, *, message_id: int, replied: str, text: str) -> bool:
    """Take a reply to a message of ours for what that message is about, if it is about a question.

    `message_id` and `replied` are the id and the words of the message that is replied to.
    """
    event_id = work.fates.event_of(person.id, message_id)
    here = here_of(work, person, event_id=event_id)
    return not must_accept_norms(here) and groups.take_reply(work, here, replied=replied, text=text)


def hear_edit(work: Work, person: Person) -> None:
    """Say that an edit of what somebody wrote changes nothing."""
    work.send(here_of(work, person), "edit-not-taken", {}, HOME_ROW)
