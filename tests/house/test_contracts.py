"""Every import contract is broken on purpose, and is then the only one that is."""

# pyright: reportPrivateUsage=false

import json
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Collection, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import grimp
import pytest
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.domain.imports import Module

from tests.house.broken_copies import FromLibraries
from tests.house.sources import ROOT

pytestmark = pytest.mark.timeout(400)
HOUSE = ("bot", "handlers", "storage")
STOREYS = "Storeys: each may look down, never up"
ROOMS = "Every room of bot/ is on a storey"
CIRCLES = "No circles between siblings, in the house and in every room of it"
WIRING = "Only the wiring sees the handlers"
DOMAIN = "The domain knows the standard library only, and never waits"
DATABASES = "Only storage knows databases"
CRYPTOGRAPHY = "Only crypto knows cryptography"
TELEGRAM = "Only the edges know Telegram"
PAGES = "Only the web room serves pages"
HTTP = "Only delivery, the emulator and the bench speak HTTP or SMTP"
PAPER = "Only the texts know languages and paper"
PRINTING = "Only the command line prints"
TICKING = "Only the clock ticks, only the event file reads YAML and workbooks"
WAITING = "Use cases and handlers never wait, and touch neither files nor network"

OFFENCES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "storage looks up": (STOREYS, {"storage/offender.py": "import bot.usecases.paging"}),
    "a use case looks up": (STOREYS, {"bot/usecases/visa/offender.py": "import bot.settings"}),
    "a page opens the store": (STOREYS, {"bot/web/offender.py": "import bot.opening"}),
    "delivery sees the web": (STOREYS, {"bot/delivery/offender.py": "import bot.web.app"}),
    "a tool sees another": (STOREYS, {"bot/texts/offender.py": "import bot.crypto.codes"}),
    "a room on no storey": (ROOMS, {"bot/offender.py": ""}),
    "a package on no storey": (ROOMS, {"bot/offending/__init__.py": ""}),
    "a circle of shelves": (CIRCLES, {"storage/database/offender.py": "import storage.work"}),
    "a circle in a room": (
        CIRCLES,
        {"bot/demo/emulator/schema/offender.py": "import bot.demo.emulator.http.server"},
    ),
    "a circle in a topic": (
        CIRCLES,
        {
            "bot/usecases/visa/offender.py": "import bot.usecases.visa.second",
            "bot/usecases/visa/second.py": "import bot.usecases.visa.offender",
        },
    ),
    "the command line sees handlers": (WIRING, {"bot/cli/offender.py": "import handlers.table"}),
    "a library in the domain": (DOMAIN, {"bot/domain/visa/offender.py": "import orjson"}),
    "the domain waits": (DOMAIN, {"bot/domain/offender.py": "import asyncio"}),
    "SQL in a use case": (DATABASES, {"bot/usecases/visa/offender.py": "import sqlalchemy"}),
    "SQL in a handler": (DATABASES, {"handlers/offender.py": "from sqlalchemy import select"}),
    "SQLite beside the engine": (DATABASES, {"storage/visa/offender.py": "import sqlite3"}),
    "keys in storage": (CRYPTOGRAPHY, {"storage/offender.py": "import cryptography.hazmat"}),
    "keys in a use case": (CRYPTOGRAPHY, {"bot/usecases/offender.py": "import cryptography"}),
    "Telegram in a handler": (TELEGRAM, {"handlers/offender.py": "from telegram import Update"}),
    "Telegram in a use case": (TELEGRAM, {"bot/usecases/offender.py": "import telegram.error"}),
    "Telegram in storage": (TELEGRAM, {"storage/offender.py": "import telegram"}),
    "Telegram on the web": (TELEGRAM, {"bot/web/offender.py": "import telegram"}),
    "pages in storage": (PAGES, {"storage/offender.py": "import starlette.responses"}),
    "HTTP in the web room": (HTTP, {"bot/web/offender.py": "import aiohttp"}),
    "paper in a use case": (PAPER, {"bot/usecases/offender.py": "import segno"}),
    "the bot prints": (PRINTING, {"bot/delivery/offender.py": "import rich.console"}),
    "delivery ticks": (TICKING, {"bot/delivery/offender.py": "import apscheduler"}),
    "storage reads YAML": (TICKING, {"storage/offender.py": "import yaml"}),
    "a use case waits": (WAITING, {"bot/usecases/offender.py": "import asyncio"}),
    "a handler opens files": (WAITING, {"handlers/offender.py": "import os.path"}),
}


def _contracts() -> list[dict[str, Any]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["tool"]["importlinter"]["contracts"]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return what each offence breaks; all of them share a copy and the graph of it."""
    said = subprocess.run(
        [
            sys.executable,
            str(Path(__file__).with_name("broken_copies.py")),
            str(tmp_path_factory.mktemp("copy")),
        ],
        input=json.dumps({name: files for name, (_, files) in OFFENCES.items()}),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(said.stdout)


def test_each_offence_breaks_its_contract_and_no_other(broken: dict[str, list[str]]) -> None:
    assert broken == {name: [contract] for name, (contract, _) in OFFENCES.items()}


def test_looking_from_the_libraries_finds_what_the_tool_finds() -> None:
    graph = grimp.build_graph(*HOUSE, include_external_packages=True, cache_dir=None)
    found = Counter[str]()
    for contract in _contracts():
        if contract["type"] != "forbidden":
            continue
        options = contract | {"allow_indirect_imports": "true"}
        session = {"root_packages": HOUSE, "include_external_packages": True}
        ours = FromLibraries(contract["name"], session, options)
        tools = ForbiddenContract(contract["name"], session, options)
        for source, library in product(contract["source_modules"], contract["forbidden_modules"]):
            if library in graph.modules:
                asked = Module(source), Module(library), graph, True
                mine, theirs = (each._get_direct_chains(*asked) for each in (ours, tools))
                assert mine == theirs
                found[contract["name"]] += len(theirs)
    # Nothing is ignored here, so that what a contract lets through is found.
    assert len([name for name, count in found.items() if count]) > 6


def test_each_contract_is_broken_by_something() -> None:
    assert {contract for contract, _ in OFFENCES.values()} == {
        contract["name"] for contract in _contracts()
    }


def unhoused(graph: grimp.ImportGraph, housed: Collection[str]) -> set[str]:
    """Return the libraries somebody imports though no contract says where they live."""
    roots = {module.partition(".")[0] for module in graph.modules}
    return roots - set(HOUSE) - set(housed) - sys.stdlib_module_names


def test_every_library_has_a_room_and_is_none_of_the_domains() -> None:
    graph = grimp.build_graph(*HOUSE, include_external_packages=True, cache_dir=None)
    forbidden = {
        contract["name"]: contract.get("forbidden_modules", ()) for contract in _contracts()
    }
    anywhere = {name for names in forbidden.values() for name in names}
    assert unhoused(graph, anywhere) == set()
    assert unhoused(graph, forbidden[DOMAIN]) == set()
    graph.add_import(importer="bot.web.pages", imported="pycurl")
    assert unhoused(graph, anywhere) == {"pycurl"}
