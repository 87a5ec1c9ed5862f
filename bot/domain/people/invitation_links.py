"""Invitation links and codes that are pasted instead of opened: clients lose what follows `start=`."""

import re
from dataclasses import dataclass

_CODE = r"[A-Za-z0-9]{24}"
"""As `bot.crypto.codes.new_code` draws them."""
PAGE = "/c#"
"""What stands between the address of our site and a code: browsers send nothing that follows a `#`."""


@dataclass(frozen=True, slots=True)
class Doors:
    """One code, two doors: its link to Telegram, and the one to our own page; "" where there is none.

    `mirrors` are the page's links at its other addresses, for where the first is blocked.
    """

    link: str
    page: str = ""
    mirrors: tuple[str, ...] = ()

    @property
    def links(self) -> tuple[str, ...]:
        """Those there are, Telegram's first."""
        return tuple(filter(None, (self.link, self.page)))

    @property
    def kind(self) -> str:
        """Which there are: `telegram`, `page` or `both`."""
        if not self.page:
            return "telegram"
        return "both" if self.link else "page"


def doors_of(link: str, *, public_url: str, mirrors: tuple[str, ...] = ()) -> Doors:
    """Return both doors of a link to Telegram that ends with a code; `?start=CODE` leads nowhere there."""
    bot, _, code = link.partition("?start=")
    return Doors(
        link if bot else "",
        page_link(public_url, code) if public_url else "",
        tuple(page_link(each, code) for each in mirrors),
    )


def mirrored(link: str, mirrors: tuple[str, ...]) -> tuple[str, ...]:
    """Return what opens the same code at other addresses of our page; nothing for a link to Telegram."""
    _, is_page, code = link.partition(PAGE)
    return tuple(page_link(each, code) for each in mirrors) if is_page else ()


def page_link(address: str, code: str) -> str:
    """Return the link that opens a code at an address of our page."""
    return f"{address.rstrip('/')}{PAGE}{code}"


_HOSTS = r"(?:https?://)?(?:www\.)?(?:t(?:elegram)?\.me|telegram\.dog)/"
_ON_PAGE = re.compile(rf"https?://[^\s#]{{1,200}}/c/?#({_CODE})")
"""The other door of a code: pasted here it opens this one."""
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
    if match := _ALONE.fullmatch(text) or _ON_PAGE.fullmatch(text):
        return match[1]
    found = link.fullmatch(text) if alone else link.search(text) or _ON_PAGE.search(text)
    return found[1] if found else ""
