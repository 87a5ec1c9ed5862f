"""`colloquy exports recipients`: added, listed, removed; what is no public key is refused."""

from pathlib import Path

from typer.testing import CliRunner

from bot.cli.commands import app
from bot.domain.exports.recipients import MOST_RECIPIENTS
from tests.stories.sample_event import EVENT
from tests.stories.sealed_files import AGE_KEY, SECRET_KEY, fresh_key, unsealed

SSH_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
NOBODY = "No recipient yet: no list can leave. See `colloquy exports recipients add`."


def run(*words: str) -> tuple[int, list[str]]:
    """Run the command; return its exit code and what it said."""
    done = CliRunner().invoke(app, list(words))
    return done.exit_code, done.output.splitlines()


def recipients(*words: str) -> tuple[int, list[str]]:
    """Run a command about recipients."""
    return run("exports", "recipients", *words)


def test_recipients_are_added_listed_and_removed(founded: Path) -> None:
    file = founded / "acts.csv.age"
    assert recipients("list") == (0, [NOBODY])
    assert (run("audit", "export", str(file)), file.exists()) == ((2, [NOBODY]), False)

    assert recipients("add", " Olga,  office ", AGE_KEY) == (
        0,
        [
            f"From now on lists of {EVENT} that leave can be opened by: Olga, office",
            "Ask them to compare the key with what their own computer shows.",
        ],
    )
    assert recipients("list") == (0, [f"Olga, office: {AGE_KEY}"])
    assert run("audit", "export", str(file)) == (
        0,
        [f"1 acts are in {file}, an age file. People are codes in it."],
    )
    assert b",operator,added-recipient," in unsealed(file.name, file.read_bytes())[1]

    assert recipients("remove", "Xu")[0] == 2
    assert recipients("remove", "Olga, office") == (
        0,
        ["Removed: Olga, office. What was sealed before can still be opened with that key."],
    )
    assert recipients("list") == (0, [NOBODY])


def test_what_is_no_public_key_is_refused_in_a_line(founded: Path) -> None:
    assert founded.exists()
    faults = {
        ("Olga", SECRET_KEY): "That is a secret key; it belongs on its owner's computer alone.",
        ("Olga", "age1nonsense"): "a recipient must be an age public key (age1",
        ("Olga", ""): "a recipient must be an age public key (age1",
        (" ", AGE_KEY): "The name must be of 1 to 60 signs, on one line.",
        ("x" * 61, AGE_KEY): "The name must be of 1 to 60 signs, on one line.",
    }
    for (name, key), fault in faults.items():
        code, said = recipients("add", name, key)
        assert (code, said[0][: len(fault)]) == (2, fault)
        assert not any(SECRET_KEY in line for line in said)
    assert recipients("list") == (0, [NOBODY])

    assert recipients("add", "Olga", AGE_KEY)[0] == 0
    for again in (("Olga", SSH_KEY), ("Xu", AGE_KEY)):
        assert recipients("add", *again) == (
            2,
            ["That name or key is registered already. Remove it first."],
        )


def test_an_ssh_key_will_do_and_there_are_not_many(founded: Path) -> None:
    assert founded.exists()
    for number in range(MOST_RECIPIENTS):
        key = SSH_KEY if number == 0 else fresh_key()
        assert recipients("add", f"Device {number}", key)[0] == 0
    assert recipients("add", "One more", AGE_KEY) == (
        2,
        [f"There are {MOST_RECIPIENTS} already, which is enough. Remove one first."],
    )
