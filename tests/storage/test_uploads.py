"""Parts of files on their way in: whole when all are there, few at a time, forgotten soon and with their person."""

from base64 import b64encode

import pytest

from bot.domain.channels.devices import Device
from bot.domain.limits import PAGE_FILE_BYTES
from bot.domain.people.people import Language
from bot.usecases.housekeeping.tidying import tidy_up
from storage.channels import uploads
from storage.channels.uploads import LIFE, PER_PERSON_BYTES, Incomplete
from storage.work import Work
from tests.storage.world import Copy, StorageWorld

PART = 200_000
KEPT = "SELECT count(*), coalesce(sum(size), 0) FROM upload_pieces"


def device_of(copy: Copy, number: int = 1) -> Device:
    """A new person's browser."""

    def make(work: Work) -> Device:
        person = work.people.add(number, language=Language.EN, zone="UTC")
        return work.devices.add(
            person.id,
            mailbox=work.devices.new_mailbox(),
            key=b"",
            cookie=str(number),
            label="",
            opened_by=bytes(32),
        )

    return copy.does(make)


def adds(
    copy: Copy, device: Device, *contents: bytes, name: str = "n", file: int = 0
) -> list[bool]:
    return [
        copy.does(
            lambda work, p=part, c=content: work.devices.uploads.add(
                device, name, file=file, part=p, content=c
            )
        )
        for part, content in enumerate(contents)
    ]


def kept(copy: Copy) -> tuple[int, int]:
    """How many parts there are, and their bytes."""
    with copy.engine.connect() as connection:
        count, size = connection.exec_driver_sql(KEPT).one()
    return count, size


def whole(copy: Copy, device: Device, *, name: str = "n", file: int = 0, parts: int = 2) -> bytes:
    return copy.does(lambda work: work.devices.uploads.whole(device, name, file=file, parts=parts))


def test_parts_of_several_files_come_together_on_any_copy(house: StorageWorld, copy: Copy) -> None:
    one, other = copy, house.open()
    ann = device_of(one)
    assert adds(one, ann, b"ab") == [True]
    assert other.does(
        lambda work: work.devices.uploads.add(ann, "n", file=0, part=1, content=b"cd")
    )
    assert adds(other, ann, b"x", b"", file=1) == [True, True]
    # A part that came twice stands once.
    assert adds(one, ann, b"AB") == [True]

    assert whole(other, ann) == b"ABcd"
    assert whole(one, ann, file=1) == b"x"
    for file, parts in ((0, 3), (2, 1)):
        with pytest.raises(Incomplete):
            whole(one, ann, file=file, parts=parts)
    # Another device's upload of the same name is another one.
    with pytest.raises(Incomplete):
        whole(one, device_of(one, 2))
    other.does(lambda work: work.devices.uploads.drop(ann, "n"))
    assert kept(one) == (0, 0)


def test_nothing_of_a_part_can_be_read_where_it_lies(copy: Copy) -> None:
    ann, content = device_of(copy), b"canary " * 40
    assert adds(copy, ann, content) == [True]

    with copy.engine.connect() as connection:
        [row] = connection.exec_driver_sql("SELECT * FROM upload_pieces").all()
    [sealed] = [each for each in row if isinstance(each, bytes)]
    assert len(sealed) > len(content)
    assert content[:24] not in sealed
    assert b64encode(content)[:24] not in sealed


def test_a_file_and_a_person_have_a_limit_and_what_is_too_much_goes_whole(copy: Copy) -> None:
    ann, bo = device_of(copy), device_of(copy, 2)
    parts = [b"x" * PART] * (PAGE_FILE_BYTES // PART)
    for number in range(PER_PERSON_BYTES // PAGE_FILE_BYTES):
        assert all(adds(copy, ann, *parts, name=f"n{number}"))
    assert adds(copy, bo, b"small") == [True]
    # One byte more than a file may have, or than one person may send: that upload is dropped, and no other.
    assert adds(copy, ann, b"y", name="over") == [False]
    assert kept(copy) == (1 + 4 * len(parts), 5 + PER_PERSON_BYTES)
    assert adds(copy, ann, *parts[:1], name="n0") == [True]
    assert adds(copy, bo, *parts, b"y", name="large") == [*[True] * len(parts), False]
    assert kept(copy) == (1 + 4 * len(parts), 5 + PER_PERSON_BYTES)


def test_what_was_begun_first_makes_way(
    house: StorageWorld, copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 10)
    ann, bo = device_of(copy), device_of(copy, 2)
    assert adds(copy, ann, b"12345") == [True]
    house.clock.move(seconds=1)
    assert adds(copy, bo, b"12345") == [True]
    house.clock.move(seconds=1)
    assert adds(copy, bo, b"6", name="m") == [True]

    with pytest.raises(Incomplete):
        whole(copy, ann, parts=1)
    assert whole(copy, bo, parts=1) + whole(copy, bo, name="m", parts=1) == b"123456"


def test_parts_are_forgotten_soon_and_with_their_person(house: StorageWorld, copy: Copy) -> None:
    ann, bo = device_of(copy), device_of(copy, 2)
    assert adds(copy, ann, b"a") == adds(copy, bo, b"b") == [True]
    copy.does(lambda work: work.forgetting.drop_accounts([ann.person_id]))
    assert kept(copy) == (1, 1)

    house.clock.now += LIFE
    copy.does(lambda work: work.devices.uploads.forget_old())
    assert kept(copy) == (1, 1)
    house.clock.move(seconds=1)
    copy.does(tidy_up)
    assert kept(copy) == (0, 0)
