"""Who may see what of a guest, the guest list, and public statements."""

from bot.domain.callback_words import publicity as words
from bot.domain.people.rights import Right
from bot.usecases.publicity import choosing, guest_list, screens, statements
from handlers.routes import Route, command, tap

ROUTES: tuple[Route, ...] = (
    command("publicity", screens.show_publicity, button=words.SHOW, right=Right.LOOK),
    tap(words.FACT, screens.show_fact, right=Right.LOOK),
    tap(words.GIVE, choosing.give, right=Right.LOOK),
    tap(words.WRITE, choosing.start_writing, right=Right.LOOK),
    tap(words.COUNTRY, choosing.take_country, right=Right.LOOK),
    tap(words.COMPANY, guest_list.show_company, right=Right.LOOK, reads=True),
)
DESK_ROUTES: tuple[Route, ...] = (
    command(
        "statements",
        statements.list_statements,
        button=words.STATEMENTS,
        right=Right.PUBLISH_STATEMENTS,
    ),
    tap(words.PREVIEW, statements.preview, right=Right.PUBLISH_STATEMENTS),
    tap(words.PUBLISH, statements.publish, right=Right.PUBLISH_STATEMENTS),
)
FORMS = choosing.FORMS
