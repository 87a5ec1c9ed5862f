"""`colloquy guard measure`: the committed set, and files that are none."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.commands import app

CASES = Path(__file__).parents[1] / "cases" / "chatham"
SENTENCES, ROSTER = CASES / "sentences.tsv", CASES / "roster.yaml"
FINDS_A_PERSON = ("name", "name-zh", "translit", "affil", "affil-zh", "rare", "rare-zh")


def run(*words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["guard", "measure", *map(str, words)])
    return result.exit_code, result.output


def test_our_own_sentences_reach_the_targets() -> None:
    code, said = run(SENTENCES, "--roster", ROSTER, "--json")
    assert code == 0
    figures = json.loads(said)
    caught = figures["caught"]
    for name in FINDS_A_PERSON:
        assert caught[name]["share_red_or_amber"] >= 0.95, name
    assert figures["together"]["caught"]["share_red_or_amber"] >= 0.95
    assert figures["together"]["alarms"]["share_red"] <= 0.05
    assert figures["together"]["alarms"]["share_red_or_amber"] <= 0.15
    assert figures["together"]["caught"]["sentences"] >= 120


def test_sentences_written_after_the_rules_are_not_judged_worse_again() -> None:
    code, said = run(CASES / "unseen.tsv", "--roster", CASES / "unseen_roster.yaml", "--json")
    together = json.loads(said)["together"]
    assert code == 0
    assert together["caught"]["share_red_or_amber"] >= 0.95
    assert together["alarms"]["share_red"] <= 0.05


def test_what_was_judged_wrongly_is_shown_on_request(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text("identifies\tclass\tsentence\n1\tnone\tNothing at all.\n", encoding="utf-8")
    code, said = run(table, "--roster", ROSTER, "--wrong")
    assert (code, said.splitlines()[-1]) == (0, "missed: Nothing at all.")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("identifies\tclass\n", "line 1 needs the column sentence, parted by tabs."),
        ("identifies\tclass\tsentence\n2\tx\ty\n", "line 2 needs 0 or 1, a class and a sentence."),
        ("identifies\tclass\tsentence\n1\tx\n", "line 2 needs 0 or 1, a class and a sentence."),
    ],
)
def test_a_file_without_labelled_sentences_is_refused(
    content: str, complaint: str, tmp_path: Path
) -> None:
    table = tmp_path / "table.tsv"
    table.write_text(content, encoding="utf-8")
    assert run(table, "--roster", ROSTER) == (2, f"{table}: {complaint}\n")


def test_a_roster_that_is_none_is_refused_with_its_line(tmp_path: Path) -> None:
    roster = tmp_path / "roster.yaml"
    roster.write_text("- {name: Ann}\n- {zh: 安}\n", encoding="utf-8")
    assert run(SENTENCES, "--roster", roster) == (
        2,
        f"{roster}: line 2: roster[2].name is missing.\n",
    )
    roster.write_text("roster:\n- {name: Ann, shoe: 41}\n", encoding="utf-8")
    assert run(SENTENCES, "--roster", roster)[0] == 0
