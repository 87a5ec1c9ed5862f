"""Every form in one place, gathered from the topics as the routes are."""

from bot.usecases import forms
from bot.usecases.broadcasts import composing, sending, unreachable
from bot.usecases.changes import edit_forms
from bot.usecases.changes import files as changes_files
from bot.usecases.invitation_letters import letterhead
from bot.usecases.invitation_letters import queue as invitation_letters_queue
from bot.usecases.invitation_letters import requests as invitation_letters_requests
from handlers import glossary, home, knowledge, people, reminders, tickets, travel, visa

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
        *edit_forms.EDITS.values(),
        edit_forms.ADDITION,
        changes_files.SESSION_FILE,
        composing.TEXTS,
        sending.TIME,
        unreachable.NOTE,
        *tickets.FORMS,
        *invitation_letters_requests.KINDS.values(),
        invitation_letters_queue.CORRECTION,
        invitation_letters_queue.REFUSAL,
        letterhead.HEAD,
    )
}
