"""`colloquy answers measure` on small sets."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.commands import app

SET = {
    "lang": "en->en",
    "kb": [
        {"id": "wifi", "questions": ["What is the wifi password?"], "lang": "en", "x": 1},
        {"id": "visa", "questions": ["How do I get a visa letter?"], "category": "visa"},
        {"id": "dress", "questions": ["有着装要求吗？"], "lang": "zh"},
    ],
    "queries": [
        {"q": "what is the wifi password", "id": "wifi"},
        {"q": "how do i get a visa letter", "id": "other", "ok": ["visa"]},
        {"q": "着装有什么要求", "id": "dress"},
    ],
}


def measured(tmp_path: Path, content: object, *options: str) -> dict[str, object]:
    path = tmp_path / "set.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    result = CliRunner().invoke(app, ["answers", "measure", str(path), "--json", *options])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)["files"][0]


def test_figures_of_a_set_without_oos(tmp_path: Path) -> None:
    found = measured(tmp_path, SET, "--lexical")
    chosen = ("mode", "queries", "oos", "recall_at_1", "recall_at_3", "answered", "answered_oos")
    assert [found[field] for field in chosen] == ["lexical", 3, 0, 1.0, 1.0, 2, 0]
    assert (found["coverage"], found["precision"]) == (0.6667, 1.0)


def test_precision_of_no_answer_is_null(tmp_path: Path) -> None:
    content = SET | {"queries": [{"q": "着装有什么要求", "id": "dress"}], "oos": [{"q": "lunch?"}]}
    found = measured(tmp_path, content, "--lexical")
    assert (found["answered"], found["precision"], found["oos"]) == (0, None, 1)


def test_pooled_figures_count_every_question_alike(tmp_path: Path) -> None:
    small = SET | {"queries": SET["queries"][1:2], "oos": [{"q": "What is the wifi password?"}]}
    paths: list[str] = []
    for name, content in (("one", SET), ("two", small)):
        path = tmp_path / f"{name}.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        paths.append(str(path))
    result = CliRunner().invoke(app, ["answers", "measure", *paths, "--json", "--lexical"])
    found = json.loads(result.stdout)
    assert [each["file"] for each in found["files"]] == paths
    assert found["pooled"] == {
        "queries": 4,
        "oos": 1,
        "recall_at_1": 1.0,
        "recall_at_3": 1.0,
        "coverage": 0.75,
        "precision": 0.75,
        "answered": 4,
        "answered_right": 3,
        "answered_oos": 1,
        "critical_answered": 4,
        "critical_precision": 0.75,
        "within_one_tap": 1.0,
        "unanswerable_recognised": 0.0,
    }


def test_figures_stand_per_language_and_kind_too(tmp_path: Path) -> None:
    queries = [
        {"q": "what is the wifi password", "id": "wifi", "lang": "en", "kind": "plain"},
        {"q": "着装有什么要求", "id": "dress", "lang": "zh", "kind": "follow:有着装要求吗？"},
    ]
    oos = [{"q": "asdfgh", "why": "far"}, {"q": "What is the wifi password?", "why": "near"}]
    found = measured(tmp_path, SET | {"queries": queries, "oos": oos}, "--lexical")
    assert (found["tied"], found["unanswerable_recognised"], found["within_one_tap"]) == (
        0,
        0.5,
        1.0,
    )
    assert found["by_language"] == {
        "en": _part(queries=1, oos=0, coverage=1.0, precision=1.0, answered=1, within_one_tap=1.0),
        "zh": _part(queries=1, oos=0, coverage=0.0, answered=0, within_one_tap=1.0),
    }
    assert found["by_kind"] == {
        "plain": _part(queries=1, coverage=1.0, precision=1.0, answered=1, within_one_tap=1.0),
        "follow": _part(queries=1, coverage=0.0, answered=0, within_one_tap=1.0),
        "far": _part(oos=1, answered=0, unanswerable_recognised=1.0),
        "near": _part(oos=1, answered=1, precision=0.0, unanswerable_recognised=0.0),
    }


def _part(**given: float) -> dict[str, object]:
    fields = ("coverage", "precision", "within_one_tap", "unanswerable_recognised")
    found = given.get("within_one_tap")
    found_of: dict[str, object] = {"queries": 0, "oos": 0, "recall_at_3": found}
    return found_of | dict.fromkeys(fields) | given


def test_mode_names_the_encoder(tmp_path: Path) -> None:
    assert str(measured(tmp_path, SET)["mode"]).startswith("semantic (use-multilingual-3/")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("no json", "is not a JSON file."),
        ("[]", 'needs a list "kb".'),
        ('{"kb": [], "queries": []}', '"kb" is empty; there is nothing to find.'),
        ('{"kb": [{"id": "a"}], "queries": []}', 'kb[0] needs a list "questions".'),
        ('{"kb": [{"id": "a", "questions": ["b"]}]}', 'needs a list "queries".'),
        (
            '{"kb": [{"id": "a", "questions": ["b"]}], "queries": [{"q": "c"}]}',
            'queries[0] needs "id" or "ok".',
        ),
    ],
)
def test_bad_file_is_told_plainly(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "set.json"
    path.write_text(content, encoding="utf-8")
    result = CliRunner().invoke(app, ["answers", "measure", str(path), "--lexical"])
    assert (result.exit_code, result.stderr) == (2, f"{path}: {said}\n")


def test_missing_file_is_told_plainly(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["answers", "measure", str(tmp_path / "none.json")])
    assert result.exit_code == 2
    assert result.stderr == f"{tmp_path}/none.json: cannot be read (No such file or directory).\n"


def test_table_is_for_people(tmp_path: Path) -> None:
    path = tmp_path / "set.json"
    path.write_text(json.dumps(SET), encoding="utf-8")
    result = CliRunner().invoke(app, ["answers", "measure", str(path), "--lexical"])
    assert result.exit_code == 0
    assert "precision" in result.stdout
