"""People's words and the bot's sentences as data, before anybody puts them into a language.

A *text* is the name of a sentence on the Fluent sheets. Its *details* are plain values; how each
kind is shown is decided where a message is put into words (`bot/texts`), never here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from bot.domain.people.people import Language


@dataclass(frozen=True, slots=True)
class Words:
    """Words a person wrote, in one or both languages; never trusted as HTML."""

    en: str
    zh: str = ""

    @staticmethod
    def of(language: Language, text: str) -> "Words":
        """Return a text as words in the language it is written in."""
        return Words("", text) if language is Language.ZH else Words(text)

    @staticmethod
    def listed(parts: "Iterable[Words | str]", *, most: int | None = None) -> "Words":
        """Return words that stand one after the other in a sentence, as each language parts them.

        Of more than `most` only those are said, and that there are more.
        """
        each = [part if isinstance(part, Words) else Words(part) for part in parts]
        shown = each[:most]
        english, chinese = ("…", "……") if len(shown) < len(each) else ("", "")
        return Words(
            ", ".join(part.in_language(Language.EN) for part in shown) + english,
            "、".join(part.in_language(Language.ZH) for part in shown) + chinese,
        )

    @property
    def in_both(self) -> bool:
        """Whether they are there in both languages."""
        return bool(self.en and self.zh)

    def in_language(self, language: Language) -> str:
        """Return the words in a language, or in the other one where this one is missing."""
        return (self.zh or self.en) if language is Language.ZH else (self.en or self.zh)


class MomentStyle(StrEnum):
    """How much of a moment is shown."""

    DAY = "day"
    TIME = "time"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant (aware UTC), shown in an event's wall time and, by Telegram, in the reader's zone."""

    at: datetime
    zone: str
    style: MomentStyle = MomentStyle.FULL


@dataclass(frozen=True, slots=True)
class Said:
    """A named text with its details, e.g. one line of a list or a phrase inside another text."""

    text: str
    details: "Details" = field(default_factory=dict[str, "Detail"])


@dataclass(frozen=True, slots=True)
class Lines:
    """Several texts below each other; shown as nothing when empty."""

    lines: tuple[Said, ...]


Detail: TypeAlias = str | int | Words | Moment | Said | Lines
Details: TypeAlias = Mapping[str, Detail]
