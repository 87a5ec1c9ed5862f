"""Devices: found by key and cookie, signed out, and gone with their person."""

from datetime import timedelta

from bot.domain.channels.devices import COOKIE_LIFE, IDLE, MOST_DEVICES, SAME_ANSWER, Device
from bot.domain.ids import PersonId
from storage.channels.devices import NOTED_EVERY
from storage.work import Work
from tests.storage.world import Copy, StorageWorld, guest

BOX = 2**61 + 7
"""A mailbox's number: above what a browser's numbers hold."""


def added(work: Work, person: PersonId, name: str = "one", *, key: bytes = b"k" * 65) -> Device:
    return work.devices.add(
        person,
        mailbox=BOX,
        key=key,
        cookie=f"cookie of {name}",
        label=f"Firefox of {name}",
        opened_by=work.devices.index_of("code"),
    )


def test_a_device_is_found_by_id_key_and_cookie(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann").id)
    device = copy.does(lambda work: added(work, ann))
    assert device.has_key
    assert (
        copy.does(
            lambda work: [
                work.devices.find(device.id),
                work.devices.with_key(b"k" * 65),
                work.devices.with_cookie("cookie of one"),
                *work.devices.of(ann),
            ]
        )
        == [device] * 4
    )
    assert copy.does(
        lambda work: [
            work.devices.with_key(b"l" * 65),
            work.devices.with_cookie("cookie of two"),
            *work.devices.of(PersonId("nobody")),
        ]
    ) == [None, None]


def test_a_device_ends_when_it_is_signed_out_or_long_away(copy: Copy, house: StorageWorld) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann").id)
    begun = house.clock.now
    keyed = copy.does(lambda work: added(work, ann))
    bare = copy.does(lambda work: added(work, ann, "two", key=b""))
    tick = timedelta(microseconds=1)
    assert keyed.is_live(begun + IDLE - tick)
    assert not keyed.is_live(begun + IDLE)
    assert bare.is_live(begun + COOKIE_LIFE - tick)
    assert not bare.is_live(begun + COOKIE_LIFE)

    house.clock.now += NOTED_EVERY
    assert not copy.does(lambda work: work.devices.is_use_noted(keyed))
    copy.does(lambda work: work.devices.note_use(keyed))
    used = copy.does(lambda work: work.devices.find(keyed.id))
    assert used is not None
    assert used.is_live(begun + IDLE)

    copy.does(lambda work: work.devices.revoke(used))
    gone = copy.does(lambda work: work.devices.find(keyed.id))
    assert gone is not None
    assert not gone.is_live(begun)
    assert copy.does(lambda work: work.devices.of(ann)) == [bare]
    assert copy.does(lambda work: work.devices.revoke_all(ann)) == 1
    assert copy.does(lambda work: work.devices.of(ann)) == []


def test_the_same_code_answers_the_same_device_for_ten_minutes(
    copy: Copy, house: StorageWorld
) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann").id)
    begun = house.clock.now
    device = copy.does(lambda work: added(work, ann))
    code, other = copy.does(
        lambda work: (work.devices.index_of("code"), work.devices.index_of("other"))
    )
    last = begun + SAME_ANSWER - timedelta(microseconds=1)
    assert device.answers_again(opened_by=code, now=last)
    assert not device.answers_again(opened_by=code, now=begun + SAME_ANSWER)
    assert not device.answers_again(opened_by=other, now=begun)

    copy.does(lambda work: work.devices.renew_cookie(device, "another"))
    found = copy.does(
        lambda work: (
            work.devices.with_cookie("cookie of one"),
            work.devices.with_cookie("another"),
        )
    )
    assert found == (None, device)


def test_one_too_many_takes_the_place_of_the_one_away_for_longest(
    copy: Copy, house: StorageWorld
) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann").id)
    for number in range(MOST_DEVICES + 1):
        copy.does(lambda work, number=number: added(work, ann, str(number)))
        house.clock.move(minutes=1)
    labels = [each.label for each in copy.does(lambda work: work.devices.of(ann))]
    assert labels == [f"Firefox of {number}" for number in range(MOST_DEVICES, 0, -1)]


def test_devices_go_with_their_account(copy: Copy) -> None:
    ann, bo = copy.does(lambda work: (guest(work, 1, "Ann").id, guest(work, 2, "Bo").id))
    copy.does(lambda work: added(work, ann))
    kept = copy.does(lambda work: added(work, bo, "two"))
    copy.does(lambda work: work.forgetting.drop_accounts([ann]))
    assert copy.does(
        lambda work: (
            work.devices.with_cookie("cookie of one"),
            work.devices.with_cookie("cookie of two"),
        )
    ) == (None, kept)
