"""What is proposed for the glossary, as its author sees it and whoever accepts it."""

from dataclasses import replace

from bot.domain.callback_words import glossary
from bot.domain.callback_words import languages as words
from bot.domain.here import Here
from bot.domain.ids import DefinitionId
from bot.domain.languages.definitions import Definition
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.people.people import Language
from bot.usecases.glossary.checking import checked
from bot.usecases.languages.definitions_finding import (
    find_proposal,
    readable_proposals,
    term_of,
)
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import HOME
from storage.work import Work

_PAGE = 7
_TITLE = 32
_TERMS = Button("go-terms", glossary.PAGE.to(0))
_BACK = (Button("go-defined", words.PROPOSALS.to(0)), HOME)


def show_proposed(work: Work, here: Here, definition: Definition, handle: str) -> None:
    """Hand an author the only thing by which what they proposed is theirs."""
    details: dict[str, Detail] = {
        "kind": _kind_said(work, definition),
        "means": definition.means,
        "band": Said(f"band-{definition.band}"),
    }
    rows: Keyboard = ((Button("define-back", words.TAKE_BACK.to(handle)),), (_TERMS, HOME))
    work.send(here, "defined-noted", details, rows)


def show_taken_back(work: Work, here: Here) -> None:
    """Say that a proposal is gone."""
    work.reply(here, "define-taken-back", {}, ((_TERMS, HOME),))


def show_proposals(work: Work, here: Here, page: int) -> None:
    """Show what waits to be accepted, a page at a time."""
    proposals, held_back = readable_proposals(work, here)
    shown = page_of(proposals, page, most=_PAGE)
    rows: Keyboard = tuple(
        (Button("defined-choose", words.PROPOSAL.to(each.id), _choice(work, here, each)),)
        for each in shown.items
    )
    held = Said("defined-held", {"count": held_back}) if held_back else ""
    work.reply(
        here,
        "defined" if proposals else "defined-none",
        {"count": len(proposals), "held": held} if proposals else {"held": held},
        (
            *rows,
            *turning_row(words.PROPOSALS.to, shown.number, more=shown.more),
            (_TERMS, HOME),
        ),
    )


def _choice(work: Work, here: Here, definition: Definition) -> dict[str, Detail]:
    term = term_of(work, definition).in_language(here.person.language)
    means = definition.means.in_language(here.person.language)
    return {"term": term, "words": means if len(means) <= _TITLE else f"{means[:_TITLE]}…"}


def show_proposal(work: Work, here: Here, definition_id: DefinitionId) -> None:
    """Show a proposal in both languages and what can be done with it. Raises StaleButton."""
    put_proposal(work, here, find_proposal(work, here, definition_id))


def put_proposal(work: Work, here: Here, definition: Definition) -> None:
    """Show a proposal: it is accepted once both languages say it."""
    is_mine = definition.accepted_by == here.person.id
    lacks = any(map(definition.lacks, Language))
    state = "lacks" if lacks else "mine" if is_mine else "half" if definition.accepted_by else "new"
    accept = Button(
        "defined-accept",
        words.ACCEPT.to(definition.id, definition.mark),
        style=ButtonStyle.PRIMARY,
    )
    rows: Keyboard = (
        *(((accept,),) if state in {"half", "new"} else ()),
        *(((Button("translate-open", words.SHOW.to()),),) if lacks else ()),
        (Button("defined-drop", words.DROP.to(definition.id), style=ButtonStyle.DANGER),),
        _BACK,
    )
    details: dict[str, Detail] = {
        "kind": _kind_said(work, definition),
        "parts": _parts_said(definition),
        "band": Said(f"band-{definition.band}"),
        "state": Said(f"defined-state-{state}"),
        "check": checked(work, here.event.id, definition.texts),
    }
    work.reply(here, "defined-one", details, rows)


def show_drop_question(work: Work, here: Here, definition: Definition) -> None:
    """Ask whoever turns a proposal down once."""
    sure = Button("defined-drop-sure", words.DROP_SURE.to(definition.id))
    _ask(work, here, "defined-drop-ask", definition, sure)


def show_delete_question(work: Work, here: Here, definition: Definition) -> None:
    """Ask whoever deletes what was agreed once."""
    sure = Button("define-delete-sure", words.DELETE_SURE.to(definition.id))
    _ask(work, here, "define-delete-ask", definition, sure)


def _ask(work: Work, here: Here, text: str, definition: Definition, sure: Button) -> None:
    details: dict[str, Detail] = {
        "kind": _kind_said(work, definition),
        "means": definition.means,
    }
    rows: Keyboard = ((replace(sure, style=ButtonStyle.DANGER),), (_TERMS, HOME))
    work.reply(here, text, details, rows)


def _kind_said(work: Work, definition: Definition) -> Said:
    """Say which term is meant, and whether it is a new one."""
    term = term_of(work, definition)
    kind = "definition" if definition.term_id else "term"
    return Said(f"defined-{kind}", {"en": term.en or "—", "zh": term.zh or "—"})


def _parts_said(definition: Definition) -> Lines:
    """Return what is said beside the term itself, in both languages."""
    parts = (
        ("means", definition.means),
        ("not-same", definition.not_same),
        ("usage", definition.usage),
    )
    return Lines(
        tuple(
            Said(f"defined-part-{name}", {"en": text.en or "—", "zh": text.zh or "—"})
            for name, text in parts
            if text.en or text.zh
        )
    )
