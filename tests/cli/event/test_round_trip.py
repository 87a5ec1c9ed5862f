"""What a file says of a dialogue comes back as it went out: through the file, and through the database."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cli.event.init import parse_event
from bot.cli.event.whole_file import write_event
from bot.demo.show import SAMPLE
from bot.domain.care.care import Care, Finding, Place, PlaceMark, PlaceMatter, Risk, StandardRisk
from bot.domain.common_ground.items import Actor, Cooperation, Item, ItemKind, ItemState
from bot.domain.events import EventPlan
from bot.domain.features import Feature
from bot.domain.ids import DeskTextId, ItemId
from bot.domain.knowledge.background import (
    Background,
    CaseCard,
    Confidentiality,
    FacilitatorCard,
    Funder,
    Share,
)
from bot.domain.messages.texts import Words
from bot.domain.readout.style import PointStyle
from bot.domain.retention import LEAST_DAYS, MOST_DAYS, Keeping
from bot.domain.selection.bands import Lean, SelectionBands
from bot.domain.series.series import ALONE, Series, Turnover
from bot.domain.session_desk.cards import InputCard
from tests.cli.event.world import GOOD, event_command

OF_EVENTS = ("features", "bands", "background", "series", "selection", "care", "retention", "style")
BASE = parse_event(GOOD.encode())
plain = st.text("abc ,:#-'\"{}&*!%@`|>[]?yes1~null席会议，。", min_size=1, max_size=30).map(
    lambda text: f"a{text.strip()}z"
)
both = st.builds(Words, plain, plain.map(lambda text: "会" + text.replace(" ", "")))
keys = st.from_regex(r"[a-z][a-z0-9]{0,8}", fullmatch=True)


def some(each: st.SearchStrategy[object], least: int = 0, most: int = 3) -> st.SearchStrategy:
    """Return short tuples."""
    return st.lists(each, min_size=least, max_size=most).map(tuple)


funders = st.builds(Funder, both, st.sampled_from(Share), both, both, st.integers(1900, 2200))
cards = st.builds(FacilitatorCard, both, both, both, both)
cases = st.builds(CaseCard, both, both, both | st.just(Words("")))
backgrounds = st.builds(
    Background,
    st.sampled_from(Confidentiality),
    both,
    both | st.just(Words("")),
    both | st.just(Words("")),
    some(funders),
    some(cards),
    some(cases),
)
leans = st.lists(both, min_size=1, max_size=2).map(
    lambda names: tuple(
        Lean(name, codes) for name, codes in zip(names, (("CH", "DE"), ("KE",)), strict=False)
    )
)
selections = st.builds(SelectionBands, some(both, 2), some(both, 2), leans)
found = st.builds(Finding, st.sampled_from(PlaceMark), both)
places = st.builds(
    Place,
    st.sampled_from(["CH", "SG"]),
    both,
    st.fixed_dictionaries(dict.fromkeys(PlaceMatter, found)),
)
days = st.none() | st.just(date(2027, 2, 28))
risks = st.sampled_from(StandardRisk).flatmap(
    lambda kind: st.builds(Risk, st.just(kind.value), reviewed_on=days)
)
own_risks = st.builds(Risk, st.just("own"), both, both, days)


@st.composite
def cares(draw: st.DrawFn) -> Care:
    """Draw what organizers weigh, each standard risk once."""
    standard = draw(st.lists(risks, max_size=3, unique_by=lambda each: each.id))
    own = draw(st.lists(own_risks, max_size=1))
    wording = draw(st.none() | st.lists(plain, unique=True, max_size=3).map(tuple))
    return Care((*standard, *own), wording, tuple(draw(st.lists(places, min_size=1, max_size=2))))


items = st.builds(
    Item,
    st.just(ItemId("")),
    st.just(BASE.event.id),
    st.just(ItemKind.INTERVENTION),
    st.just(1),
    st.just(ItemState.LISTED),
    title=both,
    about=both,
    doubts=both,
    actors=st.lists(st.sampled_from(Actor), min_size=1, unique=True).map(tuple),
    cooperation=st.sampled_from(Cooperation),
    key=keys,
)
inputs = st.builds(
    InputCard, st.just(DeskTextId("")), st.just(BASE.event.id), both, both, both, keys
)
series = st.just(ALONE) | st.builds(Series, keys, st.none() | st.sampled_from(Turnover))
retentions = st.lists(st.sampled_from(Keeping), unique=True).flatmap(
    lambda kinds: st.fixed_dictionaries(
        {kind: st.integers(LEAST_DAYS[kind], MOST_DAYS) for kind in kinds}
    )
)


@st.composite
def plans(draw: st.DrawFn) -> EventPlan:
    """Draw a plan with something below every field of a dialogue."""
    event = replace(
        BASE.event,
        features=frozenset(draw(st.sets(st.sampled_from(Feature), min_size=1))),
        bands=draw(st.just(()) | some(both, 2)),
        background=draw(backgrounds),
        series=draw(series),
        selection=draw(selections),
        care=draw(cares()),
        retention=draw(retentions),
        style=draw(st.sampled_from(PointStyle)),
    )
    return replace(
        BASE,
        event=event,
        interventions=draw(st.lists(items, max_size=2, unique_by=lambda each: each.key)),
        cards=draw(st.lists(inputs, max_size=2, unique_by=lambda each: each.key)),
    )


def told(plan: EventPlan) -> dict[str, object]:
    """Return what a file says of a dialogue; ids are made anew, items have no order."""
    risks = tuple(
        replace(each, id=each.id if each.standard else "") for each in plan.event.care.risks
    )
    return {
        **{name: getattr(plan.event, name) for name in OF_EVENTS},
        "care": replace(plan.event.care, risks=risks),
        "interventions": {
            each.key: replace(each, id=ItemId(""), event_id=BASE.event.id)
            for each in plan.interventions
        },
        "cards": {
            each.key: replace(each, id=DeskTextId(""), event_id=BASE.event.id)
            for each in plan.cards
        },
    }


@settings(max_examples=20, deadline=None)
@given(plans())
def test_whatever_a_dialogue_is_its_file_says_the_same(plan: EventPlan) -> None:
    assert told(parse_event(write_event(plan).encode())) == told(plan)


@pytest.mark.parametrize(
    "missing", ["features", "bands", "care", "interventions", "cards", "readout"]
)
def test_control_a_section_that_is_not_written_is_noticed(missing: str) -> None:
    plan = parse_event(SAMPLE.read_bytes())
    plan = replace(plan, event=replace(plan.event, bands=(Words("a", "甲"), Words("b", "乙"))))
    whole = write_event(plan)
    start = whole.index(f"\n{missing}:\n")
    rest = whole[start + 1 :].split("\n")
    end = next((n for n, line in enumerate(rest[1:], 1) if line[:1].isalpha()), len(rest))
    without = whole[: start + 1] + "\n".join(rest[end:])

    assert told(parse_event(whole.encode())) == told(plan)
    assert told(parse_event(without.encode())) != told(plan)


def test_sample_goes_into_the_database_and_comes_out_the_same(founded: Path) -> None:
    file, again = founded / "event.yaml", founded / "again.yaml"
    event_command("export", str(file))
    sample, there = parse_event(SAMPLE.read_bytes()), parse_event(file.read_bytes())
    sections = {name: getattr(sample.event, name) for name in OF_EVENTS}
    sections["bands"] = (Words("East", "东"), Words("West", "西"))
    sections["retention"] = {Keeping.TICKETS: 40}
    wanted = replace(
        there,
        sessions=(),
        knowledge=(),
        event=replace(there.event, **sections),
        interventions=sample.interventions,
        cards=sample.cards,
    )
    file.write_text(write_event(wanted), encoding="utf-8")
    event_command("import", str(file))
    event_command("export", str(again))

    assert told(parse_event(again.read_bytes())) == told(wanted)
    assert wanted.event.features == set(Feature)
