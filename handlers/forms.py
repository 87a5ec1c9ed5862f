"""Forms: what is typed or tapped as the answer to a question."""

from bot.domain.forms import Kind
from bot.domain.people import Person, Role
from bot.domain.refusals import Refused, StaleButton
from bot.usecases import (
    asking,
    composing,
    drafting,
    errands,
    forms,
    glossary,
    glossaryediting,
    invitations,
    joining,
    knowledge,
    knowledgeediting,
    knowledgefiles,
    letterheads,
    organizing,
    ownreminders,
    reminderscreens,
    sending,
    sessionfiles,
    ticketanswers,
    ticketthreads,
    traveldetails,
    unreachable,
    venues,
    visaasking,
    visacomparing,
    visaletterdesk,
    visaletterrequests,
    visapassports,
    visarules,
    visatimes,
)
from handlers.routes import Incoming, Route, button, command
from storage.work import Work

KINDS: dict[str, forms.FormKind] = {
    kind.form.name: kind
    for kind in (
        joining.JOINING,
        joining.NORMS,
        traveldetails.TRAVEL,
        asking.ASK,
        knowledge.SEARCH,
        *knowledgeediting.FORMS,
        knowledgefiles.FILE,
        invitations.INVITE_ONE,
        invitations.INVITE_LIST,
        organizing.DEADLINE,
        organizing.OFFER,
        organizing.SEATS,
        ownreminders.OWN,
        reminderscreens.ZONE,
        *venues.CHANGES.values(),
        glossary.SEARCH,
        glossary.FLAG,
        glossaryediting.TERM_FORM,
        glossaryediting.TERM_FILE,
        *drafting.EDITS.values(),
        drafting.ADDITION,
        sessionfiles.SESSION_FILE,
        composing.TEXTS,
        sending.TIME,
        unreachable.NOTE,
        ticketthreads.FOLLOW_UP,
        *ticketanswers.FORMS,
        visapassports.PASSPORT,
        visapassports.SPECIAL,
        visaasking.ASKING,
        visatimes.HOST,
        visatimes.LINK,
        visatimes.DAYS,
        visarules.RULE,
        visacomparing.HOSTS,
        *visaletterrequests.KINDS.values(),
        visaletterdesk.CORRECTION,
        visaletterdesk.REFUSAL,
        letterheads.HEAD,
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
        errands.fetch(work, person=incoming.by, purpose=progress.form, file_id=incoming.file_id)
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
