"""What lacks a language, as translators see it: words and their kind, neither authors nor names."""

from bot.domain.callback_words import home
from bot.domain.callback_words import languages as words
from bot.domain.here import Here
from bot.domain.ids import TextKey
from bot.domain.languages.translations import Stage
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Detail, Said
from bot.usecases.glossary.checking import checked
from bot.usecases.glossary.words_in_text import words_row
from bot.usecases.languages.finding import Task, find_task, tasks_of
from bot.usecases.languages.phrases import choice_details, parts_said, terms_said
from bot.usecases.paging import page_of, turning_row
from bot.usecases.rows import HOME
from storage.work import Work

_PAGE = 7
TO_QUEUE = (Button("go-translate", words.SHOW.to()), HOME)


def show_queue(work: Work, here: Here) -> None:
    """Show the first page of what is to be translated or read."""
    show_page(work, here, 0)


def show_page(work: Work, here: Here, page: int) -> None:
    """Show what is to be translated or read, the most urgent first."""
    tasks = tasks_of(work, here.event)
    shown = page_of(tasks.open, page, most=_PAGE)
    rows: Keyboard = tuple(
        (Button("translate-choose", words.TEXT.to(each.key), choice_details(each)),)
        for each in shown.items
    )
    to_read = sum(each.stage is Stage.WRITTEN for each in tasks.open)
    details: dict[str, Detail] = {
        "write-count": len(tasks.open) - to_read,
        "read-count": to_read,
        "held": Said("translate-held", {"count": tasks.held_back}) if tasks.held_back else "",
    }
    work.reply(
        here,
        "translate" if tasks.open else "translate-none",
        details if tasks.open else {"held": details["held"]},
        (
            *rows,
            *turning_row(words.QUEUE.to, shown.number, more=shown.more),
            (Button("go-dialogue", home.DIALOGUE.to()), HOME),
        ),
    )


def show_text(work: Work, here: Here, key: TextKey) -> None:
    """Show a text and how far its translation is. Raises StaleButton."""
    put_task(work, here, find_task(work, here, key))


def put_task(work: Work, here: Here, task: Task) -> None:
    """Show a text that was found, and what this person can do with it."""
    is_mine = task.is_by(here.person.id)
    whose = "mine" if is_mine else "theirs"
    filled = task.gap.filled(task.said) if task.stage is Stage.WRITTEN else ()
    note = task.translation.note if task.translation else ""
    details: dict[str, Detail] = {
        "kind": Said(f"text-kind-{task.gap.text.kind}"),
        "language": Said(f"translate-into-{task.gap.language}"),
        "parts": parts_said(task),
        "state": Said(f"translate-is-{task.stage}-{whose}"),
        "note": Said("translate-note", {"words": note}) if note else "",
        "terms": terms_said(task, work.glossary.of_event(here.event.id)),
        "check": checked(work, here.event.id, filled),
    }
    in_text = words_row(work, here.event, task.gap.text.parts) if details["terms"] else ()
    work.reply(here, "translate-text", details, (*_ways(task, is_mine=is_mine), *in_text, TO_QUEUE))


def _ways(task: Task, *, is_mine: bool) -> Keyboard:
    write = Button("translate-take", words.TAKE.to(task.key), style=ButtonStyle.PRIMARY)
    if task.stage is Stage.WRITTEN and not is_mine and task.translation:
        confirm = words.CONFIRM.to(task.key, task.translation.mark)
        return (
            (Button("translate-confirm", confirm, style=ButtonStyle.PRIMARY),),
            (Button("translate-return", words.RETURN.to(task.key)),),
        )
    if task.stage is Stage.WRITTEN:
        return ((Button("translate-rewrite", words.TAKE.to(task.key)),),)
    if task.stage is Stage.TAKEN and not is_mine:
        return ()
    if task.stage is Stage.TAKEN:
        return ((write,), (Button("translate-give-back", words.GIVE_BACK.to(task.key)),))
    return ((write,),)


def show_confirmed(work: Work, here: Here) -> None:
    """Say that a text is there in both languages now, and show what is next."""
    work.send(here, "translate-confirmed", {})
    show_queue(work, here.anew())
