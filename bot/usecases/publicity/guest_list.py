"""The guest list for guests: who agreed to be seen sees who else did."""

from bot.domain.callback_words import publicity as words
from bot.domain.callback_words import rsvps
from bot.domain.features import Feature
from bot.domain.here import Here
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Lines
from bot.domain.people.rights import Right
from bot.domain.publicity.consents import Audience, Fact, consent_to, shown
from bot.usecases.paging import page_of, turning_row
from bot.usecases.publicity.finding import coming
from bot.usecases.publicity.phrases import person_said
from bot.usecases.rows import allowed
from storage.work import Work


def show_company(work: Work, here: Here, number: int) -> None:
    """Show a page of the others who are coming and agreed to be seen, to whoever agreed as well."""
    own = consent_to(work.consents.of_person(here.event.id, here.person.id), Fact.NAME)
    if not own.lets(Audience.GUESTS, work.now):
        work.reply(here, "company-closed", {}, _rows(here))
        return
    consents = work.consents.of_event(here.event.id)
    others = [
        found
        for member in coming(work, here.event)
        if member.person_id != here.person.id
        and (
            found := shown(
                member.profile.name,
                consents.get(member.person_id, {}),
                Audience.GUESTS,
                work.now,
            )
        )
    ]
    others.sort(key=lambda each: each.name)
    page = page_of(
        others, number, length=lambda each: len(each.name + each.affiliation + each.influence)
    )
    limits = here.has(Feature.TRUST)
    lines = Lines(tuple(person_said(each, limits=limits) for each in page.items))
    turning = turning_row(words.COMPANY.to, page.number, more=page.more)
    text = "company" if others else "company-none"
    details = {"lines": lines, "range": page.said()} if others else {}
    work.reply(here, text, details, (*turning, *_rows(here)), protect=True)


def _rows(here: Here) -> Keyboard:
    look = (Right.LOOK, Button("publicity-open", words.SHOW.to()))
    return allowed(here, ((look,), ((Right.TAKE_PART, Button("go-back", rsvps.SHOW.to())),)))
