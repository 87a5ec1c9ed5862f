"""Broadcasts as organizers make them and guests read them; people who are not reached."""

from bot.domain.broadcasts import Audience, AudienceKind, Broadcast, BroadcastState
from bot.domain.ids import BroadcastId, PersonId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.broadcasts import composing, draft_screen, recalling, sending, unreachable
from bot.usecases.broadcasts import reading as broadcasts_reading
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


def broadcast(incoming: Incoming, work: Work) -> None:
    """/broadcast, or a tap: `new`, or the id of a broadcast and what to do with it."""
    person, screen = incoming.by, incoming.screen
    match incoming.words[:1]:
        case ():
            composing.show_broadcasts(work, person=person, screen=screen)
        case ("new",):
            composing.start_draft(work, person=person, screen=screen)
        case _:
            found = composing.find(work, person=person, broadcast_id=BroadcastId(incoming.word()))
            verb = incoming.words[1] if len(incoming.words) > 1 else ""
            if found.state is BroadcastState.DRAFT:
                _write(incoming, work, found, verb)
            else:
                _lead(incoming, work, found, verb)


def _write(incoming: Incoming, work: Work, draft: Broadcast, verb: str) -> None:
    """A tap on one of the buttons of a draft."""
    person, screen = incoming.by, incoming.screen
    match verb:
        case "" | "stop" | "pause" | "resume":
            draft_screen.show_draft(work, person=person, draft=draft, screen=screen)
        case "audience":
            composing.show_audiences(work, person=person, draft=draft, screen=screen)
        case "to":
            audience = Audience(incoming.choice(AudienceKind, 2), incoming.word(3))
            composing.choose_audience(
                work, person=person, draft=draft, audience=audience, screen=screen
            )
        case "preview":
            composing.preview(work, person=person, draft=draft)
        case "discard":
            composing.discard(work, person=person, draft=draft, screen=screen)
        case "send":
            sending.launch(work, person=person, draft=draft, screen=screen)
        case "later":
            sending.plan(work, person=person, draft=draft, screen=screen)
        case _:
            composing.change(work, person=person, draft=draft, item=verb, screen=screen)


def _lead(incoming: Incoming, work: Work, found: Broadcast, verb: str) -> None:
    """A tap on one of the buttons of a broadcast that is being sent, or was.

    The buttons of its draft, tapped late or twice, only show where it stands.
    """
    person, screen = incoming.by, incoming.screen
    match verb:
        case "stop":
            sending.stop(work, person=person, broadcast=found, screen=screen)
        case "pause":
            sending.pause(work, person=person, broadcast=found, screen=screen)
        case "resume":
            sending.resume(work, person=person, broadcast=found, screen=screen)
        case "recall":
            recalling.ask_to_recall(work, person=person, broadcast=found, screen=screen)
        case "unsay":
            recalling.recall(work, person=person, broadcast=found, screen=screen)
        case "resend":
            recalling.draft_again(work, person=person, broadcast=found, screen=screen)
        case "names":
            recalling.send_unconfirmed(work, person=person, broadcast=found)
        case _:
            sending.show(work, person=person, broadcast=found, screen=screen)


def reveal(incoming: Incoming, work: Work) -> None:
    """A tap that opens a confidential broadcast."""
    broadcast_id = BroadcastId(incoming.word())
    broadcasts_reading.reveal(
        work, person=incoming.by, broadcast_id=broadcast_id, screen=incoming.screen
    )


def hide(incoming: Incoming, work: Work) -> None:
    """A tap that closes it again."""
    broadcast_id = BroadcastId(incoming.word())
    broadcasts_reading.hide(
        work, person=incoming.by, broadcast_id=broadcast_id, screen=incoming.screen
    )


def acknowledge(incoming: Incoming, work: Work) -> None:
    """A tap on “I have read this”."""
    broadcast_id = BroadcastId(incoming.word())
    broadcasts_reading.acknowledge(
        work, person=incoming.by, broadcast_id=broadcast_id, screen=incoming.screen
    )


def show_unreachable(incoming: Incoming, work: Work) -> None:
    """/unreachable, its codes, its names, or a note on one of them."""
    match incoming.words[:1]:
        case ():
            unreachable.show_unreachable(work, person=incoming.by, screen=incoming.screen)
        case ("codes",):
            unreachable.send_codes(work, person=incoming.by)
        case ("names",):
            unreachable.send_names(work, person=incoming.by)
        case ("note",):
            unreachable.start_note(work, person=incoming.by, about=PersonId(incoming.word(1)))
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (
    command("broadcast", broadcast, who=Role.ORGANIZER),
    command("unreachable", show_unreachable, who=Role.ORGANIZER),
    button("reveal", reveal, who=Role.GUEST),
    button("hide", hide, who=Role.GUEST),
    button("heard", acknowledge, who=Role.GUEST),
)
