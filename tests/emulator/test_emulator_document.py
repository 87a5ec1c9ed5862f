"""deploy/EMULATOR.md says what is so: its table of methods, its verbs and its requests."""

import re
from pathlib import Path

from bot.demo.emulator.http.control import Control
from bot.demo.emulator.methods.table import describe_methods
from bot.demo.emulator.people.acts import VERBS
from bot.demo.emulator.people.world import World
from bot.demo.emulator.state.faults import KINDS

PAGE = (Path(__file__).parents[2] / "deploy" / "EMULATOR.md").read_text()


def test_its_table_of_methods_is_the_codes() -> None:
    assert PAGE.rpartition("-->\n")[2].strip() == describe_methods()


def test_its_verbs_are_those_people_have() -> None:
    table = PAGE.partition("| verb | body |")[2].partition("\n\n")[0]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]

    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted(VERBS)


def test_its_requests_are_those_the_control_api_answers() -> None:
    table = PAGE.partition("| request | does |")[2].partition("\n\n")[0]
    told = set(re.findall(r"`(GET|POST|DELETE) (\w+)", table))

    assert told == Control(World()).requests


def test_its_troubles_are_those_that_can_be_ordered() -> None:
    told = PAGE.partition("## Trouble it")[2].partition("`method`")[0]

    assert set(re.findall(r"`(\w+)`", told)) - {"kind", "retry_after", "seconds"} == KINDS
