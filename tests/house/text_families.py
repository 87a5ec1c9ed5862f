"""Names of texts that are built from parts, and what the parts may be.

`FAMILIES` has the fixed parts of every such name, with {} for what varies, and all that may stand
there: an enum or the words themselves; a tuple of words where there are several places. What is
built in the same way and names no text is in `NO_TEXTS`.
"""

import ast
import re
from collections.abc import Iterable, Mapping
from itertools import product
from typing import TypeAlias

from bot.chatham.hits import Colour, Rule
from bot.crypto.feedback.manifest_fields import Entitlement
from bot.domain.broadcasts import AudienceKind, BroadcastState
from bot.domain.callback_words.common_ground import Feasible
from bot.domain.callback_words.feedback import GuideStep, Heard
from bot.domain.callback_words.knowledge import FileKind, Lack
from bot.domain.callback_words.readout import PaperKind
from bot.domain.callback_words.reminders import Snooze
from bot.domain.callback_words.rsvps import Advice
from bot.domain.callback_words.second_factor import Demand
from bot.domain.callback_words.selection import Post
from bot.domain.callback_words.session_desk import CallFor, Interpreting
from bot.domain.callback_words.tickets import Naming, Shelf
from bot.domain.callback_words.visa import TimeItem
from bot.domain.care.care import PlaceMark, PlaceMatter, StandardRisk
from bot.domain.changes.changes import Misfit
from bot.domain.changes.drafts import EVENT_ITEMS
from bot.domain.changes.event_faults import EventFault
from bot.domain.changes.norms import Weight
from bot.domain.channels.addresses import Carrier
from bot.domain.common_ground.items import GROUND_KINDS, Actor, Cooperation
from bot.domain.events import DetailRule, SessionKind, Strand
from bot.domain.interpreting.interpreters import DayPart, Direction, Tag
from bot.domain.interpreting.interpreters import Part as TurnPart
from bot.domain.interpreting.rules import RotaRule
from bot.domain.invitation_letters import questions as fields
from bot.domain.invitation_letters import scripts
from bot.domain.invitation_letters.questions import LETTERHEAD, QUESTIONS
from bot.domain.invitation_letters.requests import Destination, InvitationLetterState
from bot.domain.knowledge.background import Confidentiality, Share
from bot.domain.knowledge.entries import CATEGORIES, TALK
from bot.domain.languages.definitions import Band
from bot.domain.languages.texts import TextKind
from bot.domain.languages.translations import Stage
from bot.domain.messages.incoming import Attached
from bot.domain.messages.marked import Lost
from bot.domain.messages.messages import Outcome
from bot.domain.messages.table_files import TableFormat
from bot.domain.messages.texts import MomentStyle
from bot.domain.my_data import FILED, SHOWN
from bot.domain.pairings.choices import PairTopic, Tongue
from bot.domain.people.codes import Desk
from bot.domain.people.forgotten import Cause, Held
from bot.domain.people.invitations import InvitationState
from bot.domain.people.people import Language
from bot.domain.people.reachability import Unreached
from bot.domain.people.rights import INVITED_WITH, TENDED_WITH, Right
from bot.domain.publicity.consents import Audience, Fact
from bot.domain.publicity.ledger import Published
from bot.domain.publicity.statements import Wait
from bot.domain.ratings import Bridge, Scale, Verdict
from bot.domain.readout.naming import Use
from bot.domain.readout.points import ObjectionRule, PointKind, PointState
from bot.domain.reminders import custom
from bot.domain.reminders.reminders import LEADS, ReminderKind
from bot.domain.retention import Keeping
from bot.domain.rsvps import Standing, Wish
from bot.domain.selection.balance import Share as BalanceShare
from bot.domain.selection.balance import Side, Skew
from bot.domain.selection.candidates import Criterion, Finding, Why
from bot.domain.selection.candidates import Need as DeskNeed
from bot.domain.selection.deciding import Verdict as DeskVerdict
from bot.domain.series.consents import Purpose
from bot.domain.series.series import Turnover
from bot.domain.series.turnover import Against, Mix, Part
from bot.domain.session_desk.booth import Ask
from bot.domain.session_desk.parking import CHOSEN, Fate
from bot.domain.session_desk.prompts import SHIPPED, PromptKind
from bot.domain.session_desk.signals import HELPED_BY, HowMany, Signal
from bot.domain.session_desk.speaking import Side as SpeakingSide
from bot.domain.session_desk.speaking import Third
from bot.domain.tickets import FROM_ASKER, PostKind, TicketState, Topic
from bot.domain.travel import logistics
from bot.domain.travel.venues import VenueItem
from bot.domain.visa import cases
from bot.domain.visa.comparison import Group
from bot.domain.visa.path import Mark, Step
from bot.domain.wall_time import ClockChange
from bot.domain.working_groups.plans import Demand as GroupDemand
from bot.domain.working_groups.plans import Mark as GroupMark
from bot.domain.working_groups.plans import PairKind, PlanState
from bot.domain.working_groups.tasks import RuleKind
from bot.texts.documents.card_sheet import WORDS as CARD_WORDS
from bot.texts.documents.word_slide import WORDS as SLIDE_WORDS
from bot.texts.my_data.certificate import ROWS
from bot.usecases.audit.phrases import KINDS_OF_ACTS, LOOKS
from bot.usecases.audit_acts import TAKE_TWO
from bot.usecases.broadcasts.phrases import AUDIENCES as CROWDS
from bot.usecases.glossary.editing import TERM_FORM
from bot.usecases.knowledge.phrases import AUDIENCES
from bot.usecases.pairings.phrases import QUESTIONS as PAIR_QUESTIONS
from bot.usecases.travel.details import TRAVEL
from handlers.forms import KINDS
from handlers.table import COMMANDS
from tests.house.sources import SOURCES

Parts: TypeAlias = Iterable[str] | Iterable[tuple[str, ...]]

ASKED = [question for kind in KINDS.values() for question in kind.form.questions]
LETTER_QUESTIONS = {question for questions in QUESTIONS.values() for question in questions}
ROLES = [role.name.lower() for role in TENDED_WITH]
UNDATED = [
    *product(("zone", "round-zone"), ("abbreviation", "several", "nowhere")),
    *(("copy-day", "past"), ("round-starts", "past"), ("round-ends", "past")),
    ("round-ends", "order"),
    *((fields.EXPIRY.name, "past"), (fields.ARRIVAL.name, "past"), (fields.ARRIVAL.name, "order")),
    *((fields.DEPARTURE.name, "order"), (fields.DEPARTURE.name, "long")),
]
"""What is wrong with the days of a journey, by question."""


def words_passed(*callees: str, place: int, below: str) -> set[str]:
    """Return the words that calls of a function or class get in one place, in some files."""
    return {
        word.value
        for source in SOURCES
        if source.place.startswith(below)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and _name(node.func) in callees and node.args
        for word in ast.walk(node.args[place])
        if isinstance(word, ast.Constant)
        and isinstance(word.value, str)
        and re.fullmatch(r"[a-z-]+", word.value)
    }


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


FAMILIES: Mapping[str, Parts] = {
    "act-{}": KINDS_OF_ACTS,
    "email-trouble-{}": ["login", "reach", "sender", "tls"],
    "approval-act-{}": [text for text, _ in TAKE_TWO.values()],
    "ask-approved-by-{}": ("one", "all"),
    "ask-talk-{}": tuple(sorted(TALK)),
    "attendance-group-{}": (*(each for each in Standing if each is not Standing.LEAVING), "silent"),
    "audience-{}": [kind for kind in AudienceKind if kind not in {"language", "role", "session"}],
    "audience-{}-{}": [(each.kind, each.value) for each in CROWDS.values() if each.value],
    "carrier-{}": Carrier,
    "channels-add-{}-{}": product(Carrier, ("first", "another")),
    "channels-home-{}": Carrier,
    "channels-leave-ask-{}": Carrier,
    "channels-leave-{}": Carrier,
    "channels-link-{}": Carrier,
    "channels-way-{}": ("home", "other"),
    "broadcast-mark-{}": BroadcastState,
    "broadcast-state-{}": [each for each in BroadcastState if each not in {"draft", "held"}],
    "broadcast-{}-{}": product(
        ("urgent", "protect", "self-delete", "secret", "acknowledge"), ("on", "off")
    ),
    "category-{}": CATEGORIES,
    "command-{}": COMMANDS,
    "table-as-{}": TableFormat,
    "desk-{}": [each.name.lower() for each in Desk if each is not Desk.QUESTION],
    "date-poll-{}": ("draft", "open", "ended"),
    "date-poll-option-{}": ("on", "off"),
    "date-poll-none-{}": ("on", "off"),
    "logistics-file-{}": ("hotel", "kitchen"),
    "copy-people-{}": ("no", "yes", "agreed"),
    "details-change-{}": [question.name for question in TRAVEL.form.questions],
    "entry-answer-{}": Language,
    "entry-wording-{}": Language,
    "entry-for-{}": (*AUDIENCES, "nobody"),
    "fault-{}": {
        *words_passed("complain", "Fault", place=-1, below="bot/eventfile/"),
        *words_passed("complain", place=-1, below="bot/cli/event/"),
        *ClockChange,
        "unreadable",
    },
    "confidentiality-{}": Confidentiality,
    "place-{}": PlaceMatter,
    "place-mark-{}": PlaceMark,
    "risk-{}": StandardRisk,
    "risk-do-{}": StandardRisk,
    "consent-about-{}": Fact,
    "consent-line-{}": Fact,
    "consent-open-{}": Fact,
    "consent-seen-{}": Audience,
    "consent-to-{}": Audience,
    "consent-to-{}-chosen": Audience,
    "event-norms-{}": Weight,
    "event-{}": EventFault,
    "fact-{}": EVENT_ITEMS,
    "feedback-card-{}": CARD_WORDS,
    "feedback-slide-{}": SLIDE_WORDS,
    "feedback-step-{}": GuideStep,
    "feedback-step-{}-what": GuideStep,
    "feedback-way-{}": Entitlement,
    "feedbackdesk-{}": Entitlement,
    "field-{}": [each.name for each in {*LETTER_QUESTIONS, *LETTERHEAD}],
    "how-many-{}": HowMany,
    "groups-ask-{}": GroupDemand,
    "groups-asks-{}": GroupDemand,
    "groups-first-{}": PairKind,
    "groups-give-{}": RuleKind,
    "groups-give-{}-named": (RuleKind.APART, RuleKind.TOGETHER),
    "groups-made-{}": (PlanState.READY, PlanState.IMPOSSIBLE, PlanState.NOT_FOUND),
    "groups-mark-not-{}": GroupMark,
    "groups-mark-{}": GroupMark,
    "groups-marked-{}": GroupMark,
    "groups-new-{}": PairKind,
    "groups-not-{}": GroupDemand,
    "groups-pair-{}": PairKind,
    "groups-second-{}": PairKind,
    "groups-session-{}": PlanState,
    "groups-state-{}": (*(each for each in PlanState if each != PlanState.IMPOSSIBLE), "relaxed"),
    "groups-why-{}": [each for each in RuleKind if each not in {RuleKind.APART, RuleKind.TOGETHER}],
    "groups-tables-made-{}": (PlanState.READY, PlanState.IMPOSSIBLE, PlanState.NOT_FOUND),
    "groups-tables-{}": ("fewer", "more"),
    "groups-{}": ("fewer", "more"),
    "pairings-in-{}": Tongue,
    "pairings-on-{}": PairTopic,
    "pairings-question-{}": map(str, range(1, PAIR_QUESTIONS + 1)),
    "pairings-tongue-not-{}": Tongue,
    "pairings-tongue-{}": Tongue,
    "pairings-topic-not-{}": PairTopic,
    "pairings-topic-{}": PairTopic,
    "goals-is-{}": ("mine", "half", "listed"),
    "ground-actor-{}": Actor,
    "ground-items-{}": GROUND_KINDS,
    "ground-language-{}": Language,
    "grid-{}": ("broad-doubt", "more-against", "between", "more-for", "broad-support"),
    "ground-picture-{}": Feasible,
    "ground-propose-{}": GROUND_KINDS,
    "ground-read-{}": GROUND_KINDS,
    "ground-state-{}": ("lacks", "mine", "half", "new"),
    "ground-waiting-{}": GROUND_KINDS,
    "ground-write-{}": Language,
    "ground-tend-{}": GROUND_KINDS,
    "ground-told-{}-{}": product(GROUND_KINDS, ("first", "second")),
    "ground-vote-{}-{}": product(GROUND_KINDS, ("first", "second")),
    "ground-what-{}": GROUND_KINDS,
    "ground-{}": Cooperation,
    "invite-{}": [role.name.lower() for role in INVITED_WITH],
    "candidates-{}": words_passed("CandidatesUnreadable", place=0, below="bot/domain/selection/"),
    "certificate-{}": ROWS,
    "kind-{}": SessionKind,
    "my-data-field-{}": [
        each.replace("_", "-")
        for fields_shown in SHOWN.values()
        for each in fields_shown
        if not each.startswith("letter-")
    ],
    "my-data-table-{}": [each.replace("_", "-") for each in FILED],
    "my-data-value-{}": [
        *(*Standing, *Fact, *Audience, *Language, *InvitationState, *TicketState),
        *InvitationLetterState,
        *Purpose,
    ],
    "knowledge-file-{}": ("added", "changed"),
    "knowledge-mark-{}": (*Lack, "alike"),
    "knowledge-only-{}": Lack,
    "knowledge-{}": (*Lack, *FileKind),
    "forgotten-{}": Cause,
    "held-{}": Held,
    "keeping-{}": Keeping,
    "purged-{}": Keeping,
    "lead-{}": (*map(str, LEADS), "4320", "5"),
    "lead-{}-chosen": map(str, LEADS),
    "list-{}": words_passed("ListUnreadable", place=0, below="bot/domain/people/"),
    "mark-{}": Standing,
    "moment-{}-pattern": MomentStyle,
    "need-{}": logistics.Need,
    "news-norms-{}": Weight,
    "norms-{}": Weight,
    "parked-is-{}": Fate,
    "parked-{}": CHOSEN,
    "prompt-{}": HELPED_BY.values(),
    "prompt-{}-{}": [
        (kind, str(number)) for kind, many in SHIPPED.items() for number in range(1, many + 1)
    ],
    "prompts-{}": PromptKind,
    "speaking-{}": SpeakingSide,
    "speaking-now-{}": SpeakingSide,
    "third-{}": Third,
    "desk-interpreting-{}": Interpreting,
    "q-entry-category-{}": CATEGORIES,
    "q-head-pays-{}": ("host", "stay"),
    "q-language-{}": Language,
    "q-remind-whom-{}": custom.Audience,
    "q-visarule-need-{}": [need for need in cases.Need if need is not cases.Need.HOME],
    "q-{}": [question.name for question in ASKED],
    "q-{}-{}": [
        *((question.name, choice) for question in ASKED for choice in question.choices),
        *((question.name, "unclear") for question in ASKED),
        *UNDATED,
        *(("poll-options", why) for why in ("number", "twice", "ambiguous", "past", "long")),
        ("poll-deadline", "past"),
        ("letter-scan", "no-scan"),
    ],
    "rating-word-{}": (*Verdict, "too-few"),
    "heard-word-{}": (*Verdict, "too-few"),
    "heard-{}": [each.name.lower() for each in Heard],
    "readout-choose-{}": ("yes", "no"),
    "readout-{}": ("yes", "no"),
    "remind-{}": ReminderKind,
    "reminder-{}": ReminderKind,
    "release-{}": EventFault,
    "reschedule-line{}": ("", "-cancelled"),
    "rsvp-ask-{}": (Wish.NO, Wish.MAYBE),
    "rsvp-give-up-{}": (Wish.NO, Wish.MAYBE),
    "right-{}": Right,
    "role-about-{}": ROLES,
    "role-mark-{}": [name for name in ROLES if name != "guest"],
    "role-name-{}": ROLES,
    "role-{}": ROLES,
    "second-factor-is-{}": ("required", "optional"),
    "second-factor-make-{}": Demand,
    "selection-appoint-{}": Post,
    "selection-because-{}": Why,
    "selection-by-{}": Side,
    "selection-criterion-{}": Criterion,
    "selection-fact-{}": ("country", "field", "language", "stance"),
    "selection-find-{}": Finding,
    "selection-finding-{}": Finding,
    "selection-in-wave-{}": DeskVerdict,
    "selection-mark-{}": Criterion,
    "selection-meaning-{}": Criterion,
    "selection-name-{}": DeskVerdict,
    "selection-need-is-{}": DeskNeed,
    "selection-need-{}": DeskNeed,
    "selection-no-{}": Why,
    "selection-post-is-{}": Post,
    "selection-post-{}": Post,
    "selection-share-{}": BalanceShare,
    "selection-side-{}": Side,
    "selection-skew-{}": (Skew.LEANS, Skew.LEANS_MUCH),
    "selection-stands-{}": DeskVerdict,
    "session-{}": Misfit,
    "share-{}": Share,
    "detail-{}": DetailRule,
    "detail-mark-{}": DetailRule,
    "detail-unmark-{}": DetailRule,
    "ask-first-say-{}": Advice,
    "ask-first-advice-{}": Advice,
    "strand-{}": Strand,
    "strand-tag-{}": Strand,
    "strand-untag-{}": Strand,
    "signal-{}": Signal,
    "booth-ask-{}": Ask,
    "booth-asks-{}": Ask,
    "interpreting-turn-{}": TurnPart,
    "rota-about-{}": Tag,
    "rota-choose-{}": ("whole", "open", "off"),
    "rota-free-{}": DayPart,
    "rota-part-off-{}": DayPart,
    "rota-part-on-{}": DayPart,
    "rota-part-{}": TurnPart,
    "rota-person-{}": (Direction.TO_ZH, Direction.TO_EN),
    "rota-rule-{}": RotaRule,
    "rota-set-{}": TurnPart,
    "rota-tag-off-{}": Tag,
    "rota-tag-on-{}": Tag,
    "rota-way-off-{}": Direction,
    "rota-way-on-{}": Direction,
    "snooze-{}": Snooze,
    "standing-{}": Standing,
    "statement-told-{}": Wait,
    "statement-wait-{}": Wait,
    "statement-waiting-{}": Wait,
    "term-file-{}": ("added", "changed"),
    "ticket-answer-{}": (Outcome.IMPOSSIBLE, Outcome.UNKNOWN),
    "ticket-be-{}": Naming,
    "ticket-language-{}": Language,
    "ticket-line-{}{}": [
        *product(["asked"], ("-yours", "-theirs")),
        *((kind, "") for kind in PostKind if kind not in FROM_ASKER),
    ],
    "ticket-overtaken-{}": ("gone", *TicketState),
    "ticket-state-{}": TicketState,
    "attached-{}": Attached,
    "look-{}": (*LOOKS, "other"),
    "lost-{}": Lost,
    "ticket-topic-{}": Topic,
    "ticket-translate-{}": ("question-ping", "answer-ping"),
    "tickets-shelf-{}": Shelf,
    "tickets-{}": Shelf,
    "text-kind-{}": TextKind,
    "band-{}": Band,
    "defined-{}": ("term", "definition"),
    "defined-state-{}": ("lacks", "new", "half", "mine"),
    "defined-part-{}": ("means", "not-same", "usage"),
    "translate-in-{}": Language,
    "translate-into-{}": Language,
    "translate-is-{}-{}": [*product(Stage, ("mine", "theirs"))],
    "translate-mark-{}": Stage,
    "translator-called-{}": CallFor,
    "unreached-{}": [why.replace("_", "-") for why in Unreached],
    "venue-change-{}": VenueItem,
    "venue-has-{}": VenueItem,
    "venue-lacks-{}": VenueItem,
    "visa-do-{}": Step,
    "visa-done-{}": Step,
    "visa-doubt-{}": cases.Doubt,
    "visa-full-{}": ("yes", "no"),
    "visa-is-{}": cases.Special,
    "visa-label-{}": Step,
    "visa-letter-{}": InvitationLetterState,
    "visa-need-{}": cases.Need,
    "visa-special-{}": cases.Special,
    "visa-stands-{}": (*Mark, "open", "late"),
    "visa-step-{}": Step,
    "visa-time-name-{}": TimeItem,
    "visa-time-{}": TimeItem,
    "visacompare-{}": Group,
    "visaletter-to-{}": Destination,
    "visaletter-told-{}": ("correction", "refused"),
    "visaletter-{}": [
        *(each for each in InvitationLetterState if each not in {"correction", "draft"}),
        *("named", "neutral"),
        *("unprintable", *scripts.Misfit),
    ],
    "vote-bands-{}": (*Bridge, "too-few"),
    "vote-asks-{}": ("desirable", "technical", "political"),
    "readout-colour-{}": Colour,
    "readout-file-{}": PaperKind,
    "readout-heading-{}": PointKind,
    "readout-in-{}": Language,
    "readout-is-{}": PointState,
    "readout-kind-{}": PointKind,
    "readout-name-{}": Use,
    "readout-names-{}": Use,
    "readout-naming-{}": Use,
    "readout-rule-{}": ObjectionRule,
    "readout-rule-told-{}": ObjectionRule,
    "readout-why-{}": Rule,
    "readout-wait-{}": Wait,
    "statement-line-{}": Published,
    "series-line-{}": Purpose,
    "series-allow-{}": Purpose,
    "series-back-{}": Purpose,
    "series-goal-{}": (*Turnover, "none"),
    "series-part-{}": (*Part, "untold"),
    "series-means-{}": (*Mix, "untold"),
    "series-against-{}": Against,
    "readout-write-{}": Language,
    "vote-line-{}": ("open", "closed", "published"),
    "vote-options-{}": Scale,
    "vote-word-{}-{}": list(product(Scale, (*Verdict, "too-few"))),
    "visaletters-done-{}": ("correction", "refused"),
    "visarule-is-{}": ("held", "elsewhere", "expired"),
    "visibility-{}": tuple(Audience)[1:],
    "wish-{}": Wish,
    "wish-{}-chosen": Wish,
    "{}-change": [question.name for question in TERM_FORM.form.questions],
}
NO_TEXTS: Mapping[str, str] = {
    "exported-{}": "what the audit calls an act",
    "drafted-{}": "what the audit calls an act",
    "ground-complete-{}": "the name of a form",
    "i-{}": "the key of an intervention in a file",
    "objections-{}": "the name of a round",
    "opened-{}": "what the audit calls a look",
    "set-{}": "what the audit calls an act",
    "set-venue-{}": "what the audit calls an act",
    "venue-{}": "the name of a form",
    "venue-{}-{}": "the name of a question",
    "vote-{}": "the name of a round",
    "{}-f": "the name under which files are counted",
    "{}-o": "the name under which a broadcast goes to other addresses",
    "{}-zh": "the name of a question",
    "{}-{}": "the name of a question",
    "{}-count": "the name of a detail",
    "{}-percent": "the name of a detail",
    "-{}": "a part of a name",
    "{}-{}-{}": "a letter's number",
}


def names_of(families: Mapping[str, Parts]) -> Mapping[str, list[str]]:
    """Return every name of each family."""
    return {
        family: [family.format(*(each if isinstance(each, tuple) else (each,))) for each in parts]
        for family, parts in families.items()
    }
