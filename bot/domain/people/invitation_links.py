"""Invitation links and codes that are pasted instead of opened: clients lose what follows `start=`."""

import re

_CODE = r"[A-Za-z0-9]{24}"
"""As `bot.crypto.codes.new_code` draws them."""
_HOSTS = r"(?:https?://)?(?:www\.)?(?:t(?:elegram)?\.me|telegram\.dog)/"
_ALONE = re.compile(rf"(?:/?start[\s=]+)?({_CODE})")


def code_in(text: str, *, bot: str, alone: bool) -> str:
    """Return the code of an invitation in a text, "" if there is none.

    `bot` is our user name: links to other bots are none of ours. With `alone` the text must be the
    link or the code and nothing else; otherwise a link may stand anywhere in it.
    """
    link = re.compile(
        rf"(?:{_HOSTS}{re.escape(bot)}/?\?start=|tg://resolve/?\?domain={re.escape(bot)}&start=)"
        r"([A-Za-z0-9_-]{1,64})",
        re.IGNORECASE,
    )
    text = text.strip()
    if match := _ALONE.fullmatch(text):
        return match[1]
    found = link.fullmatch(text) if alone else link.search(text)
    return found[1] if found else ""
