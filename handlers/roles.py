"""Roles: what each may do, and giving somebody another."""

from bot.domain.callback_words import roles as words
from bot.domain.people.rights import Right
from bot.usecases.roles import changing, screens
from handlers.routes import Route, command, tap

ROUTES: tuple[Route, ...] = (
    command("roles", screens.show_table, button=words.TABLE, right=Right.LOOK),
    tap(words.ROLE, screens.show_role, right=Right.LOOK),
    tap(words.CHOOSE, screens.offer_roles, right=Right.CHANGE_ROLES),
    tap(words.ASK, screens.ask_to_give, right=Right.CHANGE_ROLES),
    tap(words.GIVE, changing.give_role, right=Right.CHANGE_ROLES),
)
