"""Joining an event: the code, and the questions that come before everything else."""

from dataclasses import replace

from bot.domain.callback_words import home as home_words
from bot.domain.forms.forms import Form, Kind, Progress, Question
from bot.domain.forms.reading import SKIPPED
from bot.domain.here import Here
from bot.domain.limits import NAME_LENGTH
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Details, Moment, Said
from bot.domain.people.invitations import Invitation, InvitationState
from bot.domain.people.people import Language, Person, Profile, Role
from bot.domain.people.rights import Right
from bot.domain.publicity.consents import Audience, Fact
from bot.domain.rsvps import Rsvp, Standing
from bot.usecases import forms
from bot.usecases.current_event import here_of, must_accept_norms
from bot.usecases.home.about_phrases import host_details, norm_details
from bot.usecases.home.screens import show_home
from bot.usecases.people import contesting, members
from bot.usecases.publicity import choosing
from bot.usecases.reminders.zones import ZONE_QUESTIONS, chosen_zone, clock_details
from bot.usecases.replanning import replan_person_soon
from bot.usecases.rows import HOME_ROW
from bot.usecases.rsvps.offers import release
from bot.usecases.rsvps.phrases import embargo_said
from bot.usecases.telegram_jobs import set_menu
from storage.database.sealing import RowUnreadable
from storage.people.guests import StillBeingForgotten
from storage.work import Work


class CodeRefused(Refused):
    """A wrong, used, expired or revoked code: the same neutral sentence for all."""

    text = "not-invited"
    of_rights = True


class BackTooSoon(Refused):
    """Somebody comes back in the very moment in which they are being forgotten."""

    text = "back-too-soon"


def arrive(work: Work, *, person: Person, code: str) -> None:
    """Let a person in by an invitation code and start the joining questions.

    The code is bound to the first account that uses it; that account may come back through it.

    Raises:
        BackTooSoon: the person is still being forgotten in that event.
        CodeRefused: the code is unknown, over, or somebody else's; strangers are told so with a way
            to say that it should have been theirs.
        TakesPartAlready: it moves a membership to an account that takes part already.
        MembershipUnreadable: it moves one that could not be read afterwards.
    """
    try:
        let_in(work, person=person, code=code)
    except CodeRefused:
        if person.role is not Role.STRANGER:
            raise
        contesting.refuse(work, person=person, code=code)


def let_in(work: Work, *, person: Person, code: str) -> Person:
    """Let a person in as `arrive` does; return who they are in the end.

    Raises:
        CodeRefused: the code is unknown, over, or somebody else's.
        Refused: what else `arrive` raises.
    """
    here = _let_in(work, person, code)
    show_first(work, here)
    return here.person


def show_first(work: Work, here: Here) -> None:
    """Show the questions that come before everything else, or else the first screen."""
    if must_accept_norms(here):
        ask_to_join(work, here)
    else:
        show_home(work, here)


def _let_in(work: Work, person: Person, code: str) -> Here:
    invitation = work.invitations.hold_by_code(code)
    if invitation is None or not invitation.admits(person.id, now=work.now):
        raise CodeRefused
    if invitation.moves is None or invitation.state is InvitationState.USED:
        return _admit(work, person, invitation)
    try:
        member = work.guests.find(invitation.event_id, invitation.moves)
    except RowUnreadable:
        raise members.MembershipUnreadable from None
    if member is None:
        raise CodeRefused
    if member.person_id != person.id:
        try:
            person = members.move(work, member=member, account=person)
        except StillBeingForgotten:
            raise BackTooSoon from None
    work.invitations.use(invitation, person.id)
    return here_of(work, person, event_id=invitation.event_id)


def _admit(work: Work, person: Person, invitation: Invitation) -> Here:
    event_id = invitation.event_id
    membership = work.guests.find(event_id, person.id)
    if invitation.state is InvitationState.USED and membership is None:
        raise CodeRefused
    if membership is None:
        profile = Profile(name=invitation.name)
        try:
            work.guests.add(event_id, person.id, role=invitation.role, profile=profile)
        except StillBeingForgotten:
            raise BackTooSoon from None
        work.invitations.use(invitation, person.id)
        work.audit.note(event_id, actor=person.id, act="joined", subject=invitation.id)
    elif invitation.state is InvitationState.OPEN and invitation.role > membership.role:
        work.guests.set_role(event_id, person.id, invitation.role)
        work.invitations.use(invitation, person.id)
        work.audit.note(event_id, actor=person.id, act="promoted", subject=invitation.id)
    entered = work.guests.find(event_id, person.id)
    if entered is None:
        raise CodeRefused
    if person.event_id != event_id:
        work.forms.forget(person.id)
    if membership is None and invitation.language is not None:
        person = replace(person, language=invitation.language)
    if person.role is Role.STRANGER:
        work.fates.withdraw_from_stranger(person.id)
    person = work.people.enter(
        person, event_id=event_id, role=entered.powers, norms_version=entered.norms_version
    )
    return here_of(work, person)


def ask_to_join(work: Work, here: Here) -> None:
    """Start or take up the joining questions; of who has joined, the norms alone.

    They are put in a message of their own, for the tapped one may be an offer or news.
    """
    here = here.anew()
    progress = work.forms.find(here.person.id)
    is_new = here.norms_version == 0 and (progress is None or progress.form != NORMS.form.name)
    kind = JOINING if is_new else NORMS
    if (
        progress is not None
        and progress.form == kind.form.name
        and progress.event_id == here.event.id
    ):
        forms.ask(work, here, kind=kind, progress=progress)
        return
    forms.begin(work, here, kind=kind)


def _describe(work: Work, here: Here, progress: Progress, question: Question) -> Details:
    event = here.event
    match question.name:
        case "norms":
            changed = Said("norms-changed") if progress.form == "norms" else ""
            return {
                **host_details(event),
                **norm_details(event),
                "changed": changed,
                "embargo": embargo_said(here),
            }
        case "zone-right":
            return clock_details(work, progress)
        case "name":
            membership = work.guests.find(event.id, here.person.id)
            known = membership.profile.name if membership else ""
            return {"known": Said("name-known", {"name": known}) if known else ""}
        case _:
            return {}


def _heed(work: Work, here: Here, question: Question, answer: str) -> Here | None:
    if question.name == "language":
        person = replace(here.person, language=Language(answer))
        work.people.keep(person)
        return here.by(person)
    if question.name == "norms" and answer == "decline":
        _decline(work, here)
        return None
    return here


def _decline(work: Work, here: Here) -> None:
    """Note that somebody will not come; they may come back at any time, as from joining.

    Who had joined gives back what they held: without the norms nobody takes part.
    """
    event, person = here.event, here.person
    work.rsvps.hold(event.id)
    freed = work.rsvps.forget(event.id, person.id)
    work.rsvps.keep(Rsvp(event.id, event.subject, person.id, Standing.DECLINED, work.now))
    if here.norms_version:
        for subject in freed:
            release(work, event=event, subject=subject)
        work.guests.accept_norms(event.id, person.id, version=0)
        if person.event_id == event.id:
            work.people.keep(replace(person, norms_version=0))
        replan_person_soon(work, person_id=person.id)
    is_over = work.now >= event.rsvp_deadline
    when = Moment(event.rsvp_deadline, event.zone)
    details = {"when": Said("declined-tonight") if is_over else Said("declined-by", {"at": when})}
    forget = (Button("forget-me", home_words.FORGET.to(), style=ButtonStyle.DANGER),)
    work.send(here, "norms-declined", details, (forget, *HOME_ROW))


def _finish_joining(work: Work, here: Here, progress: Progress) -> None:
    event = here.event
    answers = progress.answers
    membership = work.guests.find(event.id, here.person.id)
    known = membership.profile.name if membership else ""
    named = answers["name"]
    profile = Profile(
        name=known if named == SKIPPED else named,
        named_in_readout=answers["readout"] == "yes",
    )
    work.guests.set_profile(event.id, here.person.id, profile)
    audience = Audience(answers["visibility"])
    if audience is not Audience.ORGANIZERS:
        choosing.keep(work, event, here.person.id, fact=Fact.NAME, audience=audience)
    here = here.by(work.people.choose_zone(here.person, chosen_zone(progress)))
    here = _accept_norms(work, here)
    # Whoever declined the norms before has changed their mind; whether they come is open again.
    work.rsvps.forget(event.id, here.person.id)
    work.reply(here, "joined", {"title": event.title})
    show_home(work, here.anew())


def _finish_norms(work: Work, here: Here, _progress: Progress) -> None:
    if here.norms_version == 0:
        # They said no and have changed their mind; whether they come is open again.
        work.rsvps.forget(here.event.id, here.person.id)
    show_home(work, _accept_norms(work, here))


def _accept_norms(work: Work, here: Here) -> Here:
    version = here.event.norms.version
    work.guests.accept_norms(here.event.id, here.person.id, version=version)
    person = here.person
    if person.event_id == here.event.id:
        person = replace(person, norms_version=version)
    work.people.keep(person)
    replan_person_soon(work, person_id=person.id)
    set_menu(work, person=person)
    return replace(here, person=person, norms_version=version)


_NORMS_QUESTION = Question("norms", Kind.CHOICE, ("accept", "decline"))

JOINING = forms.FormKind(
    Form(
        "joining",
        (
            Question("language", Kind.CHOICE, ("en", "zh")),
            *ZONE_QUESTIONS,
            _NORMS_QUESTION,
            Question("name", Kind.NAME, optional=True, longest=NAME_LENGTH),
            Question("visibility", Kind.CHOICE, ("organizers", "guests", "public")),
            Question("readout", Kind.CHOICE, ("no", "yes")),
            Question(
                "readout-sure",
                Kind.CHOICE,
                ("yes", "no"),
                back="no",
                only_after=(("visibility", Audience.ORGANIZERS), ("readout", "yes")),
            ),
        ),
        can_go_back=True,
    ),
    _finish_joining,
    _describe,
    _heed,
    right=Right.LOOK,
)
NORMS = forms.FormKind(
    Form("norms", (_NORMS_QUESTION,)), _finish_norms, _describe, _heed, right=Right.LOOK
)
FORMS = (JOINING, NORMS)
