"""What translators are shown of a text: its words, and the terms that are agreed for them."""

from collections.abc import Iterable

from bot.domain.knowledge.glossary import Term, find_term
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.people.people import Language
from bot.usecases.languages.finding import Task

_TITLE = 32
_MOST_TERMS = 8


def choice_details(task: Task) -> dict[str, Detail]:
    """Return what the button of a text says: how far it is, into which language, and how it begins."""
    words = " ".join(task.gap.original[0].split())
    return {
        "stage": Said(f"translate-mark-{task.stage}"),
        "language": Said(f"translate-into-{task.gap.language}"),
        "kind": Said(f"text-kind-{task.gap.text.kind}"),
        "words": words if len(words) <= _TITLE else f"{words[:_TITLE]}…",
    }


def parts_said(task: Task) -> Lines:
    """Return each part that is lacking, with what is written of it."""
    lines: list[Said] = []
    for place, original in enumerate(task.gap.original):
        said = task.said[place] if place < len(task.said) else "—"
        in_order = (original, said) if task.gap.language is Language.ZH else (said, original)
        lines.append(Said("translate-part", {"en": in_order[0], "zh": in_order[1]}))
    return Lines(tuple(lines))


def terms_said(task: Task, agreed: Iterable[Term]) -> Said | str:
    """Return the agreed terms that stand in the original, in both languages."""
    from_language = task.gap.language.other
    lines = tuple(
        Said("translate-term", {"en": each.term.en, "zh": each.term.zh})
        for each in agreed
        if any(
            find_term(original, getattr(each.term, from_language.value))
            for original in task.gap.original
        )
    )
    return Said("translate-terms", {"lines": Lines(lines[:_MOST_TERMS])}) if lines else ""
