"""The references that are made from the code: deploy/reference.

.venv/bin/python -m tools.documentation.references    # writes them anew
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from bot.domain.people.people import Language
from tools.documentation import chat_commands, command_line, event_page, settings
from tools.documentation.pages import DEPLOY

FOLDER = DEPLOY / "reference"
PAGES: Mapping[str, Callable[[], str]] = {
    "CHAT_COMMANDS.md": partial(chat_commands.page, Language.EN),
    "CHAT_COMMANDS.zh.md": partial(chat_commands.page, Language.ZH),
    "COMMANDS.md": command_line.page,
    "EVENT_FIELDS.md": partial(event_page.page, Language.EN),
    "EVENT_FIELDS.zh.md": partial(event_page.page, Language.ZH),
    "SETTINGS.md": settings.page,
}
"""Each file of the folder, and what it is made from."""


def write(folder: Path = FOLDER) -> None:
    """Write every reference into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        (folder / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    write()
