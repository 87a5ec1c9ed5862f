"""The ways somebody is reached by, and their devices."""

from bot.domain.callback_words import channels as words
from bot.domain.people.rights import Right
from bot.usecases.channels import linking, screens, signing_out
from handlers.routes import Route, command, tap

ROUTES: tuple[Route, ...] = (
    command("channels", screens.show_channels, button=words.SHOW, right=Right.LOOK),
    tap(words.ADD, linking.start_linking, right=Right.LOOK),
    tap(words.MAKE_HOME, linking.choose_home, right=Right.LOOK),
    tap(words.DEVICES, screens.show_devices, right=Right.LOOK),
    tap(words.SIGN_OUT, signing_out.sign_out_device, right=Right.LOOK),
    tap(words.LEAVE_ASK, screens.ask_to_leave, right=Right.LOOK),
    tap(words.LEAVE, signing_out.leave, right=Right.LOOK),
)
