"""A topic has one name on every storey, and inside it acts look at screens, screens at phrases."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

from tests.house.sources import ROOT, SOURCES, Source

TOPICS = {
    *("home", "people", "rsvps", "travel", "reminders", "broadcasts", "changes"),
    *("knowledge", "tickets", "visa", "invitation_letters", "glossary", "feedback", "date_polls"),
    *("roles", "second_factor", "lockdown", "approvals", "audit", "my_data"),
    *("common_ground", "goals", "publicity", "exports", "readout", "selection"),
    *("session_desk", "working_groups", "care", "series", "pairings", "languages"),
    *("channels", "interpreting"),
}
STOREYS = (
    *("bot/usecases", "storage", "bot/domain", "handlers", "bot/texts/en", "bot/texts/zh"),
    "tests/stories",
)
ABSENT: Mapping[tuple[str, str], str] = {
    ("storage", "home"): "what home shows is stored by the topics it shows",
    (
        "handlers",
        "exports",
    ): "a list is asked for where its topic is, a recipient on the command line",
    ("storage", "care"): "it stands with the event",
    ("storage", "goals"): "sealed ones lie in the ballot box, shared ones with common ground",
    ("storage", "roles"): "a role is a column of people's",
    ("storage", "lockdown"): "it stands with the membership, which is people's",
    ("bot/domain", "second_factor"): "what it is for are rights, which are people's",
    ("bot/domain", "approvals"): "who may is people's",
    ("bot/domain", "audit"): "what is noted are acts of all topics; that they fit is storage's",
    ("bot/domain", "lockdown"): "the one rule is `powers`, of people's",
    ("bot/domain", "roles"): "the table of rights is people's",
    ("bot/domain", "home"): "a screen has no rules",
    ("bot/domain", "feedback"): "its rules are cryptography's",
    ("bot/domain", "goals"): "shared ones are items of common ground",
    ("bot/domain", "glossary"): "a term is an entry of knowledge",
}
"""Where a topic has nothing to do, and why."""
SHARED: Mapping[str, AbstractSet[str]] = {
    "bot/usecases": {
        *(
            "audit_acts",
            "current_event",
            "everyday",
            "file_errors",
            "form_asides",
            "form_phrases",
            "form_reading",
        ),
        *("forms", "housekeeping", "paging", "replanning", "retention", "rows", "telegram_jobs"),
    },
    "storage": {
        *("backups", "ballot_box", "database", "events", "forms", "housekeeping"),
        *("keys", "looking", "outbox", "outside", "pulse", "reader", "store", "tables", "work"),
        *("relocating", "restoring", "words_codec", "writer"),
    },
    "bot/domain": {
        *(
            "background",
            "callback_words",
            "everyday",
            "events",
            "features",
            "forms",
            "here",
            "ids",
            "limits",
        ),
        *(
            "messages",
            "ratings",
            "retention",
            "screen_words",
            "spreadsheets",
            "visible_text",
            "wall_time",
            "zones",
        ),
    },
    "handlers": {
        *(
            "asked",
            "apologies",
            "looks",
            "asking",
            "custom_reminders",
            "door",
            "floods",
            "form_files",
            "form_kinds",
            "forms",
            "groups",
            "pasted",
            "questions_ahead",
            "reading_ahead",
        ),
        *(
            "refusals",
            "routes",
            "table",
            "unfinished",
            "updates",
        ),
    },
    "bot/texts/en": {"common", "faults", "forms", "housekeeping", "refusals"},
    "bot/texts/zh": {"common", "faults", "forms", "housekeeping", "refusals"},
    "tests/stories": {"dialogue", "reach"},
}
"""Names that are no topics': machinery that several of them use."""


def names_on(storey: Path) -> set[str]:
    """Return the names of the rooms and files of a storey; of tests only those of folders."""
    is_of_tests = storey.parent.name == "tests"
    return {
        path.stem
        for path in storey.iterdir()
        if not path.name.startswith(("_", "."))
        and (path.is_dir() or (path.suffix in {".py", ".ftl"} and not is_of_tests))
    }


def misnamed(storeys: Mapping[str, AbstractSet[str]]) -> list[str]:
    """Return what is missing on a storey and what stands there under a name of its own."""
    missing = (
        f"{storey} lacks {topic}"
        for storey, names in storeys.items()
        for topic in sorted(TOPICS - names)
        if (storey, topic) not in ABSENT
    )
    strange = (
        f"{storey}/{name} is no topic"
        for storey, names in storeys.items()
        for name in sorted(names - TOPICS - SHARED[storey])
    )
    return [*missing, *strange]


def test_a_topic_has_the_same_name_on_each_storey() -> None:
    assert misnamed({storey: names_on(ROOT / storey) for storey in STOREYS}) == []


def test_another_name_for_a_topic_is_found() -> None:
    made_up = {"storage": TOPICS - {"visa"} | {"visas", "outbox"}, "tests/stories": TOPICS}
    assert misnamed(made_up) == ["storage lacks visa", "storage/visas is no topic"]


FINDING, PHRASES, SCREENS, ACTS = range(4)


def floor_of(module: str) -> int:
    """Return how high a module stands within its topic."""
    match module.rpartition("_")[2]:
        case "finding" | "trips":
            return FINDING
        case "phrases":
            return PHRASES
        case "screens" | "screen":
            return SCREENS
        case _:
            return ACTS


def looking_up(sources: Iterable[Source]) -> set[str]:
    """Return where a screen looks at acts of its topic, a phrase at a screen, or finding at any."""
    return {
        f"{source.place} looks up at {other}"
        for source in sources
        if source.place.startswith("bot/usecases/")
        for other in _imported_of_topic(source)
        if floor_of(other) > floor_of(Path(source.place).stem)
    }


def _imported_of_topic(source: Source) -> Iterator[str]:
    topic = source.module.rpartition(".")[0]
    for node in source.tree.body:
        match node:
            case ast.ImportFrom(module=str(module), names=names) if module == topic:
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module)) if module.startswith(f"{topic}."):
                yield module.rpartition(".")[2]
            case ast.Import(names=names):
                yield from (
                    alias.name.rpartition(".")[2]
                    for alias in names
                    if alias.name.startswith(f"{topic}.")
                )
            case _:
                pass


def test_acts_look_at_screens_and_screens_at_phrases() -> None:
    assert looking_up(SOURCES) == set()


def test_a_screen_that_looks_at_acts_is_found() -> None:
    text = """
from bot.usecases.visa import phrases, status
from bot.usecases.visa.times import set_time
from bot.usecases.tickets.opening import open_ticket
from bot.usecases.visa.times_phrases import said
"""
    topic = "bot/usecases/visa/"
    assert looking_up([Source(f"{topic}screens.py", text)]) == {
        f"{topic}screens.py looks up at status",
        f"{topic}screens.py looks up at times",
    }
    text = "import bot.usecases.visa.screens"
    assert looking_up([Source(f"{topic}phrases.py", text)]) == {
        f"{topic}phrases.py looks up at screens"
    }
    text = "from bot.usecases.visa.phrases import said"
    assert looking_up([Source(f"{topic}finding.py", text)]) == {
        f"{topic}finding.py looks up at phrases"
    }
