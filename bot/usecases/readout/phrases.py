"""How points, hits of the guard and the whole document are said."""

from collections.abc import Sequence

from bot.chatham.hits import Colour, Hit
from bot.chatham.vocabulary import rewordings
from bot.domain.events import Event
from bot.domain.messages.texts import Detail, Lines, Moment, MomentStyle, Said, Words
from bot.domain.people.people import Language
from bot.domain.readout.naming import Use
from bot.domain.readout.points import Point, PointKind, Readout
from bot.usecases.care.phrases import hint_said
from bot.usecases.glossary.checking import missing_said
from bot.usecases.readout.finding import Checked

_MOST_HITS = 12


def point_said(point: Point, number: int) -> Said:
    """Return a point as guests read it."""
    return Said(
        "readout-point-whole",
        {
            "number": number,
            "text": point.text,
            "because": Said("readout-because", {"words": point.because})
            if point.because.en
            else "",
            "addressee": (
                Said("readout-addressee", {"words": point.addressee}) if point.addressee.en else ""
            ),
        },
    )


def points_said(points: Sequence[Point], first: int = 1) -> tuple[Said, ...]:
    """Return points with a heading where a kind begins; they are in the order of kinds."""
    lines: list[Said] = []
    before: PointKind | None = None
    for number, each in enumerate(points, start=first):
        if each.kind is not before:
            lines.append(Said(f"readout-heading-{each.kind}"))
        before = each.kind
        lines.append(point_said(each, number))
    return tuple(lines)


def both_said(point: Point) -> Lines:
    """Return what a point says in both languages, for whoever sees to it that both say the same."""
    return Lines(
        tuple(
            Said("readout-both", {"en": words.en or "—", "zh": words.zh or "—"})
            for words in (point.texts or (point.text,))
        )
    )


def checked_said(checked: Checked) -> Said:
    """Return what guard and glossary say of a point; never that nothing is in it."""
    hits = tuple(hit_said(language, hit) for language, hit in checked.hits[:_MOST_HITS])
    details: dict[str, Detail] = {
        "hits": Lines(hits) if hits else Said("readout-no-hits"),
        "terms": missing_said(checked.missing),
        "wording": hint_said(checked.wording),
        "style": Said("readout-prescribes", {"words": Words.listed(checked.prescribing)})
        if checked.prescribing
        else "",
    }
    return Said("readout-checked", details)


def hit_said(language: Language, hit: Hit) -> Said:
    """Return one hit: the words, why, how many fit, and two ways to say it otherwise."""
    first, second = rewordings(hit.rule, "chinese" if language is Language.ZH else "english")
    return Said(
        "readout-hit",
        {
            "colour": Said(f"readout-colour-{hit.colour}"),
            "words": hit.words,
            "why": Said(f"readout-why-{hit.rule}"),
            "fits": "" if hit.fits is None else Said("readout-fits", {"count": hit.fits}),
            "first": first,
            "second": second,
        },
    )


def colour_said(checked: Checked) -> Said:
    """Return the firmest colour of a point as a mark."""
    if checked.is_red:
        return Said(f"readout-colour-{Colour.RED}")
    return Said(f"readout-colour-{Colour.AMBER}") if checked.hits else Said("readout-colour-none")


def document_said(
    event: Event, readout: Readout, points: Sequence[Point], named: Sequence[tuple[str, Use]]
) -> Said:
    """Return the whole document, as a file holds it."""
    names = {use: tuple(name for name, each in named if each is use) for use in Use}
    lists = tuple(
        Said(
            f"readout-names-{use}",
            {"lines": Lines(tuple(Said("readout-name", {"name": name}) for name in names[use]))},
        )
        for use in Use
        if names[use]
    )
    on = readout.published_at
    return Said(
        "readout-document",
        {
            "title": event.title,
            "day": Moment(on, event.zone, MomentStyle.DAY) if on else Said("readout-not-published"),
            "points": Lines(points_said(points)),
            "rule": Said(f"readout-rule-told-{readout.rule}") if readout.rule else "",
            "names": Lines(lists) if lists else "",
        },
    )
