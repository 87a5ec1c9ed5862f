"""Organizers' browsers that did nothing for long: asleep until a code of the second factor is typed."""

from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.devices import ORGANIZER_IDLE, Device
from bot.domain.people.people import Person
from bot.usecases.current_event import here_of
from bot.usecases.second_factor import codes
from storage.work import Work


def sleeps(work: Work, device: Device) -> bool:
    """Say whether an organizer's device has done nothing for so long that it takes a code again."""
    return work.now >= device.used_at + ORGANIZER_IDLE


def has_code(work: Work, person: Person) -> bool:
    """Say whether somebody can type a code of a second factor."""
    factor = work.second_factors.find(person.id)
    return factor is not None and factor.confirmed


def has_another_way(work: Work, person: Person) -> bool:
    """Say whether an organizer can make themselves a new link without anybody's help."""
    return any(each.carrier is not Carrier.PAGE for each in work.people.ways(person.id).live)


def wake(work: Work, *, device: Device, typed: str) -> bool:
    """Wake a device by a code; say whether it was right. Wrong ones are counted as anywhere."""
    person = work.people.get(device.person_id)
    before = work.second_factors.find(person.id)
    if before is None or not before.confirmed:
        return False
    work.outbox.posting.speak_at(person.id, Address(Carrier.PAGE, device.mailbox))
    codes.take(work, here_of(work, person), typed)
    after = work.second_factors.find(person.id)
    is_right = after is not None and (after.last_step, after.recovery) != (
        before.last_step,
        before.recovery,
    )
    if is_right:
        work.devices.note_use(device)
    return is_right
