"""Whatever bytes an event file has, it is a plan or refused."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cli.event.init import parse_event
from bot.eventfile.yaml_file import EventFileWrong, Fault
from tests.cli.event.world import GOOD

WORDS = """
event sessions knowledge title place zone starts ends rsvp_deadline seats offer_hours norms version
points organizer key kind about questions answer category en zh x
"""
names = st.sampled_from(WORDS.split())
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**9),
    st.sampled_from(["", "2027-03-27 09:00", "0000-00-00 00:00", "2200-01-01 00:00", "UTC", "a"]),
    st.text("ab: #-&*!{}[]\"'\n\t\x00\u202e\ud800席", max_size=20),
)
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(names, inner, max_size=6)),
    max_leaves=25,
)


def judge(content: bytes) -> None:
    """Accept a plan or EventFileWrong with at least one fault, nothing else."""
    faults: tuple[Fault, ...] = (Fault(0, "", ""),)
    try:
        parse_event(content)
    except EventFileWrong as wrong:
        faults = wrong.faults

    assert faults


@given(st.binary(max_size=300))
def test_any_bytes_are_a_plan_or_refused(content: bytes) -> None:
    judge(content)


@given(trees)
def test_any_yaml_is_a_plan_or_refused(tree: object) -> None:
    judge(yaml.safe_dump(tree).encode())


@settings(max_examples=150)
@given(st.data())
def test_any_damaged_event_file_is_a_plan_or_refused(data: st.DataObject) -> None:
    lines = GOOD.encode().splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    name = lines[at].partition(b":")[0] + b": "
    value = yaml.safe_dump(data.draw(trees), default_flow_style=True).encode()
    lines[at] = data.draw(st.sampled_from([b"", name + value, lines[at] * 2, b"  " + lines[at]]))

    judge(b"".join(lines))
