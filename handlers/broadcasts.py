"""Broadcasts as organizers make them and guests read them; people who are not reached."""

from bot.domain.broadcasts import Audience, AudienceKind, Broadcast, BroadcastState
from bot.domain.ids import BroadcastId, PersonId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.broadcasts import composing, draft_screen, recalling, sending, unreachable
from bot.usecases.broadcasts import reading as broadcasts_reading
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def broadcast(incoming: Incoming, work: Work) -> None:
    """/broadcast, or a tap: `new`, or the id of a broadcast and what to do with it."""
    match incoming.words[:1]:
        case ():
            composing.show_broadcasts(work, incoming.here)
        case ("new",):
            composing.start_draft(work, incoming.here)
        case _:
            found = composing.find(work, incoming.here, broadcast_id=BroadcastId(incoming.word()))
            verb = incoming.words[1] if len(incoming.words) > 1 else ""
            if found.state is BroadcastState.DRAFT:
                _write(incoming, work, found, verb)
            else:
                _lead(incoming, work, found, verb)


def _write(incoming: Incoming, work: Work, draft: Broadcast, verb: str) -> None:
    """A tap on one of the buttons of a draft."""
    match verb:
        case "" | "stop" | "pause" | "resume":
            draft_screen.show_draft(work, incoming.here, draft=draft)
        case "audience":
            composing.show_audiences(work, incoming.here, draft=draft)
        case "to":
            audience = Audience(incoming.choice(AudienceKind, 2), incoming.word(3))
            composing.choose_audience(work, incoming.here, draft=draft, audience=audience)
        case "preview":
            composing.preview(work, incoming.here, draft=draft)
        case "discard":
            composing.discard(work, incoming.here, draft=draft)
        case "send":
            sending.launch(work, incoming.here, draft=draft)
        case "later":
            sending.plan(work, incoming.here, draft=draft)
        case _:
            composing.change(work, incoming.here, draft=draft, item=verb)


def _lead(incoming: Incoming, work: Work, found: Broadcast, verb: str) -> None:
    """A tap on one of the buttons of a broadcast that is being sent, or was.

    The buttons of its draft, tapped late or twice, only show where it stands.
    """
    match verb:
        case "stop":
            sending.stop(work, incoming.here, broadcast=found)
        case "pause":
            sending.pause(work, incoming.here, broadcast=found)
        case "resume":
            sending.resume(work, incoming.here, broadcast=found)
        case "recall":
            recalling.ask_to_recall(work, incoming.here, broadcast=found)
        case "unsay":
            recalling.recall(work, incoming.here, broadcast=found)
        case "resend":
            recalling.draft_again(work, incoming.here, broadcast=found)
        case "names":
            recalling.send_unconfirmed(work, incoming.here, broadcast=found)
        case _:
            sending.show(work, incoming.here, broadcast=found)


def reveal(incoming: Incoming, work: Work) -> None:
    """A tap that opens a confidential broadcast."""
    broadcast_id = BroadcastId(incoming.word())
    broadcasts_reading.reveal(work, incoming.here, broadcast_id=broadcast_id)


def hide(incoming: Incoming, work: Work) -> None:
    """A tap that closes it again."""
    broadcast_id = BroadcastId(incoming.word())
    broadcasts_reading.hide(work, incoming.here, broadcast_id=broadcast_id)


def acknowledge(incoming: Incoming, work: Work) -> None:
    """A tap on “I have read this”."""
    broadcast_id = BroadcastId(incoming.word())
    broadcasts_reading.acknowledge(work, incoming.here, broadcast_id=broadcast_id)


def show_unreachable(incoming: Incoming, work: Work) -> None:
    """/unreachable, its codes, its names, or a note on one of them."""
    match incoming.words[:1]:
        case ():
            unreachable.show_unreachable(work, incoming.here)
        case ("codes",):
            unreachable.send_codes(work, incoming.here.anew())
        case ("names",):
            unreachable.send_names(work, incoming.here)
        case ("note",):
            unreachable.start_note(work, incoming.here.anew(), about=PersonId(incoming.word(1)))
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (
    legacy("broadcast", broadcast, right=Right.BROADCAST, typed=True),
    legacy("unreachable", show_unreachable, right=Right.BROADCAST, typed=True),
    legacy("reveal", reveal, right=Right.TAKE_PART),
    legacy("hide", hide, right=Right.TAKE_PART),
    legacy("heard", acknowledge, right=Right.TAKE_PART),
)
