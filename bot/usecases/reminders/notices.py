"""Reminders in words: put together when they are sent, from what holds then."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.callback_words import broadcasts as broadcasts_words
from bot.domain.callback_words import care as care_words
from bot.domain.callback_words import changes as changes_words
from bot.domain.callback_words import feedback as feedback_words
from bot.domain.callback_words import home as home_words
from bot.domain.callback_words import interpreting as interpreting_words
from bot.domain.callback_words import reminders as words
from bot.domain.callback_words import rsvps as rsvp_words
from bot.domain.callback_words import travel as travel_words
from bot.domain.callback_words import visa as visa_words
from bot.domain.callback_words.reminders import Snooze
from bot.domain.events import Event, Session
from bot.domain.features import Feature
from bot.domain.ids import BroadcastId, ChangeId, EventId, PersonId, ReminderId, SessionId
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, Lane, Message
from bot.domain.messages.texts import Detail, Moment, MomentStyle, Said
from bot.domain.reminders.custom import CustomReminder
from bot.domain.reminders.reminders import ReminderKind
from bot.domain.rsvps import Wish
from bot.domain.visa.path import Step
from bot.domain.working_groups.plans import GroupMember, GroupPlan
from bot.usecases.changes.phrases import difference_lines
from bot.usecases.feedback.finding import rating_ballot
from bot.usecases.feedback.screens import star_buttons
from bot.usecases.goals.phrases import goals_said
from bot.usecases.interpreting.finding import first_turns
from bot.usecases.interpreting.phrases import turns_in_said
from bot.usecases.visa.finding import letter_is_there
from bot.usecases.working_groups.phrases import group_reminder_said
from storage.events import UnknownEvent, UnknownSession
from storage.reminders.reminders import DueReminder
from storage.work import Work

LEEWAY = timedelta(minutes=5)
"""How much sooner than what it reminds of a snoozed reminder must come to be offered."""
TOMORROW_FROM = timedelta(hours=12)


class Outdated(Exception):
    """What a reminder is about is gone, or is now at another time."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The details of a reminder's text, and the buttons that lead to what it is about."""

    details: Mapping[str, Detail]
    buttons: tuple[Button, ...] = ()


class ReminderWords:
    """Words for reminders of one unit of work; what many share is read once."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._own: dict[EventId, Sequence[CustomReminder]] = {}
        self._plans: dict[EventId, Mapping[SessionId, GroupPlan]] = {}
        self._members: dict[EventId, Mapping[PersonId, GroupMember]] = {}
        self._shared: dict[tuple[EventId, str, str, datetime], _Told] = {}
        self._tellers: dict[ReminderKind, Callable[[DueReminder, Event], _Told]] = {
            ReminderKind.SESSION: self._of_session,
            ReminderKind.EVENT: self._of_event,
            ReminderKind.DEADLINE: self._of_deadline,
            ReminderKind.ARRIVAL: self._of_arrival,
            ReminderKind.VISA: self._of_visa,
            ReminderKind.FEEDBACK: self._of_feedback,
            ReminderKind.CHANGE: self._of_change,
            ReminderKind.BROADCAST: self._of_broadcast,
            ReminderKind.CUSTOM: self._of_custom,
            ReminderKind.NORMS: self._of_norms,
            ReminderKind.RISKS: self._of_risks,
            ReminderKind.TURN: self._of_turn,
        }

    def message(
        self, due: DueReminder, *, why_late: str = "", snoozed_until: datetime | None = None
    ) -> Message:
        """Return the message for a reminder; `why_late` names the sentence that owns up to it.

        Raises:
            Outdated: what it is about is gone, or is now at another time.
        """
        told = self._told(due)
        again: Detail = ""
        if snoozed_until is not None:
            zone = self._work.people.get(due.person_id).zone
            again = Said("reminder-snoozed", {"again-at": Moment(snoozed_until, zone)})
        late: Detail = Said(why_late) if why_late else ""
        keyboard = (
            *((told.buttons,) if told.buttons else ()),
            *(_snoozes(due, self._work.now) if snoozed_until is None else ()),
            _FEWER,
        )
        details = {**told.details, "late": late, "again": again}
        if due.kind == ReminderKind.SESSION:
            details["group"] = self._group_said(due)
        return Message(
            due.person_id,
            f"reminder-{due.kind}",
            details,
            keyboard,
            Lane.REMINDER,
            about=due.event_id,
        )

    def _group_said(self, due: DueReminder) -> Said | str:
        """Say which group of the session somebody is in, where there are any."""
        event_id, session_id = due.event_id, SessionId(due.subject)
        if event_id not in self._plans:
            is_on = Feature.GROUPS in self._work.events.get(event_id).features
            plans = self._work.working_groups.of_event(event_id) if is_on else []
            self._plans[event_id] = {each.session_id: each for each in plans}
        plan = self._plans[event_id].get(session_id)
        if plan is None:
            return ""
        if event_id not in self._members:
            self._members[event_id] = self._work.working_groups.members(event_id)
        member = self._members[event_id].get(due.person_id)
        return (
            "" if member is None else group_reminder_said(member.place(plan.id), tables=plan.tables)
        )

    def _told(self, due: DueReminder) -> _Told:
        shared = (due.event_id, due.kind, due.subject, due.anchor)
        if shared in self._shared:
            return self._shared[shared]
        try:
            event = self._work.events.get(due.event_id)
        except UnknownEvent:
            raise Outdated from None
        told = self._tellers[ReminderKind(due.kind)](due, event)
        if due.kind not in _OWN:
            self._shared[shared] = told
        return told

    def _of_session(self, due: DueReminder, event: Event) -> _Told:
        session = self._session(due)
        _check_time(due, session.starts_at)
        return _Told(
            {
                "title": session.title,
                "event": event.title,
                "venue": session.place,
                "starts-at": Moment(session.starts_at, event.zone),
                "goals": goals_said(self._work, event, opened_by=session),
            },
            (Button("reminder-session-open", rsvp_words.SESSION.to(session.id)),),
        )

    def _of_norms(self, due: DueReminder, _event: Event) -> _Told:
        session = self._session(due)
        _check_time(due, session.starts_at)
        return _Told({"title": session.title}, (Button("norms-open", home_words.NORMS.to()),))

    def _of_risks(self, due: DueReminder, event: Event) -> _Told:
        _check_time(due, event.starts_at)
        care = event.care
        waiting = len(care.due(self._work.now.date()))
        if care.risks and not waiting:
            raise Outdated
        details = {"title": event.title, "count": waiting}
        return _Told(details, (Button("reminder-risks-open", care_words.RISKS.to()),))

    def _of_turn(self, due: DueReminder, event: Event) -> _Told:
        session = self._session(due)
        interpreter = self._work.interpreting.of_person(event.id, due.person_id)
        begins = first_turns(self._work, event, [interpreter])[due.person_id].get(session.id)
        if begins is None:
            raise Outdated
        _check_time(due, begins)
        turns = Button("interpreting-mine-open", interpreting_words.SHOW.to())
        return _Told({"turns": turns_in_said(self._work, event, session, due.person_id)}, (turns,))

    def _of_feedback(self, due: DueReminder, event: Event) -> _Told:
        session = self._session(due)
        _check_time(due, session.ends_at)
        ballot = rating_ballot(self._work, event, session.id)
        stars = (
            star_buttons(ballot) if ballot else (Button("home-feedback", feedback_words.SHOW.to()),)
        )
        return _Told({"title": session.title, "event": event.title}, stars)

    def _of_event(self, due: DueReminder, event: Event) -> _Told:
        _check_time(due, event.starts_at)
        starts_at = Moment(event.starts_at, event.zone)
        return _Told(
            {"title": event.title, "venue": event.place, "starts-at": starts_at},
            (Button("home-schedule", rsvp_words.SCHEDULE.to()),),
        )

    def _of_deadline(self, due: DueReminder, event: Event) -> _Told:
        _check_time(due, event.rsvp_deadline)
        wishes = tuple(
            Button(f"wish-{wish}", rsvp_words.ANSWER.to(event.subject, wish))
            for wish in (Wish.YES, Wish.MAYBE, Wish.NO)
        )
        deadline_at = Moment(event.rsvp_deadline, event.zone)
        return _Told({"title": event.title, "deadline-at": deadline_at}, wishes)

    def _of_arrival(self, due: DueReminder, event: Event) -> _Told:
        arrival_at = Moment(due.anchor, event.zone)
        return _Told(
            {
                "arrival-at": arrival_at,
                "venue": event.place,
                "event": event.title,
                "contact": event.contact,
            },
            (Button("home-details", travel_words.DETAILS.to()),),
        )

    def _of_visa(self, due: DueReminder, event: Event) -> _Told:
        if due.subject == Step.LETTER and letter_is_there(self._work, event, due.person_id):
            raise Outdated
        last_at = Moment(due.anchor, "UTC", MomentStyle.DAY)
        steps = Button("home-visa", visa_words.SHOW.to())
        return _Told({"title": event.title, "last-at": last_at, "step": due.subject}, (steps,))

    def _of_change(self, due: DueReminder, event: Event) -> _Told:
        telling = self._work.notices.find(ChangeId(due.subject), due.person_id)
        if telling is None:
            raise Outdated
        lines = difference_lines(telling.differences, event)
        seen = Button(
            "change-noted", changes_words.SEEN.to(ChangeId(due.subject)), style=ButtonStyle.SUCCESS
        )
        return _Told({"title": event.title, "lines": lines}, (seen,))

    def _of_broadcast(self, due: DueReminder, event: Event) -> _Told:
        reading = Button("broadcast-open", broadcasts_words.REVEAL.to(BroadcastId(due.subject)))
        return _Told({"title": event.title}, (reading,))

    def _of_custom(self, due: DueReminder, event: Event) -> _Told:
        if event.id not in self._own:
            self._own[event.id] = self._work.reminder_sources.custom_of(event.id)
        for own in self._own[event.id]:
            if own.id == due.subject:
                _check_time(due, own.when.moment(event))
                return _Told({"title": event.title, "words": own.words})
        raise Outdated

    def _session(self, due: DueReminder) -> Session:
        try:
            session = self._work.events.session(due.event_id, SessionId(due.subject))
        except UnknownSession:
            raise Outdated from None
        if session.cancelled:
            raise Outdated
        return session


_OWN = frozenset({ReminderKind.CHANGE, ReminderKind.TURN})
"""Which say something else to everybody."""
_FEWER = (Button("reminder-fewer", words.FEWER.to()),)


def _snoozes(due: DueReminder, now: datetime) -> Keyboard:
    left = max(due.useful_until, due.anchor) - now - LEEWAY
    spans: list[Snooze] = []
    if left > timedelta(minutes=15):
        spans.append(Snooze.QUARTER)
    if left > timedelta(hours=1):
        spans.append(Snooze.HOUR)
    if left > TOMORROW_FROM:
        spans.append(Snooze.TOMORROW)
    row = tuple(
        Button(f"snooze-{span}", words.SNOOZE.to(ReminderId(due.id), span)) for span in spans
    )
    return (row,) if row else ()


def _check_time(due: DueReminder, moment: datetime) -> None:
    if due.anchor != moment:
        raise Outdated
