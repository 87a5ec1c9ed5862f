"""The ways somebody is reached by, and their devices."""

from bot.domain.callback_words import channels as words
from bot.domain.people.rights import Right
from bot.usecases.channels import (
    claiming,
    email_notices,
    email_screens,
    linking,
    push_notices,
    screens,
    signing_out,
)
from handlers.routes import Route, command, tap

ROUTES: tuple[Route, ...] = (
    command("channels", screens.show_channels, button=words.SHOW, right=Right.LOOK),
    tap(words.ADD, linking.start_linking, right=Right.LOOK),
    tap(words.CLAIM, claiming.choose, right=Right.LOOK),
    tap(words.ADD_MIRROR, linking.start_mirror, right=Right.LOOK),
    tap(words.MAKE_HOME, linking.choose_home, right=Right.LOOK),
    tap(words.DEVICES, screens.show_devices, right=Right.LOOK),
    tap(words.SIGN_OUT, signing_out.sign_out_device, right=Right.LOOK),
    tap(words.LEAVE_ASK, screens.ask_to_leave, right=Right.LOOK),
    tap(words.LEAVE, signing_out.leave, right=Right.LOOK),
    tap(words.EMAIL, email_screens.show_email, right=Right.LOOK),
    tap(words.EMAIL_ADDRESS, email_notices.start_address, right=Right.LOOK),
    tap(words.EMAIL_CODE, email_notices.start_code, right=Right.LOOK),
    tap(words.EMAIL_STOP, email_notices.stop, right=Right.LOOK),
    tap(words.PUSH, push_notices.show_push, right=Right.LOOK),
    tap(words.PUSH_START, push_notices.show_push, right=Right.LOOK),
    tap(words.PUSH_STOP, push_notices.stop, right=Right.LOOK),
)
FORMS = email_notices.FORMS
