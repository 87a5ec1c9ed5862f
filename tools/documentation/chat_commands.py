"""What can be typed in the chat, as a page: from the table of routes, with the words of /help."""

from bot.domain.people.people import Language
from bot.domain.people.rights import Right
from bot.texts.catalog import Catalog
from handlers.routes import Route
from handlers.table import ROUTES
from tools.documentation.tables import table

HEADS = {
    Language.EN: (
        "# What can be typed in the chat",
        "Made from the table of routes (`python -m tools.documentation.references`): `/help` and the menu say the same."
        " Each can be tapped, too: [for guests](../GUESTS.md), [for organizers](../ORGANIZERS.md). Which role has which"
        " right: [roles](../ORGANIZERS.md#roles-who-may-do-what).",
        ("type", "for", "right", "family"),
    ),
    Language.ZH: (
        "# 聊天中可以输入的命令",
        "本页由代码中的路由表生成（`python -m tools.documentation.references`），与 `/help` 和菜单一致。所有命令也都可以点选："
        "[嘉宾指南](../GUESTS.zh.md)、[主办方指南](../ORGANIZERS.zh.md)。",
        ("输入", "用途", "所需权限", "功能组"),
    ),
}


def page(language: Language) -> str:
    """Return the reference of the commands in the chat in a language."""
    title, said, heads = HEADS[language]
    catalog = Catalog()
    typed = sorted((route for route in ROUTES if route.typed), key=_order)
    rows = [
        (
            f"`/{route.typed}`",
            catalog.plain(f"command-{route.typed}", {}, language),
            catalog.plain(f"right-{route.right}", {}, language),
            f"`{route.feature}`" if route.feature else "",
        )
        for route in typed
    ]
    return f"{title}\n\n{said}\n\n{table(heads, rows)}"


def _order(route: Route) -> tuple[int, str]:

    return list(Right).index(route.right), route.typed
