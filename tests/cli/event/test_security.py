"""The field `security`: an import demands what it says, and leaves alone what it does not speak of."""

import sqlite3
from pathlib import Path

from tests.cli.event.world import event_command, exported


def test_an_import_changes_what_the_event_demands_and_notes_it(founded: Path) -> None:
    file = founded / "event.yaml"

    def said() -> str:
        return exported(file, "security")

    def import_saying(*lines: str) -> None:
        file.write_text(plain + "".join(f"{line}\n" for line in lines), encoding="utf-8")
        event_command("import", str(file))

    assert said() == "  second_factor: optional\n  four_eyes: false\n"
    plain = file.read_text(encoding="utf-8").partition("security:\n")[0]
    import_saying("security:", "  second_factor: required", "  four_eyes: true")
    assert said() == "  second_factor: required\n  four_eyes: true\n"

    import_saying()
    import_saying("security:", "  four_eyes: false")
    assert said() == "  second_factor: required\n  four_eyes: false\n"

    import_saying("security:", "  second_factor: optional")
    assert said() == "  second_factor: optional\n  four_eyes: false\n"
    with sqlite3.connect(founded / "data" / "colloquy.sqlite3") as database:
        acts = [act for (act,) in database.execute("SELECT act FROM audit ORDER BY id")]
    assert [act for act in acts if "exported" not in act] == [
        "demanded-second-factor",
        "demanded-four-eyes",
        "freed-from-four-eyes",
        "freed-from-second-factor",
    ]
