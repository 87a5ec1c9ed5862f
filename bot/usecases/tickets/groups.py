"""Replies to our messages about questions: in the organizers' group, and in private chats.

New questions are announced in the group by code and topic, and answered there. A group stands among
the people as somebody without a part in any event, so that messages find it.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.events import Event
from bot.domain.forms.reading import tidy
from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.messages.marked import unmarked
from bot.domain.messages.messages import Message
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details
from bot.domain.people.codes import Desk
from bot.domain.people.people import Language, Person
from bot.domain.people.rights import Right, may
from bot.domain.tickets import TEXT_LENGTH, Ticket, TicketState, number_of, numbers_of
from bot.usecases.current_event import here_of
from bot.usecases.tickets import notices
from bot.usecases.tickets.answers import give_answer
from bot.usecases.tickets.finding import is_organizer, organizers_of
from bot.usecases.tickets.opening import check_text
from bot.usecases.tickets.queue_screens import show_done, show_rules
from bot.usecases.tickets.threads import add_to
from storage.database.sealing import RowPlace
from storage.work import Work


class GroupOfAnother(Refused):
    """A group that is already linked to another event."""

    text = "tickets-group-of-another"


def link(work: Work, *, person: Person, chat_id: int, thread: int | None = None) -> None:
    """Announce an event's new questions in a group from now on, and nowhere else in groups.

    In a forum that is in the topic `thread`. Nothing happens unless an organizer of the event says so, in the group itself.
    Raises GroupOfAnother.
    """
    if person.event_id is None or not may(person.role, Right.ANSWER_QUESTIONS):
        return
    event = work.events.get(person.event_id)
    group = work.people.find(chat_id)
    linked_to = None if group is None else work.ticket_notifications.event_of_group(group.id)
    if linked_to not in {None, event.id}:
        raise GroupOfAnother
    if group is None or linked_to is None:
        _leave(work, event)
        group = _settle_in(work, event, chat_id, language=person.language)
        work.audit.note(event.id, actor=person.id, act="linked-group", subject=group.id)
        _tell_organizers(work, event, "tickets-group-was-linked", person)
    rules = replace(work.ticket_notifications.rules(event.id), thread=thread)
    work.ticket_notifications.keep_rules(event.id, rules)
    work.outbox.put(notices.in_group(event, rules, "tickets-group-hello"))


def ask_for_a_name(work: Work, *, chat_id: int, thread: int | None, message_id: int) -> None:
    """Tell somebody who writes in the name of the group that nobody can know who they are."""
    group = work.people.find(chat_id)
    languages = list(Language) if group is None else [group.language]
    if group is None:
        group = work.people.add(chat_id, language=Language.EN, zone="UTC")
    for language in languages:
        message = Message(
            group.id,
            "tickets-group-anonymous",
            language=language,
            replies_to=message_id,
            thread=thread,
            about=None,
        )
        work.outbox.put(message)


def lose_unreachable(work: Work) -> None:
    """Leave groups that are deleted, or sent the bot away unheard; organizers are told."""
    for event_id in work.ticket_notifications.unreachable_groups():
        with work.isolated(RowPlace("ticket_rules", event_id, row=event_id)):
            _lose(work, event_id)


def unlink(work: Work, here: Here) -> None:
    """Announce an event's questions in no group any more."""
    event = here.event
    if work.ticket_notifications.rules(event.id).group is not None:
        _leave(work, event)
        work.audit.note(event.id, actor=here.person.id, act="unlinked-group")
    show_rules(work, here)


def lose(work: Work, *, chat_id: int) -> None:
    """Note that the bot is no longer in a group; organizers are told if it was theirs."""
    group = work.people.find(chat_id)
    event_id = None if group is None else work.ticket_notifications.event_of_group(group.id)
    if event_id is not None:
        _lose(work, event_id)


def _lose(work: Work, event_id: EventId) -> None:
    event = work.events.get(event_id)
    _leave(work, event)
    _tell_organizers(work, event, "tickets-group-was-lost", None)


def move(work: Work, *, chat_id: int, new_chat_id: int) -> None:
    """Follow a group that has become a supergroup, with another id (Bot API migrate_to_chat_id)."""
    group = work.people.find(chat_id)
    event_id = None if group is None else work.ticket_notifications.event_of_group(group.id)
    if group is None or event_id is None:
        return
    event = work.events.get(event_id)
    _leave(work, event)
    _settle_in(work, event, new_chat_id, language=group.language)


def answer(
    work: Work,
    *,
    person: Person,
    chat_id: int,
    replied: str,
    text: str,
    message_id: int,
    is_hidden: bool,
) -> None:
    """Take a reply to a ping in the organizers' group as the answer to its question.

    `replied` are the words of our own message that is replied to. Whoever is no organizer of the
    event gets no reaction at all.
    """
    group = work.people.find(chat_id)
    event_id = None if group is None else work.ticket_notifications.event_of_group(group.id)
    number = number_of(replied)
    if group is None or event_id is None or number is None:
        return
    event = work.events.get(event_id)
    if not is_organizer(work, event.id, person.id):
        return
    here = here_of(work, person, event_id=event_id)
    text = tidy(text)
    ticket = work.tickets.find_number(event.id, number)
    said, details = why_not(work, here, ticket, text)
    if is_hidden and not said:
        said = "hidden-words"
    if ticket is not None and not said:
        give_answer(work, here, ticket, text)
        said, details = "tickets-group-answered", {"code": ticket.code}
    rules = work.ticket_notifications.rules(event.id)
    work.outbox.put(notices.in_group(event, rules, said, details, replies_to=message_id))


def why_not(work: Work, here: Here, ticket: Ticket | None, text: str) -> tuple[str, Details]:
    """Return the name and details of why a reply to a ping is no answer, "" if it is one."""
    if ticket is None:
        return "ticket-gone", {}
    if not text:
        return "tickets-group-only-words", {"code": ticket.code}
    if len(unmarked(text)) > TEXT_LENGTH:
        return "answer-too-long", {"longest": TEXT_LENGTH}
    if ticket.state is not TicketState.OPEN:
        return "ticket-not-waiting", {"code": ticket.code}
    claimed, event_id = ticket.claimed_by, here.event.id
    if claimed is not None and claimed != here.person.id and is_organizer(work, event_id, claimed):
        organizer = work.codes.of(event_id, claimed, Desk.MEMBERS)
        return "ticket-with-somebody-else", {"code": ticket.code, "organizer": organizer}
    return "", {}


def _settle_in(work: Work, event: Event, chat_id: int, *, language: Language) -> Person:
    group = work.people.find(chat_id)
    if group is None:
        group = work.people.add(chat_id, language=language, zone=event.zone)
    # With an event of its own it is not taken for a stranger, who would be forgotten.
    work.people.keep(replace(group, event_id=event.id, language=language))
    rules = replace(work.ticket_notifications.rules(event.id), group=group.id, thread=None)
    work.ticket_notifications.keep_rules(event.id, rules)
    return group


def _leave(work: Work, event: Event) -> None:
    rules = work.ticket_notifications.rules(event.id)
    if rules.group is None:
        return
    work.ticket_notifications.keep_rules(event.id, replace(rules, group=None, thread=None))
    work.forgetting.drop_accounts([rules.group])


def _tell_organizers(work: Work, event: Event, text: str, actor: Person | None) -> None:
    details: Details = {}
    if actor is not None:
        details = {"organizer": work.codes.of(event.id, actor.id, Desk.MEMBERS)}
    for organizer in organizers_of(work, event.id):
        work.outbox.try_put(notices.of_group(event, organizer, text, details))


class WhichQuestion(Refused):
    """A reply to a message that is about several questions."""

    text = "swipe-which"


def is_about_question(work: Work, here: Here, *, replied: str) -> bool:
    """Say whether one of our messages, with these words, is about a question of theirs."""
    return bool(_theirs(work, here, numbers_of(replied)))


def _theirs(work: Work, here: Here, numbers: Sequence[int]) -> list[Ticket]:
    found = [work.tickets.find_number(here.event.id, number) for number in numbers]
    answers = here.may(Right.ANSWER_QUESTIONS)
    return [ticket for ticket in found if ticket and (answers or ticket.asker == here.person.id)]


def take_reply(work: Work, here: Here, *, replied: str, text: str) -> bool:
    """Take a reply to one of our messages; return False where that is about no question of theirs.

    `replied` are the words of the message that is replied to. The asker adds to the question;
    whoever may answer it answers it.

    Raises:
        WhichQuestion: the message is about several questions.
        QuestionEmpty, QuestionTooLong, TooManyFollowUps, TooManyOpen: it cannot be added.
    """
    numbers = numbers_of(replied)
    theirs = _theirs(work, here, numbers)
    if not theirs:
        return False
    if len(numbers) > 1:
        raise WhichQuestion
    (ticket,) = theirs
    if ticket.asker == here.person.id:
        add_to(work, here, ticket, check_text(text))
    else:
        _answer_privately(work, here, ticket, tidy(text))
    return True


def _answer_privately(work: Work, here: Here, ticket: Ticket, text: str) -> None:
    said, details = why_not(work, here, ticket, text)
    if said:
        work.send(here, said, details)
        return
    give_answer(work, here, ticket, text)
    show_done(work, here, ticket, "ticket-answer-sent", can_promote=True)
