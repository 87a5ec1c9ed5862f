"""Signing devices out, and leaving one of the ways."""

from bot.domain.channels.addresses import Carrier
from bot.domain.channels.devices import Device
from bot.domain.here import Here
from bot.domain.ids import DeviceId, PersonId
from bot.domain.messages.refusals import StaleButton
from bot.usecases.channels.screens import refuse_last, show_channels, show_devices
from bot.usecases.replanning import replan_person_soon
from storage.work import Work


def sign_out_device(work: Work, here: Here, device_id: DeviceId) -> None:
    """Sign one of one's own browsers out.

    Raises:
        StaleButton: it is none of theirs, or not signed in any more.
    """
    device = next((each for each in work.devices.of(here.person.id) if each.id == device_id), None)
    if device is None:
        raise StaleButton
    sign_out(work, device)
    show_devices(work, here)


def sign_out(work: Work, device: Device) -> None:
    """Sign a browser out; after the last one its person is not reached by the page any more."""
    work.devices.revoke(device)
    person_id = device.person_id
    if not any(each.is_live(work.now) for each in work.devices.of(person_id)):
        _note(work, person_id, is_there=False)


def note_back(work: Work, person_id: PersonId) -> None:
    """Note that somebody is reached by the page again: a browser was let in."""
    if Carrier.PAGE in work.people.ways(person_id).dead:
        _note(work, person_id, is_there=True)


def _note(work: Work, person_id: PersonId, *, is_there: bool) -> None:
    work.people.set_reachable(person_id, reachable=is_there, carrier=Carrier.PAGE)
    replan_person_soon(work, person_id=person_id)


def leave(work: Work, here: Here, carrier: Carrier) -> None:
    """Be reached by one way less; on the page, every browser is signed out.

    Raises:
        StaleButton: it is the only one, or none of theirs.
    """
    refuse_last(work, here, carrier)
    if carrier is Carrier.PAGE:
        work.devices.revoke_all(here.person.id)
    work.people.unlink(here.person, carrier)
    replan_person_soon(work, person_id=here.person.id)
    show_channels(work, here.anew())
