"""`colloquy run` with a `.env` that others can read: refused in one line that says what to do."""

from pathlib import Path

import pytest

from bot.cli.running import run

TOKEN = "100001:canary-token-nobody-may-see"


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o602])
def test_file_that_others_can_read_is_refused(
    mode: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / ".env"
    file.write_text(f"COLLOQUY_TOKEN={TOKEN}\nCOLLOQUY_LOG_LEVEL=nonsense\n")
    file.chmod(mode)

    with pytest.raises(SystemExit) as ended:
        run()

    assert ended.value.code == 2
    said = capsys.readouterr()
    assert (said.out, said.err) == (
        "",
        f".env has mode {mode:04o}, others can read the token; run: chmod 600 .env\n",
    )


def test_file_of_its_owner_alone_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / ".env"
    file.write_text(f"COLLOQUY_TOKEN={TOKEN}\nCOLLOQUY_LOG_LEVEL=nonsense\n")
    file.chmod(0o600)

    with pytest.raises(SystemExit) as ended:
        run()

    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("COLLOQUY_LOG_LEVEL ")
