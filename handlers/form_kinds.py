"""Every form in one place, gathered from the topics as the routes are."""

from bot.usecases import forms
from bot.usecases.broadcasts import composing, sending, unreachable
from bot.usecases.changes import edit_forms
from bot.usecases.changes import files as changes_files
from handlers import (
    glossary,
    home,
    invitation_letters,
    knowledge,
    people,
    reminders,
    tickets,
    travel,
    visa,
)

KINDS: dict[str, forms.FormKind] = {
    kind.form.name: kind
    for kind in (
        *people.FORMS,
        *home.FORMS,
        *travel.FORMS,
        *knowledge.FORMS,
        *reminders.FORMS,
        *glossary.FORMS,
        *visa.FORMS,
        *invitation_letters.FORMS,
        *edit_forms.EDITS.values(),
        edit_forms.ADDITION,
        changes_files.SESSION_FILE,
        composing.TEXTS,
        sending.TIME,
        unreachable.NOTE,
        *tickets.FORMS,
    )
}
