"""Signing devices out, and leaving one of the ways."""

from bot.domain.channels.addresses import Carrier
from bot.domain.here import Here
from bot.domain.ids import DeviceId
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
    work.devices.revoke(device)
    show_devices(work, here)


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
