"""Changing the programme and the event: the draft, its release, and who has seen it."""

from bot.domain.callback_words import changes as words
from bot.domain.people.rights import Right
from bot.usecases.changes import (
    draft,
    edit_forms,
    files,
    notifying,
    released_screens,
    releasing,
    screens,
)
from bot.usecases.changes.event import facts, moving, norms
from bot.usecases.changes.event import screens as event_screens
from handlers.routes import Route, command, tap

_RIGHT = Right.CHANGE_PROGRAMME
_OF_EVENT = Right.CHANGE_EVENT

ROUTES: tuple[Route, ...] = (
    command("reschedule", screens.show_programme, button=words.SHOW, right=_RIGHT),
    tap(words.PAGE, screens.show_page, right=_RIGHT),
    tap(words.SESSION, screens.show_session, right=_RIGHT),
    tap(words.ITEM, edit_forms.start_edit, right=_RIGHT),
    tap(words.CANCEL, draft.cancel_session, right=_RIGHT),
    tap(words.ADD, edit_forms.start_addition, right=_RIGHT),
    tap(words.VENUE, edit_forms.start_venue, right=_RIGHT),
    tap(words.IMPORT, files.start_import, right=_RIGHT),
    tap(words.DRAFT, screens.show_draft, right=_RIGHT),
    tap(words.UNDO, draft.undo, right=_RIGHT),
    tap(words.DISCARD, screens.ask_to_discard, right=_RIGHT),
    tap(words.DISCARD_NOW, draft.discard, right=_RIGHT),
    tap(words.RELEASE, releasing.ask_to_release, right=_RIGHT),
    tap(words.TELL_AS, releasing.set_urgency, right=_RIGHT),
    tap(words.RELEASE_NOW, releasing.release_draft, right=_RIGHT),
    tap(words.CHANGES, released_screens.show_changes, right=_RIGHT),
    tap(words.CHANGE, released_screens.show_echo, right=_RIGHT),
    tap(words.REMIND, notifying.remind, right=_RIGHT),
    tap(words.SEEN, notifying.note_seen, right=Right.LOOK),
    tap(words.MOVE_ALL, moving.move_programme, right=_RIGHT),
    command("event", event_screens.show_event, button=words.EVENT, right=_OF_EVENT),
    tap(words.HOSTS, event_screens.show_hosts, right=_OF_EVENT),
    tap(words.FACT, facts.start_fact, right=_OF_EVENT),
    tap(words.NORMS, event_screens.show_norms, right=_OF_EVENT),
    tap(words.POINT, norms.open_point, right=_OF_EVENT),
    tap(words.POINT_CHANGE, norms.start_point, right=_OF_EVENT),
    tap(words.POINT_REMOVE, norms.remove_point, right=_OF_EVENT),
    tap(words.POINT_ADD, norms.start_addition, right=_OF_EVENT),
    tap(words.WEIGHT, norms.set_weight, right=_OF_EVENT),
)
FORMS = (*edit_forms.FORMS, *files.FORMS, *facts.FORMS, *norms.FORMS)
