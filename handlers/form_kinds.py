"""Every form in one place, gathered from the topics as the routes are."""

from bot.usecases import forms
from handlers import (
    approvals,
    broadcasts,
    care,
    changes,
    common_ground,
    date_polls,
    feedback,
    glossary,
    goals,
    home,
    invitation_letters,
    knowledge,
    languages,
    pairings,
    people,
    publicity,
    readout,
    reminders,
    selection,
    session_desk,
    tickets,
    travel,
    visa,
    working_groups,
)

KINDS: dict[str, forms.FormKind] = {
    kind.form.name: kind
    for kind in (
        *people.FORMS,
        *home.FORMS,
        *publicity.FORMS,
        *travel.FORMS,
        *knowledge.FORMS,
        *reminders.FORMS,
        *glossary.FORMS,
        *visa.FORMS,
        *invitation_letters.FORMS,
        *changes.FORMS,
        *broadcasts.FORMS,
        *date_polls.FORMS,
        *tickets.FORMS,
        *feedback.FORMS,
        *approvals.FORMS,
        *common_ground.FORMS,
        *readout.FORMS,
        *session_desk.FORMS,
        *working_groups.FORMS,
        *pairings.FORMS,
        *selection.FORMS,
        *goals.FORMS,
        *languages.FORMS,
        *care.FORMS,
    )
}
