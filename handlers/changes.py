"""Changing the programme: the draft, its release, and who has seen it."""

from bot.domain.ids import ChangeId, SessionId
from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.changes import edit_forms, releasing
from bot.usecases.changes import files as changes_files
from bot.usecases.changes import notices as changes_notices
from bot.usecases.changes import screens as changes_screens
from handlers.routes import Incoming, Route, button, command
from storage.work import Work


def show_programme(incoming: Incoming, work: Work) -> None:
    """/reschedule, or a tap on another page of it."""
    page = incoming.words[0] if incoming.words else "0"
    number = int(page) if page.isascii() and page.isdecimal() and len(page) < 4 else 0
    changes_screens.show_programme(work, person=incoming.by, page=number, screen=incoming.screen)


def change(incoming: Incoming, work: Work) -> None:
    """A tap on a session, on one of its items, on a new session, or on the session file."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ("add",):
            edit_forms.start_addition(work, person=person, screen=screen)
        case ("file",):
            changes_files.start_import(work, person=person)
        case (target,):
            changes_screens.show_session(
                work, person=person, target=SessionId(target), screen=screen
            )
        case (target, item):
            edit_forms.start_edit(
                work, person=person, target=SessionId(target), item=item, screen=screen
            )
        case _:
            raise StaleButton


def draft(incoming: Incoming, work: Work) -> None:
    """A tap on the draft, or on what can be done with it."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            changes_screens.show_draft(work, person=person, screen=screen)
        case ("undo", number) if number.isascii() and number.isdecimal() and len(number) < 9:
            changes_screens.undo(work, person=person, number=int(number), screen=screen)
        case ("discard",):
            changes_screens.ask_to_discard(work, person=person, screen=screen)
        case ("discard", "yes"):
            changes_screens.discard(work, person=person, screen=screen)
        case ("release",):
            releasing.show_release(work, person=person, screen=screen)
        case ("urgent", ("yes" | "no") as urgent):
            releasing.set_urgent(work, person=person, urgent=urgent == "yes", screen=screen)
        case ("go", revision):
            releasing.release_draft(work, person=person, revision=revision, screen=screen)
        case _:
            raise StaleButton


def told(incoming: Incoming, work: Work) -> None:
    """A tap on the released changes, on one of them, or on telling guests again."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            changes_notices.show_changes(work, person=person, screen=screen)
        case (change_id,):
            changes_notices.show_echo(
                work, person=person, change_id=ChangeId(change_id), screen=screen
            )
        case (change_id, "remind"):
            changes_notices.remind(
                work, person=person, change_id=ChangeId(change_id), screen=screen
            )
        case _:
            raise StaleButton


def noted(incoming: Incoming, work: Work) -> None:
    """A tap on “I have seen this”."""
    changes_notices.note_seen(
        work, person=incoming.by, change_id=ChangeId(incoming.word()), screen=incoming.screen
    )


ROUTES: tuple[Route, ...] = (
    command("reschedule", show_programme, who=Role.ORGANIZER),
    button("change", change, who=Role.ORGANIZER),
    button("draft", draft, who=Role.ORGANIZER),
    button("told", told, who=Role.ORGANIZER),
    button("noted", noted, who=Role.GUEST),
)
