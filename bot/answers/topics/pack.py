"""Reading the pack: `en/*.yaml` and `zh/*.yaml` beside this file, the same ids in both.

A file holds `topics:`, from id (kebab-case) to `title` and `wordings`. `screens.yaml` is about the
bot's own screens, `smalltalk.yaml` about what is said rather than asked; all others are topics an
organizer can tie an entry to.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import cast

import yaml

from bot.answers.language.normaliser import plain
from bot.domain.ids import ScreenId, TopicId
from bot.domain.people.people import Language

_SCREENS, _SMALL_TALK = "screens.yaml", "smalltalk.yaml"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class PackWrong(Exception):
    """A file of the pack is not of its form; the message names the file and the place."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that is asked at most events: its title and ways to ask, per language."""

    id: str
    titles: Mapping[Language, str]
    wordings: Mapping[Language, tuple[str, ...]]


def topics() -> Mapping[TopicId, Topic]:
    """Return the topics an entry can be tied to, by id.

    Raises:
        PackWrong: see `read_pack`; it cannot happen to a tested build.
    """
    return cast("Mapping[TopicId, Topic]", _pack()[0])


def screens() -> Mapping[ScreenId, Topic]:
    """Return the ways to ask for the bot's own screens, by the screen's id.

    Raises:
        PackWrong: as `topics`.
    """
    return cast("Mapping[ScreenId, Topic]", _pack()[1])


def small_talk() -> Mapping[TopicId, Topic]:
    """Return what is said without asking anything: thanks, greetings and the like.

    Raises:
        PackWrong: as `topics`.
    """
    return cast("Mapping[TopicId, Topic]", _pack()[2])


@cache
def _pack() -> tuple[Mapping[str, Topic], ...]:
    return read_pack(files("bot.answers.topics"))


def read_pack(folder: Traversable) -> tuple[Mapping[str, Topic], ...]:
    """Read topics, screens and small talk.

    Raises:
        PackWrong: a file is no YAML or not of the form above, an id is not in both languages or
            twice in one, or a wording belongs to two ids.
    """
    found: tuple[dict[Language, dict[str, tuple[str, tuple[str, ...]]]], ...] = tuple(
        {language: {} for language in Language} for _ in range(3)
    )
    for language in Language:
        owners: dict[str, str] = {}
        home = folder / language.value
        for file in sorted(home.iterdir() if home.is_dir() else (), key=lambda each: each.name):
            if not file.name.endswith(".yaml"):
                continue
            kind = {_SCREENS: 1, _SMALL_TALK: 2}.get(file.name, 0)
            place = f"{language.value}/{file.name}"
            for name, (title, wordings) in _read(place, file).items():
                if name in found[kind][language]:
                    raise PackWrong(f"{place}: {name} is there twice.")
                for wording in wordings:
                    if owners.setdefault(plain(wording), name) != name:
                        other = owners[plain(wording)]
                        raise PackWrong(f"{place}: {name} and {other} share a wording.")
                found[kind][language][name] = (title, wordings)
    return tuple(_joined(each) for each in found)


def _joined(
    found: Mapping[Language, Mapping[str, tuple[str, tuple[str, ...]]]],
) -> Mapping[str, Topic]:
    every = sorted({name for held in found.values() for name in held})
    for language, held in found.items():
        for name in every:
            if name not in held:
                raise PackWrong(f"{language.value}: lacks {name}, which another language has.")
    return MappingProxyType(
        {
            name: Topic(
                name,
                MappingProxyType({language: held[name][0] for language, held in found.items()}),
                MappingProxyType({language: held[name][1] for language, held in found.items()}),
            )
            for name in every
        }
    )


def _read(place: str, file: Traversable) -> dict[str, tuple[str, tuple[str, ...]]]:
    try:
        read: object = yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - it makes nothing but texts
    except (yaml.YAMLError, UnicodeDecodeError):
        raise PackWrong(f"{place}: is not YAML.") from None
    held = _field(place, read, "topics")
    if not isinstance(held, dict) or not held:
        raise PackWrong(f'{place}: needs "topics", from id to title and wordings.')
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for name, fields in cast("dict[object, object]", held).items():
        if not isinstance(name, str) or not _ID.fullmatch(name):
            raise PackWrong(f"{place}: {name!r} is not an id such as coffee-break.")
        title = _field(f"{place}: {name}", fields, "title")
        wordings = _field(f"{place}: {name}", fields, "wordings")
        if not isinstance(title, str) or not title.strip():
            raise PackWrong(f"{place}: {name} needs a title.")
        if not isinstance(wordings, list) or not wordings:
            raise PackWrong(f"{place}: {name} needs wordings.")
        found[name] = (
            title,
            tuple(_wording(f"{place}: {name}", each) for each in cast("list[object]", wordings)),
        )
    return found


def _field(place: str, held: object, name: str) -> object:
    if not isinstance(held, dict):
        raise PackWrong(f"{place}: is not a mapping.")
    return cast("dict[object, object]", held).get(name)


def _wording(place: str, wording: object) -> str:
    if not isinstance(wording, str) or not plain(wording):
        raise PackWrong(f"{place}: {wording!r} is not a wording.")
    return wording


_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Makes nothing but texts, so that "yes" is no truth value; the one in C is ten times as fast."""
