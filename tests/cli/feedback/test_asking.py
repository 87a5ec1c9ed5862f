"""`colloquy feedback` without a word asks for what it needs, one question after the other."""

from pathlib import Path

import typer.main

from bot.cli.feedback.asking import STEPS
from bot.cli.feedback.commands import feedback_app
from bot.crypto.feedback.manifests import read_plan
from tests.cli.feedback.terminal import colloquy, needs_tmux, opened
from tests.cli.feedback.world import EXAMPLE, CommandWorld

ROOT = Path(__file__).parents[3]


@needs_tmux
def test_first_step_is_taken_by_answering_questions(office: CommandWorld) -> None:
    environment = {"PYTHONPATH": str(ROOT), "COLLOQUY_DATA_DIR": str(office.server)}
    with opened(colloquy("init", "--event", EXAMPLE), environment) as terminal:
        terminal.sees("ended with 0")
    with opened(colloquy("feedback"), environment) as terminal:
        listed = terminal.sees("Which number?")
        terminal.types("11")
        terminal.sees("Please answer one of these: 1, 2, 3, 4, 5, 6, 7, 8, 9.")
        terminal.types("1")
        terminal.sees("Name of the new file, e.g. ballots.json")
        terminal.types(str(office.desk / "ballots.json"))
        terminal.sees("Rights by tokens (at check-in) or by cards?")
        terminal.types("stars")
        terminal.sees("Please answer one of these: tokens, cards.")
        terminal.types("tokens")
        said = terminal.sees("ended with 0")

    assert "  1. server    Make the ballots of the event" in listed
    assert "  2. off-line  Make the keys and hand out their shares" in listed
    assert "The same in one line:\n  colloquy feedback prepare " in said
    assert len(read_plan((office.desk / "ballots.json").read_bytes()).ballots) > 4


@needs_tmux
def test_file_that_is_not_there_is_asked_for_again(office: CommandWorld) -> None:
    with opened(colloquy("feedback"), {"PYTHONPATH": str(ROOT)}) as terminal:
        terminal.sees("Which number?")
        terminal.types("4")
        terminal.sees("Where is manifest.json?")
        terminal.types(str(office.desk / "nowhere"))
        terminal.sees("There is no such file here. Give its whole name, with its folders.")
        (office.desk / "it.json").write_text("{}")
        terminal.types(str(office.desk / "it.json"))
        said = terminal.sees("ended with 2")

    # The terminal breaks lines where it is full, also within words.
    assert "notavalidfileofthisversion" in "".join(said.split())


def test_without_a_terminal_it_says_what_there_is(office: CommandWorld) -> None:
    said = office.do()

    assert "Sealed feedback: keys and answers off-line, the box on the server." in said
    assert all(name in said for name in ("prepare", "ceremony", "take-out", "votes"))


def test_every_step_asks_for_all_its_command_cannot_do_without() -> None:
    group = typer.main.get_command(feedback_app)
    commands = getattr(group, "commands", {})
    wanted = {
        step.command: sorted(
            "" if each.param_type_name == "argument" else max(each.opts, key=len)
            for each in commands[step.command].params
            if each.required
        )
        for step in STEPS
    }
    asked = {step.command: sorted(each.option for each in step.questions) for step in STEPS}

    assert asked == wanted
