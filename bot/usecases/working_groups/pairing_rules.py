"""Which two are to be together or apart. That two are to be apart is a secret of who entered it."""

from bot.crypto.codes import new_id
from bot.domain.callback_words import working_groups as words
from bot.domain.here import Here
from bot.domain.ids import PairRuleId
from bot.domain.messages.messages import Button, in_rows
from bot.domain.messages.refusals import StaleButton
from bot.domain.messages.texts import Lines, Said
from bot.domain.people.codes import Desk
from bot.domain.working_groups.plans import PairKind, PairRule
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.paging import page_of, turning_row
from bot.usecases.working_groups.desk_screens import TO_DESK, show_choice
from bot.usecases.working_groups.finding import find_by_code, takers_part
from bot.usecases.working_groups.phrases import by_call, calls, rule_said
from storage.work import Work

_ROW_OF_PEOPLE = 10


def show_rules(work: Work, here: Here) -> None:
    """Show what holds for two people; of two to be apart no name to anybody but who entered it."""
    rules = work.working_groups.rules.of_event(here.event.id)
    called = calls(work, here, [person for each in rules for person in each.pair])
    open_rules = [each for each in rules if each.is_open_to(here.person.id)]
    rows = (
        *(
            (Button("groups-drop-rule", words.DROP_RULE.to(each.id), {"number": number}),)
            for number, each in enumerate(rules, start=1)
            if each in open_rules
        ),
        *in_rows([Button(f"groups-new-{kind}", words.FIRST.to(kind, 0)) for kind in PairKind]),
        TO_DESK,
    )
    lines = tuple(
        Said("groups-rule-line", {"number": number, "rule": rule_said(each, here, called)})
        for number, each in enumerate(rules, start=1)
    )
    work.reply(here, "groups-rules", {"lines": Lines(lines)}, rows, protect=True)


def choose_first(work: Work, here: Here, kind: PairKind, number: int) -> None:
    """Ask who the first of two is."""
    _choose(work, here, kind, "", number)


def choose_second(work: Work, here: Here, kind: PairKind, first: str, number: int) -> None:
    """Ask who the second of two is. Raises StaleButton."""
    find_by_code(work, here.event, first)
    _choose(work, here, kind, first, number)


def _choose(work: Work, here: Here, kind: PairKind, first: str, number: int) -> None:
    ids = [each.person_id for each in takers_part(work, here.event)]
    called, codes = calls(work, here, ids), work.codes.of_all(here.event.id, ids, Desk.GROUPS)
    others = [each for each in by_call(ids, called) if codes[each] != first]
    page = page_of(others, number, most=_ROW_OF_PEOPLE)
    choices = [
        (
            each,
            Button(
                "groups-choose",
                words.PAIR.to(kind, first, codes[each])
                if first
                else words.SECOND.to(kind, codes[each], 0),
                {"person": called[each]},
            ),
        )
        for each in page.items
    ]
    turning = turning_row(
        lambda to: words.SECOND.to(kind, first, to) if first else words.FIRST.to(kind, to),
        page.number,
        more=page.more,
    )
    text = f"groups-second-{kind}" if first else f"groups-first-{kind}"
    back = (Button("go-back", words.RULES.to()), *TO_DESK)
    show_choice(work, here, text, choices, turning=turning, back=back)


def add_pair(work: Work, here: Here, kind: PairKind, first: str, second: str) -> None:
    """Let something hold for two people. Raises StaleButton."""
    one, other = (find_by_code(work, here.event, each).person_id for each in (first, second))
    if one == other:
        raise StaleButton
    rule = PairRule(PairRuleId(new_id()), here.event.id, kind, (one, other), here.person.id)
    work.working_groups.rules.add(rule)
    note_privileged_act(
        work, actor=here.person, event_id=here.event.id, act="set-pair-rule", subject=rule.id
    )
    show_rules(work, here)


def drop_rule(work: Work, here: Here, rule_id: PairRuleId) -> None:
    """Let it hold no more. Raises StaleButton: it is gone, or is somebody else's secret."""
    for rule in work.working_groups.rules.of_event(here.event.id):
        if rule.id == rule_id and rule.is_open_to(here.person.id):
            work.working_groups.rules.drop(here.event.id, rule_id)
            note_privileged_act(
                work,
                actor=here.person,
                event_id=here.event.id,
                act="dropped-pair-rule",
                subject=rule_id,
            )
            show_rules(work, here)
            return
    raise StaleButton
