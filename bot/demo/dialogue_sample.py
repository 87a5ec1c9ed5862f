"""What there is to see of the dialogue in the demo: goals, statements, points, candidates, who wants to meet."""

from collections.abc import Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.crypto.codes import new_id
from bot.domain.common_ground.items import Item, ItemKind, ItemState
from bot.domain.events import Event
from bot.domain.features import Feature
from bot.domain.ids import CandidateId, ItemId, PointId
from bot.domain.messages.texts import Words
from bot.domain.pairings.choices import PairChoices, PairTopic, Tongue
from bot.domain.people.people import Person
from bot.domain.readout.points import ObjectionRule, Point, PointKind, PointState, Readout
from bot.domain.selection.candidates import Candidate, Criterion, Evidence, Finding
from storage.work import Work

_GOALS = (
    Words("Learn what the others are most afraid of", "了解彼此最担心什么"),
    Words("Agree what we call a serious incident", "就何为“严重事故”达成一致"),
    Words("Find one step that nobody has to wait for", "找到一个无须等待他人就能迈出的步骤"),
)
_STATEMENTS = (
    Words(
        "A laboratory that sees a serious incident should tell the others within a day.",
        "实验室发现严重事故后，应在一天内告知其他实验室。",
    ),
    Words(
        "A safety evaluation counts only if somebody outside can repeat it.",
        "只有外部人员能够复现，安全评测才算数。",
    ),
)
_UNTRANSLATED = Words("Small laboratories need help to report incidents.", "")
_POINTS = (
    (
        PointKind.AGREEMENT,
        PointState.SHOWN,
        Words(
            "Serious incidents should be reported early and without blame.",
            "严重事故应及早通报，且不追责。",
        ),
    ),
    (
        PointKind.DISAGREEMENT,
        PointState.SHOWN,
        Words(
            "We do not agree on who should set the threshold for a licence.",
            "许可的门槛应由谁来定，我们看法不一。",
        ),
    ),
    (
        PointKind.CONCERN,
        PointState.DRAFTED,
        Words(
            "Priya Raghunathan warned that near misses stay untold.",
            "有人提醒说，多数险情无人知晓。",
        ),
    ),
)
"""The last one names a guest, so that the guard has something to find."""
_CANDIDATES = (
    ("Elif Demirtaş", "TR", 0, "Led the review of a near miss in 2025."),
    ("顾清扬", "CN", 1, "曾起草一份通报准则。"),
    ("Samuel Oyelaran", "NG", 1, "Advises a ministry; writes plainly about what he does not know."),
    ("Beatriz Quental", "BR", 2, "Runs evaluations in a small laboratory."),
)
_LINES = (
    ("I sit by the window with a green notebook.", PairTopic.INCIDENTS),
    ("茶歇时我多半在书架旁。", PairTopic.POLICY),
    ("Look for the loud laugh near the coffee.", PairTopic.TECHNICAL),
    ("I walk along the lake before breakfast.", PairTopic.OUTDOORS),
    ("我戴一副圆框眼镜，喜欢聊教学。", PairTopic.TEACHING),
)


def seed_dialogue(work: Work, event: Event, crowd: Sequence[Person]) -> None:
    """Keep something to see for each family that is on in this event."""
    if Feature.GOALS in event.features:
        _keep_items(work, event, ItemKind.GOAL, _GOALS)
    if Feature.COMMON_GROUND in event.features:
        _keep_items(work, event, ItemKind.STATEMENT, _STATEMENTS)
        _keep_items(work, event, ItemKind.STATEMENT, (_UNTRANSLATED,), ItemState.PROPOSED)
    if Feature.READOUT in event.features:
        _keep_points(work, event)
    if Feature.SELECTION in event.features:
        _keep_candidates(work, event)
    if Feature.PAIRINGS in event.features:
        _keep_wishes(work, event, crowd)


def _keep_items(
    work: Work,
    event: Event,
    kind: ItemKind,
    texts: Sequence[Words],
    state: ItemState = ItemState.LISTED,
) -> None:
    for text in texts:
        work.common_ground.keep(Item(ItemId(new_id()), event.id, kind, 1, state, text))


def _keep_points(work: Work, event: Event) -> None:
    for kind, state, text in _POINTS:
        work.readouts.keep_point(Point(PointId(new_id()), event.id, kind, 1, state, text))
    work.readouts.keep(Readout(event.id, ObjectionRule.DROP))


def _keep_candidates(work: Work, event: Event) -> None:
    ids = [CandidateId(new_id()) for _ in _CANDIDATES]
    work.candidates.expect(event.id, ids)
    bands = len(event.selection.fields)
    for candidate_id, (name, country, area, note) in zip(ids, _CANDIDATES, strict=True):
        seen = {Criterion.TRUSTED: Evidence(Finding.SEEN, note, "a colleague")}
        work.candidates.keep(
            Candidate(
                candidate_id,
                event.id,
                name,
                country=country,
                area=area if area < bands else None,
                evidence=seen,
            )
        )


def _keep_wishes(work: Work, event: Event, crowd: Sequence[Person]) -> None:
    first = event.starts_at.astimezone(ZoneInfo(event.zone)).date()
    for person, (line, topic) in zip(crowd, _LINES, strict=False):
        choices = PairChoices(
            person.id,
            line,
            frozenset({topic}),
            frozenset({Tongue.EN, Tongue(person.language)}),
            frozenset({first, first + timedelta(days=1)}),
        )
        work.pairings.keep_choices(event.id, choices)
