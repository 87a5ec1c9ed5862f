"""The key file: who may read it, what it wraps, how it is rotated."""

import os
import re
import shutil
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.crypto.vault import Unreadable
from bot.crypto.wrapping.kek import FileKek, KekUnknown
from bot.crypto.wrapping.key_file import KeyFileRefused

steady = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kek"


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_key_file_is_made_for_our_eyes_only_and_never_overwritten(path: Path) -> None:
    made = FileKek.create(path)

    assert mode_of(path) == 0o400
    assert FileKek.open(path).versions == made.versions
    with pytest.raises(FileExistsError):
        FileKek.create(path)
    assert FileKek.open(path).versions == made.versions


@pytest.mark.parametrize("mode", [0o400, 0o600])
def test_key_file_of_our_own_is_accepted(path: Path, mode: int) -> None:
    made = FileKek.create(path)
    path.chmod(mode)

    assert FileKek.open(path).versions == made.versions


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o440, 0o604, 0o660, 0o700, 0o000])
def test_key_file_open_to_others_is_refused(path: Path, mode: int) -> None:
    FileKek.create(path)
    path.chmod(mode)

    with pytest.raises(KeyFileRefused, match=rf"has mode {mode:04o}|Permission denied"):
        FileKek.open(path)


def test_key_file_of_somebody_else_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FileKek.create(path)
    owner = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)

    with pytest.raises(KeyFileRefused, match=f"belongs to user {owner}"):
        FileKek.open(path)


def test_key_file_may_be_group_readable_only_as_a_systemd_credential(path: Path) -> None:
    made = FileKek.create(path)
    path.chmod(0o440)

    assert FileKek.open(path, credentials=path.parent).versions == made.versions
    with pytest.raises(KeyFileRefused):
        FileKek.open(path, credentials=path.parent.parent)
    path.chmod(0o444)
    with pytest.raises(KeyFileRefused):
        FileKek.open(path, credentials=path.parent)


def test_key_file_that_is_none_is_refused_with_a_reason(path: Path) -> None:
    def reason() -> str:
        with pytest.raises(KeyFileRefused) as refused:
            FileKek.open(path)
        return str(refused.value).removeprefix(f"key file {path} ")

    assert reason() == "cannot be read: No such file or directory"
    os.mkfifo(path, 0o600)
    assert reason() == "is not a regular file"
    path.unlink()
    path.touch(0o600)
    assert reason() == "is not a Colloquy key file"
    path.write_text("colloquy key file 1\n")
    assert reason() == "is not a Colloquy key file"
    path.write_text("colloquy key file 1\n1 00 AAAA\n")
    assert reason() == "is damaged in line 2"
    path.write_bytes(b"colloquy key file 1\n" + b"1" * 70_000)
    assert reason() == "is longer than 65536 bytes"


def test_key_file_with_versions_out_of_order_is_refused(path: Path) -> None:
    FileKek.create(path).add_version()
    path.chmod(0o600)
    head, first, second = path.read_text().splitlines()
    path.write_text(f"{head}\n{second}\n{first}\n")

    with pytest.raises(KeyFileRefused, match="versions out of order"):
        FileKek.open(path)


@steady
@given(st.data())
def test_key_file_with_a_changed_character_is_refused_without_showing_it(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("keys") / "kek"
    made = FileKek.create(path)
    path.chmod(0o600)
    raw = bytearray(path.read_bytes())
    start = raw.index(b"\n1 ") + len("\n1 ")
    # The last letter before the padding has two bits that mean nothing.
    place = data.draw(st.integers(start, len(raw) - 4))
    raw[place] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(raw)

    with pytest.raises(KeyFileRefused) as refused:
        FileKek.open(path)
    assert re.fullmatch(
        rf"key file {re.escape(str(path))} is damaged in line [23]", str(refused.value)
    )
    assert made.versions[0].number == 1


@steady
@given(st.binary(max_size=64), st.binary(max_size=64))
def test_kek_unwraps_what_it_wrapped(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, aad: bytes
) -> None:
    kek = FileKek.create(tmp_path_factory.mktemp("keys") / "kek")

    wrapped = kek.wrap(data, aad)

    assert kek.unwrap(wrapped, aad) == data
    assert kek.id_of(wrapped) == kek.current
    with pytest.raises(Unreadable):
        kek.unwrap(wrapped, aad + b"x")


def test_kek_refuses_every_flipped_bit_and_every_cut(path: Path) -> None:
    kek = FileKek.create(path)
    wrapped = kek.wrap(bytes(32), b"event")

    for bit in range(len(wrapped) * 8):
        damaged = bytearray(wrapped)
        damaged[bit // 8] ^= 1 << bit % 8
        with pytest.raises((Unreadable, KekUnknown)):
            kek.unwrap(bytes(damaged), b"event")
    for end in range(len(wrapped)):
        with pytest.raises(Unreadable):
            kek.unwrap(wrapped[:end], b"event")


def test_kek_of_another_file_is_unknown(tmp_path: Path) -> None:
    ours, theirs = FileKek.create(tmp_path / "ours"), FileKek.create(tmp_path / "theirs")

    with pytest.raises(KekUnknown, match=theirs.current):
        ours.unwrap(theirs.wrap(bytes(32), b""), b"")


def test_older_versions_unwrap_until_they_are_retired(path: Path) -> None:
    kek = FileKek.create(path)
    first, before = kek.current, kek.wrap(b"key", b"")

    kek.add_version()
    after = kek.wrap(b"key", b"")

    assert [version.number for version in kek.versions] == [1, 2]
    assert (kek.id_of(before), kek.id_of(after)) == (first, kek.current)
    assert (kek.unwrap(before, b""), kek.unwrap(after, b"")) == (b"key", b"key")

    assert kek.retire_old() == (first,)
    assert kek.retire_old() == ()
    assert kek.unwrap(after, b"") == b"key"
    with pytest.raises(KekUnknown, match=first):
        kek.unwrap(before, b"")
    assert [version.number for version in FileKek.open(path).versions] == [2]
    assert (mode_of(path), sorted(path.parent.iterdir())) == (0o400, [path])


def test_retired_key_is_overwritten_where_it_lay(path: Path) -> None:
    kek = FileKek.create(path)
    kek.add_version()
    retired = kek.versions[0].line().encode()
    with path.open("rb") as former:
        assert former.read().count(retired) == 1

        kek.retire_old()

        former.seek(0)
        assert former.read().strip(b"\x00") == b""


def test_retiring_spares_a_copy_by_hard_link(path: Path) -> None:
    kek = FileKek.create(path)
    kek.add_version()
    copy = path.with_name("copy")
    os.link(path, copy)

    kek.retire_old()

    copy.chmod(0o400)
    assert [version.number for version in FileKek.open(copy).versions] == [1, 2]


def test_rotation_by_another_process_is_noticed(path: Path) -> None:
    running, other = FileKek.create(path), FileKek.open(path)
    other.add_version()

    assert running.unwrap(other.wrap(b"key", b""), b"") == b"key"
    assert running.id_of(running.wrap(b"key", b"")) == other.current


def test_kek_keeps_working_when_its_file_is_taken_away(path: Path) -> None:
    kek = FileKek.create(path)
    wrapped = kek.wrap(b"key", b"")
    path.unlink()

    assert kek.unwrap(kek.wrap(b"new", b""), b"") == b"new"
    assert kek.unwrap(wrapped, b"") == b"key"


def test_kek_left_half_rotated_by_a_crash_rotates_again(path: Path) -> None:
    kek = FileKek.create(path)
    shutil.copy(path, path.with_name(".kek.new"))

    kek.add_version()

    assert [version.number for version in FileKek.open(path).versions] == [1, 2]
    assert sorted(path.parent.iterdir()) == [path]
