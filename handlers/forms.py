"""Forms: what is typed or tapped as the answer to a question."""

from bot.domain.forms.forms import Kind
from bot.domain.messages.refusals import Refused, StaleButton
from bot.domain.people.people import Person, Role
from bot.usecases import forms
from bot.usecases import telegram_jobs as usecases_telegram_jobs
from bot.usecases.broadcasts import composing, sending, unreachable
from bot.usecases.changes import edit_forms
from bot.usecases.changes import files as changes_files
from bot.usecases.glossary import editing as glossary_editing
from bot.usecases.glossary import terms as glossary_terms
from bot.usecases.home import settings as home_settings
from bot.usecases.invitation_letters import letterhead
from bot.usecases.invitation_letters import queue as invitation_letters_queue
from bot.usecases.invitation_letters import requests as invitation_letters_requests
from bot.usecases.knowledge import asking
from bot.usecases.knowledge import browsing as knowledge_browsing
from bot.usecases.knowledge import editing as knowledge_editing
from bot.usecases.knowledge import files as knowledge_files
from bot.usecases.people import invitations, joining
from bot.usecases.reminders import custom as reminders_custom
from bot.usecases.reminders import screens as reminders_screens
from bot.usecases.tickets import answers as tickets_answers
from bot.usecases.tickets import threads as tickets_threads
from bot.usecases.travel import details as travel_details
from bot.usecases.travel import venues
from bot.usecases.visa import asking as visa_asking
from bot.usecases.visa import comparison as visa_comparison
from bot.usecases.visa import passports
from bot.usecases.visa import rules as visa_rules
from bot.usecases.visa import times as visa_times
from handlers.routes import Incoming, Route, button, command
from storage.work import Work

KINDS: dict[str, forms.FormKind] = {
    kind.form.name: kind
    for kind in (
        joining.JOINING,
        joining.NORMS,
        travel_details.TRAVEL,
        asking.ASK,
        knowledge_browsing.SEARCH,
        *knowledge_editing.FORMS,
        knowledge_files.FILE,
        invitations.INVITE_ONE,
        invitations.INVITE_LIST,
        home_settings.DEADLINE,
        home_settings.OFFER,
        home_settings.SEATS,
        reminders_custom.OWN,
        reminders_screens.ZONE,
        *venues.CHANGES.values(),
        glossary_terms.SEARCH,
        glossary_terms.FLAG,
        glossary_editing.TERM_FORM,
        glossary_editing.TERM_FILE,
        *edit_forms.EDITS.values(),
        edit_forms.ADDITION,
        changes_files.SESSION_FILE,
        composing.TEXTS,
        sending.TIME,
        unreachable.NOTE,
        tickets_threads.FOLLOW_UP,
        *tickets_answers.FORMS,
        passports.PASSPORT,
        passports.SPECIAL,
        visa_asking.ASKING,
        visa_times.HOST,
        visa_times.LINK,
        visa_times.DAYS,
        visa_rules.RULE,
        visa_comparison.HOSTS,
        *invitation_letters_requests.KINDS.values(),
        invitation_letters_queue.CORRECTION,
        invitation_letters_queue.REFUSAL,
        letterhead.HEAD,
    )
}


class FileNotAsked(Refused):
    """Somebody sent a file, sticker or the like where it is of no use."""

    text = "file-not-asked"


def take_words(incoming: Incoming, work: Work) -> None:
    """Words that are no command answer the question that is open, or else ask one themselves."""
    progress = work.forms.find(incoming.by.id)
    if progress is None:
        if not incoming.typed:
            raise FileNotAsked
        asking.ask(work, person=incoming.by, question=incoming.typed)
        return
    kind = KINDS[progress.form]
    question = kind.form.questions[progress.turn]
    if incoming.file_id and question.kind is Kind.ROWS:
        usecases_telegram_jobs.fetch(
            work, person=incoming.by, purpose=progress.form, file_id=incoming.file_id
        )
        return
    if not incoming.typed:
        raise FileNotAsked
    forms.answer(
        work, person=incoming.by, kind=kind, progress=progress, typed=incoming.typed, screen=None
    )


def take_tap(incoming: Incoming, work: Work) -> None:
    """A tap on one of the buttons below a question."""
    progress = work.forms.find(incoming.by.id)
    if progress is None:
        raise StaleButton
    forms.tap(
        work,
        person=incoming.by,
        kind=KINDS[progress.form],
        progress=progress,
        serial=incoming.word(0),
        turn=incoming.word(1),
        choice=incoming.word(2),
        screen=incoming.screen,
    )


def take_file(work: Work, person: Person, *, purpose: str, content: str) -> None:
    """A file that was fetched answers the question it was sent for, if that is still open."""
    progress = work.forms.find(person.id)
    if progress is None or progress.form != purpose:
        raise StaleButton
    forms.answer(
        work,
        person=person,
        kind=KINDS[purpose],
        progress=progress,
        typed=content,
        screen=None,
    )


def cancel(incoming: Incoming, work: Work) -> None:
    """/cancel, or the button below a question."""
    serial = incoming.word() if incoming.words else ""
    forms.cancel(work, person=incoming.by, serial=serial, screen=incoming.screen)


ROUTES: tuple[Route, ...] = (
    command("cancel", cancel, who=Role.GUEST, before_norms=True),
    button("form", take_tap, who=Role.GUEST, before_norms=True),
)
