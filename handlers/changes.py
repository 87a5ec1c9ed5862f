"""Changing the programme: the draft, its release, and who has seen it."""

from bot.domain.ids import ChangeId, SessionId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.changes import edit_forms, releasing
from bot.usecases.changes import files as changes_files
from bot.usecases.changes import notices as changes_notices
from bot.usecases.changes import screens as changes_screens
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def show_programme(incoming: Incoming, work: Work) -> None:
    """/reschedule, or a tap on another page of it."""
    page = incoming.words[0] if incoming.words else "0"
    number = int(page) if page.isascii() and page.isdecimal() and len(page) < 4 else 0
    changes_screens.show_programme(work, incoming.here, page=number)


def change(incoming: Incoming, work: Work) -> None:
    """A tap on a session, on one of its items, on a new session, or on the session file."""
    match incoming.words:
        case ("add",):
            edit_forms.start_addition(work, incoming.here)
        case ("file",):
            changes_files.start_import(work, incoming.here)
        case (target,):
            changes_screens.show_session(work, incoming.here, target=SessionId(target))
        case (target, item):
            edit_forms.start_edit(work, incoming.here, target=SessionId(target), item=item)
        case _:
            raise StaleButton


def draft(incoming: Incoming, work: Work) -> None:
    """A tap on the draft, or on what can be done with it."""
    match incoming.words:
        case ():
            changes_screens.show_draft(work, incoming.here)
        case ("undo", number) if number.isascii() and number.isdecimal() and len(number) < 9:
            changes_screens.undo(work, incoming.here, number=int(number))
        case ("discard",):
            changes_screens.ask_to_discard(work, incoming.here)
        case ("discard", "yes"):
            changes_screens.discard(work, incoming.here)
        case ("release",):
            releasing.show_release(work, incoming.here)
        case ("urgent", ("yes" | "no") as urgent):
            releasing.set_urgent(work, incoming.here, urgent=urgent == "yes")
        case ("go", revision):
            releasing.release_draft(work, incoming.here, revision=revision)
        case _:
            raise StaleButton


def told(incoming: Incoming, work: Work) -> None:
    """A tap on the released changes, on one of them, or on telling guests again."""
    match incoming.words:
        case ():
            changes_notices.show_changes(work, incoming.here)
        case (change_id,):
            changes_notices.show_echo(work, incoming.here, change_id=ChangeId(change_id))
        case (change_id, "remind"):
            changes_notices.remind(work, incoming.here, change_id=ChangeId(change_id))
        case _:
            raise StaleButton


def noted(incoming: Incoming, work: Work) -> None:
    """A tap on “I have seen this”."""
    changes_notices.note_seen(work, incoming.here, change_id=ChangeId(incoming.word()))


ROUTES: tuple[Route, ...] = (
    legacy("reschedule", show_programme, right=Right.CHANGE_PROGRAMME, typed=True),
    legacy("change", change, right=Right.CHANGE_PROGRAMME),
    legacy("draft", draft, right=Right.CHANGE_PROGRAMME),
    legacy("told", told, right=Right.CHANGE_PROGRAMME),
    legacy("noted", noted, right=Right.TAKE_PART),
)
