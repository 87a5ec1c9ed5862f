"""Organizers' browsers that did nothing for long: asleep until a code of the second factor is typed."""

from enum import Enum, auto

from bot.domain.channels.addresses import Address, Carrier
from bot.domain.channels.devices import ORGANIZER_IDLE, Device
from bot.domain.people.people import Person
from bot.usecases.current_event import here_of
from bot.usecases.second_factor import codes
from storage.work import Work


class Rest(Enum):
    """How an organizer's device is after a while."""

    AWAKE = auto()
    ASLEEP = auto()
    """It takes a code of the second factor again."""
    OUT = auto()
    """Its owner has no such code, and makes a new link by another way."""


def rest_of(work: Work, person: Person, device: Device) -> Rest:
    """Return how an organizer's device is; who has neither code nor way stays, or nobody could help."""
    if work.now < device.used_at + ORGANIZER_IDLE:
        return Rest.AWAKE
    factor = work.second_factors.find(person.id)
    if factor is not None and factor.confirmed:
        return Rest.ASLEEP
    ways = work.people.ways(person.id).live
    return Rest.OUT if any(each.carrier is not Carrier.PAGE for each in ways) else Rest.AWAKE


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
