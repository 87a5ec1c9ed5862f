"""The catalog of texts: every sentence the bot says, by name, in a language (Fluent sheets).

A *text* is `name` or `name.attribute` on the sheets of `bot/texts/<language>/*.ftl`. Its details
are people's words and plain values; here they become inert, and markup where a message body wants
it. Every text may choose its words by two details that nobody gives: `carrier`, where it is read
(`telegram` or `page`), and `house`, whether this bot has a Telegram at all (`telegram`) or its own
page alone (`page`). Several empty lines become one, so that an empty list leaves no hole; line breaks of a text are
kept, white space around it is not. Nothing here knows Telegram's limits (see `rendering.py`).
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, cast

from babel.core import Locale
from fluent.runtime.types import FluentInt, FluentNone, FluentType

from bot.domain.channels.addresses import Carrier
from bot.domain.messages.texts import Details, Lines, Moment, MomentStyle, Said, Words
from bot.domain.people.people import Language
from bot.texts.inert import escape, escape_marked, strip_controls
from bot.texts.moments import city_words, same_clock, unix_seconds, wall_words
from bot.texts.sheets import read_sheets

SHEETS = Path(__file__).parent
# Fluent refuses a detail of more than 2500 characters (its guard against runaway sheets), so a
# longer one is stood in for by a mark that cannot occur in words: `inert` strips non-characters.
_LONGEST_DETAIL = 2000
_STAND_IN = "\ufdd0{}\ufdd1"
_HOLE = re.compile(r"\n{3,}")
_MISSING = "Unknown external: "


class UnknownText(LookupError):
    """No sheet holds a text of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class MissingDetail(LookupError):
    """A text needs a detail it was not given."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(f"{text} needs {name}")
        self.text = text
        self.name = name


class BrokenText(ValueError):
    """A text refers to another one that does not exist, or to itself."""

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(f"{text}: {reason}")
        self.text = text


class Catalog:
    """All texts in all languages.

    `sheets` is a folder with one folder of `.ftl` files per language; without Telegram, everything
    is read on the page. Raises BrokenSheet.
    """

    def __init__(self, sheets: Path = SHEETS, *, has_telegram: bool = True) -> None:
        self._house = Carrier.TELEGRAM if has_telegram else Carrier.PAGE
        self._sheets = {each: read_sheets(sheets / each.value, each) for each in Language}
        self._unchanging: dict[tuple[str, Language, Carrier], str] = {}
        self._moment = lru_cache(maxsize=4096)(self._put_moment)

    def names(self) -> frozenset[str]:
        """Return the names of the texts that every language has, attributes as `text.attribute`."""
        return frozenset[str].intersection(*(sheet.names for sheet in self._sheets.values()))

    def has(self, name: str) -> bool:
        """Tell whether every language has a text."""
        return all(name in sheet.names for sheet in self._sheets.values())

    def html(
        self,
        text: str,
        details: Details,
        language: Language,
        zone: str = "",
        carrier: Carrier | None = None,
    ) -> str:
        """Return a text as Telegram HTML for a message body; people's words are escaped.

        Where `zone` (IANA) is given, full moments also tell the reader's own time there. `carrier` is
        where it is read: without it, where the house has its people.

        Raises UnknownText, MissingDetail, BrokenText. Details the text does not use do no harm.
        """
        return self._put(
            text, details, _Reader(language, zone, carrier or self._house, markup=True)
        )

    def plain(
        self, text: str, details: Details, language: Language, carrier: Carrier | None = None
    ) -> str:
        """Return a text without markup, for button labels, alerts and file names; see `html`.

        Raises UnknownText, MissingDetail, BrokenText.
        """
        return self._put(text, details, _Reader(language, "", carrier or self._house, markup=False))

    def _put(self, text: str, details: Details, reader: "_Reader") -> str:
        language = reader.language
        unchanging = self._unchanging.get((text, language, reader.carrier))
        if unchanging is not None:
            return unchanging
        long: list[str] = []
        filled = self._fill(text, self._shown_details(details, reader, long), language)
        for index, words in enumerate(long):
            filled = filled.replace(_STAND_IN.format(index), words)
        if "\n\n\n" in filled:
            filled = _HOLE.sub("\n\n", filled)
        filled = filled.strip()
        if not details:
            self._unchanging[text, language, reader.carrier] = filled
        return filled

    def _fill(self, text: str, shown: Mapping[str, str | FluentType], language: Language) -> str:
        sheet = self._sheets[language]
        if text not in sheet.names:
            raise UnknownText(text)
        name, _, attribute = text.partition(".")
        message = sheet.message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:  # `names` holds a message only when it has a value
            raise UnknownText(text)
        filled, errors = sheet.bundle.format_pattern(pattern, cast("dict[str, object]", shown))
        for error in errors:
            reason = str(error)
            if reason.startswith(_MISSING):
                raise MissingDetail(text, reason.removeprefix(_MISSING))
            raise BrokenText(text, reason)
        if isinstance(filled, FluentNone):
            raise BrokenText(text, "has no words")
        return filled

    def _shown_details(
        self, details: Details, reader: "_Reader", long: list[str]
    ) -> dict[str, str | FluentType]:
        shown: dict[str, str | FluentType] = {
            "carrier": reader.carrier.value,
            "house": self._house.value,
        }
        for name, detail in details.items():
            if isinstance(detail, int):
                shown[name] = _Count(detail)
                continue
            words = self._show(detail, reader)
            if len(words) > _LONGEST_DETAIL:
                long.append(words)
                words = _STAND_IN.format(len(long) - 1)
            shown[name] = words
        return shown

    def _show(self, detail: str | Words | Moment | Said | Lines, reader: "_Reader") -> str:
        match detail:
            case str():
                return escape_marked(detail) if reader.markup else strip_controls(detail)
            case Words():
                return self._show(detail.in_language(reader.language), reader)
            case Moment():
                return self._moment(detail, reader)
            case Said():
                return self._put(detail.text, detail.details, reader)
            case Lines():
                return "\n".join(
                    self._put(line.text, line.details, reader) for line in detail.lines
                )

    def _put_moment(self, moment: Moment, reader: "_Reader") -> str:
        language = reader.language
        pattern = self._fill(f"moment-{moment.style.value}-pattern", {}, language)
        words = wall_words(moment.at, moment.zone, pattern, language.value)
        if reader.markup and moment.style is not MomentStyle.DAY:
            words = f'<tg-time unix="{unix_seconds(moment.at)}">{words}</tg-time>'
        if moment.style is not MomentStyle.FULL:
            return words
        city = escape(city_words(moment.zone, language.value))
        if not reader.zone or same_clock(moment.at, moment.zone, reader.zone):
            return self._fill("moment-in-zone", {"wall": words, "city": city}, language)
        pattern = self._fill("moment-yours-pattern", {}, language)
        yours = wall_words(moment.at, reader.zone, pattern, language.value)
        yours = f'<tg-time unix="{unix_seconds(moment.at)}" format="wt">{yours}</tg-time>'
        details = {"wall": words, "city": city, "yours": yours}
        return self._fill("moment-in-both-zones", details, language)


class _Reader(NamedTuple):
    """For whom words are put together; `zone` is empty where it is not told."""

    language: Language
    zone: str
    carrier: Carrier
    markup: bool


class _Count(FluentInt):
    """A number that skips Babel where grouping cannot occur: most of our counts, most of our time.

    A sheet that asks for another form (`NUMBER($x, ..)`) gets a plain FluentInt from Fluent.
    """

    def format(self, locale: Locale) -> str:
        if -1000 < self < 1000:
            return int.__repr__(self)
        return super().format(locale)
