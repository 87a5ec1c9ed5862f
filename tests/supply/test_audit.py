"""`make audit` never takes silence for an answer: what could not be asked is not clean."""

import json
from typing import Any

from tools.supply.audit import Answer, read_npm_audit, read_pip_audit, report

FINE: dict[str, Any] = {"name": "a", "version": "1", "vulns": []}
FAULT = {"id": "PYSEC-1", "fix_versions": ["2"], "aliases": [], "description": "x"}


def test_clean_is_only_what_was_asked() -> None:
    answer = read_pip_audit("a.lock", json.dumps({"dependencies": [FINE], "fixes": []}))
    assert answer == Answer("a.lock", 1)
    assert report([answer]) == (0, "ok a.lock: 1 packages, nothing known\n")


def test_mirror_without_a_database_proves_nothing() -> None:
    # pip-audit itself ends with 0 here.
    skipped = [{"name": name, "skip_reason": "not found"} for name in "bcdefg"]
    answer = read_pip_audit("a.lock", json.dumps({"dependencies": [FINE, *skipped]}))
    assert answer == Answer("a.lock", 1, (), tuple("bcdefg"))
    assert report([answer]) == (
        3,
        "NOT ASKED a.lock: b, c, d and 3 more\n"
        "The databases of known faults could not be asked: this proves nothing. Exit code 3.\n",
    )


def test_no_answer_at_all_proves_nothing() -> None:
    nothing = Answer("a.lock", not_asked=("all of it",))
    for output in ("", "Traceback", "[]", "{}", '{"dependencies": []}'):
        assert read_pip_audit("a.lock", output) == nothing
    for output in ("", "npm error", '{"message": "405", "error": {}}', '{"vulnerabilities": {}}'):
        assert read_npm_audit("a.lock", output) == nothing


def test_known_fault_is_told_also_where_others_were_not_asked() -> None:
    python = read_pip_audit(
        "a.lock",
        json.dumps({"dependencies": [FINE | {"vulns": [FAULT]}, {"name": "b", "skip_reason": ""}]}),
    )
    told: dict[str, Any] = {
        "vulnerabilities": {"c": {"severity": "high", "via": []}},
        "metadata": {"dependencies": {"total": 7}},
    }
    npm = read_npm_audit("b.json", json.dumps(told))
    assert npm == Answer("b.json", 7, ("c: high",))
    assert report([python, npm]) == (
        1,
        "KNOWN a.lock: a 1: PYSEC-1 (mended in 2)\nNOT ASKED a.lock: b\nKNOWN b.json: c: high\n",
    )
