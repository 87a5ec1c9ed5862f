"""The door: who may go in, what it takes besides, and which use case takes what was sent."""

from dataclasses import replace

from bot.domain.callback_words.people import NOT_ME
from bot.domain.channels.knocks import Knock
from bot.domain.here import Here
from bot.domain.limits import TEXT_LENGTH
from bot.domain.messages.incoming import Incoming, Unfinished
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Person, Role
from bot.usecases.current_event import here_of, must_accept_norms
from bot.usecases.people import contesting, joining
from bot.usecases.replanning import replan_person_soon
from bot.usecases.second_factor import codes, elevation
from handlers import approvals, forms, looks, unfinished
from handlers.asked import Asked, named, split_command, tapped, typed
from handlers.pasted import is_reply_taken, pasted_code
from handlers.people import START, start
from handlers.refusals import TooLong, UnknownCommand, not_allowed
from handlers.routes import Route
from storage.outbox.message_codec import Gathered
from storage.work import Work


def handle(work: Work, person: Person, knock: Knock, ahead: Gathered | None) -> None:
    """Do what somebody asks for; `ahead` is what was read for it beside the writer.

    Raises:
        Refused: it cannot be done; the sentence says why.
    """
    message = knock.message
    if knock.left is not None:
        work.people.set_reachable(person.id, reachable=not knock.left, carrier=knock.at.carrier)
        replan_person_soon(work, person_id=person.id)
    elif person.role is Role.STRANGER and knock.data == NOT_ME.to():
        contesting.contest(work, person=person)
    elif knock.data is not None:
        _tap(work, tapped(work, person, knock.data, knock.screen), knock.data, ahead)
    elif message is not None and knock.is_edit:
        forms.take_edit(work, person, message)
    elif message is not None and not unfinished.hold(work, person, message):
        _hear(work, person, message, ahead)


def asked_by(work: Work, person: Person, knock: Knock) -> Asked | None:
    """Return what a knock that may be read ahead asks for."""
    if knock.data is not None:
        return tapped(work, person, knock.data, knock.screen)
    return None if knock.said is None else typed(work, person, knock.said.text)


def finish(work: Work, person: Person, waiting: Unfinished) -> None:
    """Take a message that nothing more belongs to."""
    message = unfinished.whole(work, person, waiting)
    if message is not None:
        _hear(work, person, message, None)


def _tap(work: Work, asked: Asked, data: str, ahead: Gathered | None) -> None:
    if asked.route is None:
        raise StaleButton
    try:
        _enter(work, asked.route, asked, ahead)
    except elevation.NotElevated as lacking:
        elevation.ask(work, lacking.here, data=data)


def _hear(work: Work, person: Person, incoming: Incoming, ahead: Gathered | None) -> None:
    try:
        _read(work, person, incoming, ahead)
    except elevation.NotElevated as lacking:
        elevation.ask(work, lacking.here, words=incoming.text)


def _read(work: Work, person: Person, incoming: Incoming, ahead: Gathered | None) -> None:
    text = incoming.text
    if incoming.is_empty:
        return
    if incoming.units > TEXT_LENGTH and person.role > Role.STRANGER:
        raise TooLong(longest=TEXT_LENGTH)
    if text.startswith("/"):
        _command(work, person, text, ahead)
        return
    code = pasted_code(work, person, text)
    if code:
        start(work, person, code)
        return
    here = here_of(work, person)
    if codes.is_code(work, here, text):
        _take_code(work, replace(here, said=incoming.message_id), text)
        return
    is_free = work.forms.find(person.id) is None
    if is_free and must_accept_norms(here):
        joining.ask_to_join(work, here)
        return
    if is_reply_taken(work, person, incoming):
        return
    asked = named(here, text)
    is_name = is_free and not incoming.attached
    if is_name and asked.route is not None and asked.is_allowed and asked.is_agreed:
        _enter(work, asked.route, asked, ahead)
    else:
        forms.take_words(work, person, incoming)


def _take_code(work: Work, here: Here, text: str) -> None:
    """Take the code that was asked for, and go on with what it was asked for."""
    pending = codes.take(work, here, text)
    if pending is None:
        return
    person = work.people.get(here.person.id)
    if pending.data:
        _tap(work, tapped(work, person, pending.data, None), pending.data, None)
    elif pending.words:
        _hear(work, person, Incoming(text=pending.words, marked=pending.words), None)


def _command(work: Work, person: Person, text: str, ahead: Gathered | None) -> None:
    word, words = split_command(text)
    if word == START:
        start(work, person, words[0] if words else "")
        return
    asked = typed(work, person, text)
    if asked.route is None:
        raise UnknownCommand
    _enter(work, asked.route, asked, ahead)


def _enter(work: Work, route: Route, asked: Asked, ahead: Gathered | None) -> None:
    """Go in, where this person may; what was read ahead is only to be committed."""
    if not asked.is_allowed:
        raise not_allowed(asked.here)
    if not asked.is_agreed:
        joining.ask_to_join(work, asked.here)
        return
    elevation.check(work, asked.here, asked.rights(work))
    if approvals.becomes_request(work, asked.here, route, asked.words):
        return
    with looks.noted(work, route, asked.here):
        if ahead is not None:
            work.adopt(ahead)
        else:
            route.enter(work, asked.here, asked.words)
