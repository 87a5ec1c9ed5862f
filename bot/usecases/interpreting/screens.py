"""Interpreting as everybody sees it: whether they need it, and whoever interprets their own turns."""

from bot.domain.callback_words import home, session_desk
from bot.domain.callback_words import interpreting as words
from bot.domain.events import Session
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.people.rights import Right
from bot.domain.session_desk.signals import AROUND
from bot.domain.working_groups.plans import Mark
from bot.usecases.interpreting.finding import interprets, rota_of
from bot.usecases.interpreting.phrases import names_of, own_said, own_turns
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import HOME, allowed
from storage.work import Work

_PAGE = 3


def show_interpreting(work: Work, here: Here) -> None:
    """Show whether somebody needs interpreting, and the turns of whoever interprets."""
    show_own(work, here, 0)


def show_own(work: Work, here: Here, number: int) -> None:
    """Show the same, with a page of somebody's turns."""
    is_one = interprets(work, here.event, here.person.id)
    details: dict[str, Detail] = {"needs": "", "turns": ""}
    rows: Keyboard = ()
    if is_one:
        details["turns"], rows = _turns_said(work, here, number)
    else:
        marks = work.working_groups.member(here.event.id, here.person.id).marks
        needs = Mark.NEEDS_INTERPRETING in marks
        details["needs"] = Said("interpreting-needs" if needs else "interpreting-needs-not")
        need = Button("groups-need-not" if needs else "groups-need", words.NEED.to())
        rows = allowed(here, (((Right.TAKE_PART, need),),))
    below = (
        ((Right.FACILITATE, Button("rota-open", words.ROTA.to())),),
        ((Right.LOOK, Button("go-dialogue", home.DIALOGUE.to())), (Right.LOOK, HOME)),
    )
    text = "interpreting-mine" if is_one else "interpreting"
    work.reply(here, text, details, (*rows, *allowed(here, below)), protect=is_one)


def switch_need(work: Work, here: Here) -> None:
    """Let a guest say that they need interpreting, or do not any more."""
    member = work.working_groups.member(here.event.id, here.person.id)
    work.working_groups.keep_member(here.event.id, member.switched(Mark.NEEDS_INTERPRETING))
    show_interpreting(work, here)


def _turns_said(work: Work, here: Here, number: int) -> tuple[Lines | Said, Keyboard]:
    rota, names = rota_of(work, here.event), names_of(work, here.event)
    me = rota.interpreters.get(here.person.id)
    ahead = [each for each in _mine(work, here) if each.ends_at > work.now]
    page = page_of(ahead, number, most=_PAGE)
    lines = [
        own_said(session, mine, here.event)
        for session in page.items
        if me and (mine := own_turns(rota, me, session, names))
    ]
    booths = allowed(
        here,
        (
            ((Gate(Right.LOOK, Feature.DESK), _booth(session)),)
            for session in page.items
            if session.starts_at - AROUND <= work.now
        ),
    )
    rows = (*booths, *turning_row(words.OWN.to, page.number, more=page.more))
    return Lines(tuple(lines)) if lines else Said("interpreting-no-turns"), rows


def _mine(work: Work, here: Here) -> list[Session]:
    duties = work.interpreting.of_person(here.event.id, here.person.id).duties
    sessions = work.events.sessions_of(here.event.id)
    return [each for each in sessions if each.id in duties and not each.cancelled]


def _booth(session: Session) -> Button:
    return Button("booth-open", session_desk.BOOTH.to(session.id), {"title": session.title})
