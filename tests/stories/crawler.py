"""Somebody who taps every button there is, and what must be so of every screen they come by."""

import importlib.util
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from bot.clock.voting import VoteMaking
from bot.domain.common_ground.items import Item, ItemKind, ItemState
from bot.domain.events import DetailRule
from bot.domain.features import Feature
from bot.domain.ids import EntryId, EventId, GroupPlanId, ItemId, PointId, RoundId, TopicId
from bot.domain.invitation_letters.questions import (
    HEAD_DAYS,
    HEAD_PAYS,
    LETTERHEAD,
    PAYS,
    QUESTIONS,
    ROLE,
)
from bot.domain.invitation_letters.requests import (
    Destination,
    InvitationLetterState,
    LetterRequest,
    Paying,
)
from bot.domain.knowledge.glossary import Term
from bot.domain.messages.texts import Words
from bot.domain.people.invitations import InvitationState
from bot.domain.people.people import Language, Profile, Role
from bot.domain.people.rights import Right, may
from bot.domain.ratings import Scale, VoteItem
from bot.domain.readout.points import ObjectionRule, Point, PointKind, PointState, Readout
from bot.domain.reminders.custom import Audience, CustomReminder, When
from bot.domain.rsvps import Rsvp, Standing
from bot.domain.tickets import TicketState
from bot.domain.visa.cases import Case
from bot.domain.visa.path import Mark, Step
from bot.domain.working_groups.plans import GroupMember, GroupPlan, Place, PlanState
from bot.domain.working_groups.tasks import SMALLEST
from bot.texts.catalog import Catalog
from bot.usecases.series.tending import change_series
from bot.usecases.working_groups.finding import plannable, takers_part
from handlers.table import TAPPED
from storage.feedback.vote_orders import VoteOrder
from storage.work import Work
from tests.parity.on_page import OnPage
from tests.stories.feedback.world import FeedbackWorld
from tests.stories.home.world import tell_background
from tests.stories.knowledge.world import WIFI, teach
from tests.stories.sample_event import EVENT, other_plan
from tests.stories.series.world import SERIES
from tests.stories.someone import Someone
from tests.stories.tickets.world import asks
from tests.stories.visa.world import VISA_RULE, cases
from tests.stories.visa.world import load as load_visa_data
from tests.stories.visa.world import of as case_of
from tests.stories.world import World

DEAD_ENDS = (
    "out of date",
    "已过期",
    "nothing to cancel",
    "没有可取消的内容",
    "something went wrong",
    "出了问题",
    "I do not know",
)
PASSPORT = CustomReminder("own000000001", Words("Passport", "护照"), When(days=2), Audience.ALL)
ALIGNMENT = Term("alignment", Words("alignment", "对齐"), Words("", "并非控制"))
NOT_FOLLOWED = frozenset(
    {
        "forget-me",
        "forget-everywhere",
        "forget-event-now",
        "entry-delete-now:*",
        "term-drop-now:*",
        "language:en",
        "language:zh",
        "member-end:*",
        "readout-drop-sure:*",
        "readout-publish",
        "page-close-sure",
        "visa-forget-now",
        "lockdown-freeze:*",
        "lockdown-freeze-all",
        "second-factor-demand:required",
        "channels-sign-out:*",
    }
)
"""Buttons that end the walk or change its language; that they are there is enough."""
ONLY_BELOW_LETTERS = frozenset(
    {
        "ask-choose",
        "ask-helps",
        "ask-no",
        "ask-others",
        "ask-keep-wording",
        "ask-screen",
        "ask-organizers",
        "fewer",
        "heard",
        "hide",
        "noted",
        "reissue",
        "reveal",
        "snooze",
    }
    | {"ground-amend", "ground-withdraw", "ground-withdraw-sure", "ground-accept"}
    | {f"pairings-{what}" for what in ("yes", "no", "never")}
    | {"ticket-anchor-name", "ticket-keep-wording", "tickets-anew"}
)
"""Buttons of answers, broadcasts, changes, questions and reminders: below letters; they have stories."""
ONLY_WHERE_THERE_IS_MUCH = frozenset(
    {"audit-page", "question-hand-page", "question-ungroup", "tickets-page", "visaletters-page"}
)
"""Buttons of long lists, and of a group that was linked; they have stories."""
ONLY_ONCE_TYPED = frozenset({"code", "form-ask", "form-back", "form-keep", "not-me", "who"})
"""Buttons below questions once somebody has typed, and below what strangers hear; they have stories."""
ONLY_WITH_ANSWERS = frozenset(
    {
        "calendar-titles",
        "choose-day",
        "choose-session",
        "details-change",
        "venue-driver",
        "visadesk-set-host",
        "role-ask",
        "role-choose",
        "role-give",
        "invitation-renew",
        "letterhead-all",
        "rsvp-give-up",
        "seat-rules",
        "consent-write",
        "consent-country",
        "statement-publish",
        "visa-decision",
        "visa-unmark",
        "visaletter-fetch",
        "visaletter-take-back",
        "revoke-now",
        "session-signal",
        "session-park",
        "session-parked",
        "session-call",
        "desk-drop-prompt",
        "desk-item",
        "desk-fate",
        "desk-close",
        "desk-card",
        "desk-card-send",
        "desk-card-drop",
        "ground-results",
        "ground-picture",
        "booth",
        "booth-ask",
        "interpreting-page",
        *("rota-plan", "rota-tell", "rota-swap", "rota-free", "r-who", "r-set"),
        "groups-quiet",
        "groups-seating",
        "groups-seating-table",
        "groups-take",
        "groups-write",
        "groups-write-choose",
        "pairings-day",
        "pairings-not-with-none",
        "readout-words",
        "series-invite",
        "series-list",
        "series-write",
        "translate",
        "words",
        "translate-back",
        "translate-confirm",
        "translate-return",
        "visaletters-sign-drop",
        "visaletters-sign-send",
    }
    | {name for name in TAPPED if name.startswith(("define-", "defined"))}
)
"""Buttons that hang on what somebody has filled in; they have stories."""
ONLY_ONCE_WRITTEN = frozenset(
    {f"broadcast-{what}" for what in ("show", "write", "choose", "audience", "to", "session")}
    | {f"broadcast-{what}" for what in ("preview", "discard", "send", "later", "stop", "pause")}
    | {f"broadcast-{what}" for what in ("resume", "recall", "recall-now", "repeat", "unconfirmed")}
    | {"broadcast-undelivered", "unconfirmed-page", "news-read"}
    | {f"broadcast-{what}" for what in ("files", "attach", "detach", "date", "date-poll")}
    | {f"date-poll-{what}" for what in ("open", "discard", "close", "names", "choose")}
    | {"date-poll", "ask-first-say"}
    | {"liaison-note", "reschedule-page", "told-of", "told-remind"}
)
"""Buttons of broadcasts and changes that somebody wrote and sent; they have stories."""
ONLY_ONCE_DRAFTED = frozenset({"draft-move-all", "event-norms-weight", "norms-again"})
"""Buttons of an event that is moved and of norms that have changed; they have stories."""
ONLY_ONCE_SET_UP = frozenset(
    {
        f"second-factor-{what}"
        for what in ("codes", "end", "lost", "help", "agree", "off-ask", "off")
    }
    | {"lockdown-ask-lift", "lockdown-lift"}
    | {"approval", "approval-yes", "approval-no", "approval-withdraw"}
)
"""Buttons of a second factor that is set up, of frozen powers and requests; they have stories."""
ONLY_AT_THE_END = frozenset(
    {"publish", "publish-sure", "ratings", "ratings-preview", "heard-ask", "heard-say"}
    | {"readout-file", "readout-publish", "readout-rule-is", "readout-overrule"}
)
"""Buttons that are there when feedback has closed, or at one step of a readout; they have stories."""
ONLY_WITHOUT_A_PAGE = frozenset(
    {"stars-close", "stars-close-sure", "stars-open", "stars-open-sure"}
)
"""Buttons of stars where there is no sealed page, in whose box they would lie; they have stories."""
ONLY_WITH_CANDIDATES = frozenset(
    {name for name in TAPPED if name.startswith("selection-")} | {"wave-put"}
) - {f"selection-{what}" for what in ("add", "add-list", "readers", "reader", "waves")}
"""Buttons of candidates, who are there once they were added and readers appointed; they have stories."""
ONLY_WITH_TWO_WAYS = frozenset(
    f"channels-{what}"
    for what in (
        *("home", "leave-ask", "leave", "devices", "sign-out", "claim"),
        *("mirror", "email", "email-address", "email-code", "email-stop"),
        *("push", "push-on", "push-off"),
    )
)
"""Buttons of who is reached in two ways, has a browser signed in or told, or waits at a mail server; they have stories."""
WITH_A_BROWSER = frozenset({"channels-devices", "channels-sign-out"})
"""Those of them that are there on the page."""
HAS_PUSH = importlib.util.find_spec("pywebpush") is not None
"""Web Push comes with an extra."""
WITH_MAIL_AND_MIRRORS = frozenset(
    f"channels-{what}"
    for what in ("mirror", "email", "email-address", *(("push", "push-on") if HAS_PUSH else ()))
)
"""Those of them that are there on a page that has a second address, a mail server and Web Push."""
MOST_BUTTONS, MOST_CHARACTERS = 10, 900
LARGE_FOR_A_REASON: Mapping[str, str] = {
    "logistics": "panel: all an organizer may do in one look; a level more would cost a tap a visit",
    "session-seats": "settings: all that is set for an event: what owners see besides would cost others a tap",
    "dialogue": "families of the dialogue, a button each; hardly any event has all of them on",
    "logistics-hotel": "logistics: a button a list, and the way back",
    "members-names": "guests, a button each: shorter pages would be turned more often",
    "events": "who takes part in several events finds them here, beside what everybody has",
    "broadcast-choose": "a broadcast: its audience stands in the same place while it is written",
    "entry-categories": "a prepared answer: everything about it is changed on the spot",
    "knowledge-files": "prepared answers: five lists and what adds to them",
    "desk-prompts": "a session's desk: nine kinds of prompts, each one tap away while people talk",
    "desk-leaders": "a session for who says who leads it: answers, signals, the desk and its leaders in one look",
    "session-signal": "a session that goes on: eight signals, each one tap away",
    "visa-initial": "letters that countries begin with, five a row",
    "visa-passport": "countries that begin with a letter, as many as there are",
    "visa-plan": "a checklist whose steps are ticked in place",
    "visaletter-edit": "a letter before it is sent: each line can be changed",
    "letterhead-item": "a letterhead: each line can be changed",
    "reminders-lead": "five lead times in a row, one tap to choose",
    "channels": "who may be reached on a page of our own finds it beside what everybody has",
    "pairings-tongue": "days, languages and what the other reads: all of it is switched in place",
    "pairings-topic": "eight topics, each switched in place",
    "groups-make": "a plan of groups: what is asked of it, the groups, and what is done next with them",
    "groups-pin": "guests, a button each: shorter pages would be turned more often",
    "groups-person": "guests, a button each: shorter pages would be turned more often",
    "groups-second": "guests, a button each: shorter pages would be turned more often",
    "groups-pair": "guests, a button each: shorter pages would be turned more often",
    "feedback-step": "a guide of ten steps, each a tap away",
    "role-ask": "all that somebody gains and loses by a role, a line each: none of it may be left out",
    "audit": "records, eight a page: each says when, by two clocks, who and what",
    "readout": "who sees what and how long, in one place; a warning makes it longer still",
    "audit-page": "records, a page: each says when, by two clocks, who and what",
    "help": "every command there is, a line each",
    "readout-rule": "a readout's desk: a button a point, beside what is done with all of them",
    "visadesk-times": "the visa desk: a line a guest who is late, up to twenty, and counts above them",
    "reminders-rules": "the rules of reminders, whole, for who asks",
}
"""Buttons of screens with more on them, or what leads to them, each with the reason."""
NAMES = frozenset(name for name in Catalog().names() if "-" in name)
_VARYING = re.compile(
    r"^(member(?:-name|-move|-seats|-end-ask|-end)?|role(?:-choose|-ask|-give)?|translation(?:-give)?|lockdown-(?:ask|freeze|ask-lift|lift)):\S+|^(form|cancel-form|invitations-open):\d+|^(channels-sign-out|revoke|feedback-step|session-seats|enter-event|term-drop-now|readout-drop-sure|entry-delete-now|wording-take|wording-leave):\S+|^(visa-(?:initial|issuer|confirm|mark|unmark|special)):\S+"
    r"|^(revoke-now|invitation-renew|broadcast-(?:show|write|choose|audience|to|session|preview)):\S+"
    r"|^(broadcast-(?:discard|send|later|stop|pause|resume|recall|recall-now|repeat)):\S+"
    r"|^(question-(?:mark|unmark|nudge|translate)):\S+"
    r"|^(readout-(?:point|write|drop|drop-sure)):\S+"
    r"|^(broadcast-(?:files|attach|detach|date|date-poll)|heard|reveal|hide|date-poll(?:-[a-z]+)?):\S+"
    r"|^(groups-(?:plan|count|demand|make|take|pins?|rooms|preview|publish|person|mark|second|pair|drop-rule|write|write-choose)):\S+"
    r"|^(selection-[a-z-]+|wave-put):\S+"
    r"|^(rota-(?:person|switch|tag|way|hours|hour|turn|swap|free)|r-who|r-set):\S+"
    r"|^(entry-tie|entry-topics|entry-topic|visapresent-checked|gap-fill|wordings-take|wordings-leave):\S+"
    r"|^(visaletter-edit|letterhead-item|visaletters-(?:open|again|letter|sign|to-sign|approve|correct|refuse)):\S+"
)
_FINGERPRINT = re.compile(r"[a-z]+(?: [a-z]+){7}")
"""Eight words that people compare; they are the same in every language."""
_FOR_OTHERS = re.compile(
    "You are invited to|Before you agree|Will you come|Answer, or change"
    "|🔒 You have a message|Read the message|✅ I have read this"
    "|At least \\d+ people have said|Only those are named who agreed"
)
"""How English begins that others are to read: words to forward, a broadcast, a public statement."""
_TYPED_ON_SERVER = re.compile(r"colloquy [a-z -]+")
_IN_BOTH = re.compile(" / [\u4e00-\u9fff]")
"""What stands between a text in English and in Chinese, where organizers see both."""
_MOST_OF_A_KIND = 60
"""Buttons with the same first word; a walk with more sees one that is made anew by each tap."""
_OTHER_WAYS = 5
"""Ways to a button that are remembered beside the first."""
_LOOKED_AT = 40
"""Newest messages that a tap may have changed."""


@dataclass(slots=True)
class Walk:
    """Somebody who taps every button there is, each along the way by which it was first seen."""

    world: World
    someone: Someone
    ways: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    seen: set[str] = field(default_factory=set[str])
    screens: list[str] = field(default_factory=list[str])
    other: Language | None = None
    """A language in which the page draws every screen once more; the walk taps in the person's own."""
    others: list[str] = field(default_factory=list[str])
    dead: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    large: set[tuple[str, ...]] = field(default_factory=set[tuple[str, ...]])
    kinds: Counter[str] = field(default_factory=Counter[str])
    followed: set[str] = field(default_factory=set[str])
    others_to: dict[str, list[tuple[str, ...]]] = field(
        default_factory=lambda: defaultdict[str, list[tuple[str, ...]]](list)
    )
    """Other ways to a button: what was first seen below news, or behind an answer, may be gone with it."""
    lost: list[tuple[tuple[str, ...], str]] = field(
        default_factory=list[tuple[tuple[str, ...], str]]
    )
    """Ways that could not be gone, each with the button that was not there any more."""

    async def everywhere(self) -> None:
        """Follow every button from the first screen until nothing new turns up."""
        shown = await self._arrive()
        await self._note(shown, ())
        while self.ways or self._go_other_ways():
            way = self.ways.pop()
            # Going on from where one stands, or one step back, saves the walk from the first screen.
            begin = next((n for n in reversed(range(len(way))) if _found(shown, way[n])), None)
            if begin is None:
                begin, shown = 0, await self._arrive()
            for end, step in enumerate(way[begin:], start=begin + 1):
                found = _found(shown, step)
                if not found:
                    # What was tapped before has changed this screen; look at what it shows now.
                    self.lost.append((way, step))
                    break
                shown = await self._follow(*found[0], way[:end])
                await self._note(shown, way[:end])

    async def _arrive(self) -> list[dict[str, Any]]:
        self.world.clock.move(minutes=1)
        before = self._snapshot()
        await self.someone.says("/start")
        return self._changed(before)

    async def _follow(
        self, message: dict[str, Any], data: str, way: tuple[str, ...]
    ) -> list[dict[str, Any]]:
        self.world.clock.move(seconds=2)  # nobody taps so fast that the bot would not heed it
        self.followed.add(way[-1])
        before = self._snapshot()
        first = self.someone.mark
        await self.someone.taps_data(data, message_id=message["message_id"])
        changed = self._changed(before)
        texts = [_text(each) for each in changed]
        is_silent = not self.someone.has_come_since(first)
        if is_silent or any(end in text for text in texts for end in DEAD_ENDS):
            self.dead.append(way)
        return changed or [message]

    async def _note(self, shown: list[dict[str, Any]], way: tuple[str, ...]) -> None:
        again = [] if self.other is None else await self._drawn_again(shown, self.other)
        self.large |= {_size(each, way) for each in (*shown, *again) if _is_large(each, way)}
        self.screens += _said(shown)
        self.others += _said(again)
        for _, data in _buttons(shown):
            step = _plain(data)
            if step not in self.seen:
                self.seen.add(step)
                kind = step.partition(":")[0]
                self.kinds[kind] += 1
                assert self.kinds[kind] <= _MOST_OF_A_KIND, f"{kind} is never the same: _VARYING"
                if step not in NOT_FOLLOWED:
                    self.ways.append((*way, step))
            elif len(self.others_to[step]) < _OTHER_WAYS:
                self.others_to[step].append((*way, step))

    def _go_other_ways(self) -> bool:
        """Where a button on a way was gone, come by other ways to what is behind it, if there are."""
        lost, self.lost = self.lost, []
        for way, gone in lost:
            other = None if way[-1] in self.followed else self._other_way(way, gone)
            if other is not None:
                self.ways.append(other)
        return bool(self.ways)

    def _other_way(self, way: tuple[str, ...], gone: str) -> tuple[str, ...] | None:
        for n in reversed(range(way.index(gone), len(way))):
            ways = self.others_to[way[n]]
            while ways:
                other = (*ways.pop(), *way[n + 1 :])
                if gone not in other[:-1] and other != way:
                    return other
        return None

    async def _drawn_again(
        self, shown: list[dict[str, Any]], language: Language
    ) -> list[dict[str, Any]]:
        """Return what the page would show of these messages in another language."""
        assert isinstance(self.someone, OnPage)
        return await self.someone.drawn_in(language, [each["message_id"] for each in shown])

    def _snapshot(self) -> dict[int, dict[str, Any]]:
        return {each["message_id"]: each for each in self.someone.newest(_LOOKED_AT)}

    def _changed(self, before: dict[int, dict[str, Any]]) -> list[dict[str, Any]]:
        return [each for number, each in self._snapshot().items() if before.get(number) != each]


def _buttons(messages: Sequence[dict[str, Any]]) -> list[tuple[dict[str, Any], str]]:
    return [
        (message, button["callback_data"])
        for message in messages
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
        if "callback_data" in button
    ]


def _is_large(message: dict[str, Any], way: tuple[str, ...]) -> bool:
    """Say whether a screen holds more than a tired person takes in, and no reason is given."""
    if len(_labels(message)) <= MOST_BUTTONS and len(_text(message)) <= MOST_CHARACTERS:
        return False
    names = {data.partition(":")[0].partition("@")[0] for _, data in _buttons([message])}
    return not {*names, *(step.partition(":")[0] for step in way[-1:])} & LARGE_FOR_A_REASON.keys()


def _size(message: dict[str, Any], way: tuple[str, ...]) -> tuple[str, ...]:
    """What a too large screen is told by: the last step, how long it is, and its buttons."""
    return (*way[-1:], _text(message)[:40], str(len(_text(message))), *_labels(message))


def _found(messages: Sequence[dict[str, Any]], step: str) -> list[tuple[dict[str, Any], str]]:
    return [each for each in _buttons(messages) if _plain(each[1]) == step]


def _labels(message: dict[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def _text(message: dict[str, Any]) -> str:
    return message.get("text") or message.get("caption") or ""


def _said(messages: Sequence[dict[str, Any]]) -> list[str]:
    return [_text(each) for each in messages] + [
        label for each in messages for label in _labels(each)
    ]


def names_telegram(screens: Sequence[str]) -> bool:
    """Say whether somebody is told of Telegram, in either language."""
    return any("telegram" in screen.lower() or "电报" in screen for screen in screens)


def _plain(data: str) -> str:
    """The data without what is different every time."""
    return _VARYING.sub(lambda m: f"{next(filter(None, m.groups()))}:*", data.partition("@")[0])


def _faults(screens: Sequence[str]) -> list[str]:
    words = {word for screen in screens for word in re.findall(r"[a-z]+(?:-[a-z_]+)+", screen)}
    broken = [screen for screen in screens if "??" in screen or "{" in screen or not screen.strip()]
    return sorted(words & NAMES) + broken


def _english(screens: Sequence[str]) -> set[str]:
    lines = {_TYPED_ON_SERVER.sub("", line) for screen in screens for line in screen.split("\n")}
    english = {line for line in lines if re.search(r"[A-Za-z]+ [a-z]+ [a-z]+", line)}
    return {
        line
        for line in english
        if not _FINGERPRINT.fullmatch(line)
        and not _FOR_OTHERS.match(line)
        and not _IN_BOTH.search(line)
    }


async def take_part_in_another_event(world: World, someone: Someone) -> None:
    """Make somebody a guest of a second event, too."""
    await world.found(other_plan())
    event = other_plan().event

    def join(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        work.guests.add(event.id, person.id, role=Role.GUEST, profile=Profile())
        work.guests.accept_norms(event.id, person.id, version=1)

    await world.do(join)


async def invite_a_guest(world: World) -> None:
    """Have one open invitation, a guest's; the owner's that each event begins with is revoked."""

    def revoke(work: Work) -> None:
        for each in work.invitations.of_event(EVENT, InvitationState.OPEN):
            work.invitations.revoke(each)

    await world.do(revoke)
    await world.code("Somebody else")


async def prepare_answers(world: World) -> None:
    """Have an answer with two wordings, two that somebody offered, and a draft."""
    asked, again = Words("", "无线网密码是多少？"), Words("", "怎么上网？")
    draft = replace(WIFI, key="draft", id=EntryId("draft0000001"), draft=True)
    await teach(
        world,
        replace(WIFI, questions=(asked, again), answer=asked),
        replace(draft, questions=(Words("", "有健身房吗？"),), answer=Words("", "有。")),
    )
    cy = await world.guest("Cy", "zh")

    def offer(work: Work) -> None:
        person = work.people.behind(cy.at)
        assert person is not None
        for text in ("网络密码？", "怎么连网？"):
            work.questions.offer_wording(EVENT, person.id, entry_id=WIFI.id, text=text)
        work.questions.gaps.note(EVENT, TopicId("lunch"), at=work.now)

    await world.do(offer)


async def ask_organizers(world: World, someone: Someone) -> None:
    """Have questions wait: this person's own; those another has, and is done with; two they have.

    The walk closes one of the two before it could be handed over.
    """
    bo, omar = await world.guest("Bo", "zh"), await world.organizer("Omar", "zh")
    await asks(world, someone, "我住哪里？")
    asked = [
        await asks(world, bo, text) for text in ("有素食吗？", "几点开始？", "冷吗？", "远吗？")
    ]
    waits, done = TicketState.OPEN, TicketState.ANSWERED
    fates = ((omar, waits), (omar, done), (someone, waits), (someone, waits))

    def look_after(work: Work) -> None:
        for ticket_id, (organizer, state) in zip(asked, fates, strict=True):
            person = work.people.behind(organizer.at)
            ticket = work.tickets.find(EVENT, ticket_id)
            assert person is not None
            assert ticket is not None
            # Two are marked for a translation, for the walk takes the mark off one.
            asked_for = organizer is omar
            work.tickets.keep(
                replace(ticket, claimed_by=person.id, state=state, translate=asked_for)
            )

    await world.do(look_after)


async def tend_visas(world: World, someone: Someone) -> None:
    """Have a host country, data, a rule, passports to be compared, and this person's own steps."""
    await load_visa_data(world, more=b"AF,90,90,90,90,90\nEG,90,90,90,90,90\n")
    await cases(world, *["CN"] * 5, *["IN"] * 4)
    await world.do(lambda work: work.visa_cases.keep_rule(EVENT, VISA_RULE))
    mine = Case("US", full=True, marks={Step.APPLICATION: Mark.DONE})
    await case_of(world, someone, lambda work, person: work.visa_cases.keep(EVENT, person.id, mine))


async def ask_for_letters(world: World, someone: Someone) -> None:
    """Have this person's own letter filled in; others' requests wait, and are sent."""
    guests = [someone, await world.guest("Cy", "zh"), await world.guest("Di", "zh")]
    answers = dict.fromkeys((each.name for each in QUESTIONS[Destination.SWITZERLAND]), "X")
    answers |= {ROLE.name: "speaker", PAYS.name: Paying.HOST, "letter-arrival": "2027-03-02"}
    head = dict.fromkeys((each.name for each in LETTERHEAD), "X")
    head |= {HEAD_PAYS.name: "host", HEAD_DAYS.name: "9"}
    states = (
        InvitationLetterState.DRAFT,
        InvitationLetterState.WAITING,
        InvitationLetterState.SENT,
    )

    def ask(work: Work) -> None:
        work.letterheads.keep(EVENT, head)
        for number, (guest, state) in enumerate(zip(guests, states, strict=True)):
            person = work.people.behind(guest.at)
            assert person is not None
            request = LetterRequest(
                f"letter00000{number}",
                EVENT,
                person.id,
                f"AB{number}C",
                state,
                work.now,
                destination=Destination.SWITZERLAND,
                answers={**answers, "letter-departure": "2027-03-06"},
                version=number,
            )
            work.invitation_letters.keep(request)
            if state is InvitationLetterState.SENT:
                work.invitation_letters.keep_document(EVENT, person.id, b"%PDF-1.7")

    await world.do(ask)


async def lead_a_session(world: World, someone: Someone) -> None:
    """Have somebody given the desk of the first session."""

    def let_lead(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        first = work.events.sessions_of(EVENT)[0]
        work.session_desks.let_lead(EVENT, first.id, person.id)

    await world.do(let_lead)


async def check_in(world: World, someone: Someone) -> None:
    """Have somebody given their rights to write feedback."""

    def note(work: Work) -> None:
        person = work.people.behind(someone.at)
        assert person is not None
        work.token_issuers.note_issued(EVENT, person.id, digest=bytes(32))

    await world.do(note)


async def open_vote(world: World) -> None:
    """Have something to vote on."""
    closes = world.clock.now + timedelta(days=1)
    question = Words("", "一年后再聚？")
    order = VoteOrder(
        EventId(EVENT), RoundId("vote-000000"), (VoteItem(question, Scale.AGREEMENT),), closes
    )
    await world.do(lambda work: work.token_issuers.vote_orders.add(order))
    parts = world.now_running.parts
    await VoteMaking(parts.writer, parts.boxes, now=world.clock).run_due()


def put_to_everybody(work: Work) -> None:
    """Have an item of each kind on the list and one that waits; careful detail is allowed."""
    words = Words("", "一年后再聚。")
    for number, (kind, state) in enumerate(
        (
            (ItemKind.STATEMENT, ItemState.LISTED),
            (ItemKind.INTERVENTION, ItemState.LISTED),
            (ItemKind.STATEMENT, ItemState.PROPOSED),
            (ItemKind.GOAL, ItemState.LISTED),
            (ItemKind.GOAL, ItemState.PROPOSED),
        )
    ):
        item = Item(ItemId(f"item{number:08}"), EVENT, kind, 1, state, words, words, words)
        work.common_ground.keep(item)
    for session in work.events.sessions_of(EVENT):
        work.events.keep_session(replace(session, detail=DetailRule.CAREFUL))
    work.readouts.keep(Readout(EVENT, ObjectionRule.DROP))
    for number in range(5):
        state = PointState.SHOWN if number else PointState.DRAFTED
        said = Words("一年后再聚。", "一年后再聚。")
        point = Point(PointId(f"point{number:07}"), EVENT, PointKind.CONCERN, 1, state, said)
        work.readouts.keep_point(point)


def put_into_groups(work: Work) -> None:
    """Have groups that are made and not told yet, of some who come to the first session."""
    event = work.events.get(EVENT)
    session = plannable(work, event)[0]
    plan = GroupPlan(GroupPlanId("plan00000001"), EVENT, session.id, 1, PlanState.READY)
    work.working_groups.keep(plan)
    for each in takers_part(work, event)[: 3 * SMALLEST]:
        for subject in (event.subject, session.subject):
            work.rsvps.keep(Rsvp(EVENT, subject, each.person_id, Standing.GOING, work.now))
        member = GroupMember(each.person_id, places={plan.id: Place(0)})
        work.working_groups.keep_member(EVENT, member)


def _within_reach(world: FeedbackWorld, someone: Someone, role: Role) -> set[str]:
    """Return what somebody of a role can come by; all else has a reason not to be there."""
    allowed = {word for word, route in TAPPED.items() if may(role, route.right)}
    allowed -= ONLY_BELOW_LETTERS | ONLY_AT_THE_END | ONLY_WHERE_THERE_IS_MUCH | ONLY_WITH_ANSWERS
    allowed -= ONLY_ONCE_WRITTEN | ONLY_WITHOUT_A_PAGE | ONLY_ONCE_TYPED | ONLY_ONCE_DRAFTED
    allowed -= ONLY_WITH_TWO_WAYS
    if isinstance(someone, OnPage):
        allowed |= WITH_A_BROWSER
    if isinstance(someone, OnPage) and world.settings().email is not None:
        allowed |= WITH_MAIL_AND_MIRRORS
    allowed -= ONLY_ONCE_SET_UP | ONLY_WITH_CANDIDATES
    if role is not Role.GUEST:
        allowed -= {"events", "enter-event", "forget-everywhere"}
    if role is Role.OBSERVER:
        allowed -= {"form", "reminders-zone"}
    if not may(role, Right.INVITE_ORGANIZERS):
        allowed -= {"invite-organizer"}
    return allowed


async def reaches_everything(
    world: FeedbackWorld, *, role: Role, language: str, other: Language | None = None
) -> None:
    """Somebody of a role taps everything there is; nothing is missing, dead or broken.

    On the page the same is drawn in the `other` language, too. Every family of features is on;
    `test_features.py` is about what is off.
    """
    await world.switch(*Feature)
    await tell_background(world)
    await open_vote(world)  # first, or the news of it would be the way there
    someone = await world.guest("陆 Ann", language, role=role)
    if may(role, Right.INVITE):
        await invite_a_guest(world)
    if role is Role.GUEST:
        await take_part_in_another_event(world, someone)
    await prepare_answers(world)
    await world.do(lambda work: work.glossary.keep(EVENT, "term00000001", ALIGNMENT))
    await world.do(lambda work: work.reminder_sources.keep_custom(EVENT, PASSPORT))
    await world.do(put_to_everybody)
    await world.do(lambda work: change_series(work, work.events.get(EVENT), SERIES))
    await ask_organizers(world, someone)
    await tend_visas(world, someone)
    await ask_for_letters(world, someone)
    await check_in(world, someone)
    if may(role, Right.FACILITATE):
        await world.do(put_into_groups)
    if role is Role.FACILITATOR:
        await lead_a_session(world, someone)
    walk = Walk(world, someone, other=other)

    await walk.everywhere()

    allowed = _within_reach(world, someone, role)
    reached = {step.partition(":")[0] for step in walk.seen}
    reached -= (
        ONLY_WITH_CANDIDATES
        | ONLY_WITH_ANSWERS
        | ONLY_WHERE_THERE_IS_MUCH
        | ONLY_ONCE_WRITTEN
        | ONLY_BELOW_LETTERS
        | ONLY_ONCE_TYPED
    )
    assert reached == allowed, reached ^ allowed
    assert walk.dead == []
    assert walk.large == set(), walk.large
    assert _faults([*walk.screens, *walk.others]) == []
    if language == "zh" or other is Language.ZH:
        english = _english(walk.screens if language == "zh" else walk.others)
        assert english == {"Which language do you prefer?"}, english
    assert names_telegram([*walk.screens, *walk.others]) is world.settings().has_telegram
    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []
