"""Buttons about the ways somebody is reached by, and the devices they have on our own page."""

from bot.domain.channels.addresses import Carrier
from bot.domain.ids import DeviceId
from bot.domain.messages.callback_data import word

SHOW = word("channels")
ADD = word("channels-add", Carrier)
MAKE_HOME = word("channels-home", Carrier)
DEVICES = word("channels-devices")
SIGN_OUT = word("channels-sign-out", DeviceId)
LEAVE_ASK = word("channels-leave-ask", Carrier)
LEAVE = word("channels-leave", Carrier)
EMAIL = word("channels-email")
EMAIL_ADDRESS = word("channels-email-address")
EMAIL_CODE = word("channels-email-code")
EMAIL_STOP = word("channels-email-stop")
PUSH = word("channels-push")
PUSH_START = word("channels-push-on")
PUSH_STOP = word("channels-push-off")
CLAIM = word("channels-claim", str, str)
ADD_MIRROR = word("channels-mirror", int)
