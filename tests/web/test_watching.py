"""Metrics, alert rules and dashboard name the same things, and nobody."""

import json
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.web.chat.counts import ACTS, REASONS, PageCounts
from bot.web.guard import Answers
from bot.web.metrics import Figures, Meters
from storage.pulse import ENDINGS, Levels
from storage.writer import Spans

DEPLOY = Path(__file__).parents[2] / "deploy"
OTHERS = {"process_resident_memory_bytes", "process_cpu_seconds_total"}
"""What the client library tells of the process."""
LABELS = {
    "outcome": {"delivered", "impossible", "unknown"},
    "result": {"taken", "poisonous", "refused"},
    "lane": {"reply", "reminder", "broadcast", "stranger"},
    "part": {"database", "keystore"},
    "site": {"page", "webhook", "gauges", "other"},
    "class": {"2xx", "3xx", "4xx", "5xx"},
    "kind": {*ACTS},
    "reason": {*REASONS},
    "ending": {*ENDINGS},
}


def everything() -> str:
    """All that /metrics can say."""
    spans = Spans()
    spans.note(0.02)
    meters = Meters(
        lambda: Figures(
            messages_queued={"reply": 1, "reminder": 0, "broadcast": 2},
            since_poll=1.5,
            well={"database": True, "keystore": False},
            spans=spans,
            levels=Levels(
                oldest_due={"reply": 2.5}, backup_at=datetime(2027, 1, 10, tzinfo=UTC), set_aside=3
            ),
            page=PageCounts().figures(waiting=2),
            emails=dict.fromkeys(ENDINGS, 1),
        )
    )
    meters.note_batch(3)
    answers = Answers()
    for path, status in (
        ("/c/act", 200),
        ("/c", 307),
        ("/c/look", 401),
        ("/telegram/webhook", 500),
        ("/metrics", 200),
        ("/event/x.ics", 404),
        ("/feedback/a/b/put", 200),
        ("/vote/a", 200),
        ("/checkin", 200),
    ):
        answers.note(path, status)
    return (meters.text() + answers.text()).decode()


def exported() -> set[str]:
    """Names of ours that Prometheus would know."""
    lines = [line for line in everything().splitlines() if not line.startswith("#")]
    names = {re.split(r"[{ ]", line)[0] for line in lines}
    return {
        name for name in names if name.startswith("colloquy_") and not name.endswith("_created")
    }


def named(expression: str) -> set[str]:
    return set(re.findall(r"\b(?:colloquy|process)_[a-z0-9_]+", expression))


def rules() -> list[dict[str, Any]]:
    [group] = yaml.safe_load((DEPLOY / "alerts.yaml").read_text(encoding="utf-8"))["groups"]
    return group["rules"]


def panels() -> list[dict[str, Any]]:
    return json.loads((DEPLOY / "grafana.json").read_text(encoding="utf-8"))["panels"]


def families(names: set[str]) -> set[str]:
    return {re.sub(r"_(bucket|sum|count)$", "", name) for name in names}


def test_rules_name_what_there_is_and_say_what_to_do() -> None:
    used = set[str]().union(*(named(str(rule["expr"])) for rule in rules()))

    assert used - exported() == set()
    assert [set(rule) - {"for"} for rule in rules()] == [
        {"alert", "expr", "labels", "annotations"}
    ] * len(rules())
    assert {tuple(sorted(rule["annotations"])) for rule in rules()} == {("action", "summary")}
    assert len({str(rule["alert"]) for rule in rules()}) == len(rules())


def test_dashboard_shows_every_metric_and_no_other() -> None:
    targets = [each for panel in panels() for each in panel["targets"]]
    shown = set[str]().union(*(named(each["expr"]) for each in targets))

    assert families(shown) - OTHERS == families(exported())
    units = {panel["fieldConfig"]["defaults"]["unit"] for panel in panels()}
    assert units == {"short", "s", "bytes", "percentunit"}
    assert len({panel["id"] for panel in panels()}) == len(panels())


@pytest.mark.skipif(shutil.which("promtool") is None, reason="promtool is not installed")
def test_promtool_takes_the_rules() -> None:
    asked = ["promtool", "check", "rules", str(DEPLOY / "alerts.yaml")]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert f"{len(rules())} rules found" in done.stdout


def test_labels_have_static_names_and_nobody_stands_in_them() -> None:
    found: dict[str, set[str]] = {}
    for line in everything().splitlines():
        if line.startswith("colloquy_"):
            for label, value in re.findall(r'(\w+)="([^"]*)"', line):
                found.setdefault(label, set()).add(value)
    found.pop("le")

    assert {label: values - LABELS[label] for label, values in found.items()} == {
        label: set[str]() for label in LABELS
    }


def test_ballots_are_not_counted() -> None:
    said = [line for line in everything().splitlines() if line.startswith("colloquy_http")]

    assert said == [
        'colloquy_http_responses_total{site="gauges",class="2xx"} 1',
        'colloquy_http_responses_total{site="other",class="4xx"} 1',
        'colloquy_http_responses_total{site="page",class="2xx"} 1',
        'colloquy_http_responses_total{site="page",class="3xx"} 1',
        'colloquy_http_responses_total{site="page",class="4xx"} 1',
        'colloquy_http_responses_total{site="webhook",class="5xx"} 1',
    ]
    assert "colloquy_page_turned_away_total 1" in everything().splitlines()
