"""Meeting somebody new as a guest sees it: their days, what the other reads, whom they meet today."""

from zoneinfo import ZoneInfo

from bot.domain.callback_words import home
from bot.domain.callback_words import pairings as words
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard, in_rows
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.pairings.choices import PairChoices, PairTopic, Tongue
from bot.domain.pairings.days import day_said, days_ahead
from bot.domain.people.rights import Right
from bot.usecases.pairings.finding import own_choices
from bot.usecases.pairings.phrases import topics_said
from bot.usecases.rows import HOME, allowed
from storage.work import Work

_MOST_DAYS = 6
TO_PAIRINGS = (Button("go-pairings", words.SHOW.to()), HOME)


def show_pairings(work: Work, here: Here) -> None:
    """Show what somebody has chosen, and whom they meet today."""
    choices = own_choices(work, here)
    takes_part = here.may(Right.TAKE_PART)
    details: dict[str, Detail] = {
        "line": Said("pairings-line-is", {"words": choices.line})
        if choices.line
        else Said("pairings-line-none"),
        "topics": Said("pairings-topics-are", {"lines": topics_said(choices.topics)})
        if choices.topics
        else "",
        "not-with": Said("pairings-not-with-are", {"words": "; ".join(choices.not_with)})
        if choices.not_with
        else "",
        "today": _today_said(work, here),
    }
    rows = (
        ((Right.CHANGE_PROGRAMME, Button("pairings-desk-open", words.DESK.to())),),
        ((Right.LOOK, Button("go-dialogue", home.DIALOGUE.to())), (Right.LOOK, HOME)),
    )
    own = _own_rows(work, here, choices) if takes_part else ()
    work.reply(here, "pairings", details, (*own, *allowed(here, rows)), protect=True)


def show_topics(work: Work, here: Here) -> None:
    """Show what one can want to talk about."""
    topics = own_choices(work, here).topics
    buttons = [
        Button(
            f"pairings-topic-{each}" if each not in topics else f"pairings-topic-not-{each}",
            words.TOPIC.to(each),
        )
        for each in PairTopic
    ]
    rows = in_rows(buttons)
    work.reply(here, "pairings-topics", {}, (*rows, TO_PAIRINGS))


def show_no(work: Work, here: Here, *, is_last: bool) -> None:
    """Say that a no was taken, and what follows."""
    text = "pairings-no-more" if is_last else "pairings-not-then"
    work.reply(here, text, {}, (TO_PAIRINGS,))


def _own_rows(work: Work, here: Here, choices: PairChoices) -> Keyboard:
    days = [
        Button(
            "pairings-day-not" if day in choices.days else "pairings-day",
            words.DAY.to(day),
            {"day-at": day_said(here.event, day)},
            style=ButtonStyle.PLAIN if day in choices.days else ButtonStyle.PRIMARY,
        )
        for day in days_ahead(here.event, work.now)[:_MOST_DAYS]
    ]
    rows = in_rows(days)
    if not rows:
        return ()
    tongues = tuple(
        Button(
            f"pairings-tongue-not-{each}" if each in choices.tongues else f"pairings-tongue-{each}",
            words.TONGUE.to(each),
        )
        for each in Tongue
    )
    about = (
        Button("pairings-line", words.LINE.to()),
        Button("pairings-topics-open", words.TOPICS.to()),
    )
    apart = (Button("pairings-not-with", words.NOT_WITH.to()),)
    if choices.not_with:
        apart = (*apart, Button("pairings-not-with-none", words.NOT_WITH_NONE.to()))
    return (*rows, about, tongues, apart)


def _today_said(work: Work, here: Here) -> Said | str:
    today = work.now.astimezone(ZoneInfo(here.event.zone)).date()
    met = work.pairings.meetings(here.event.id, here.person.id).days.get(today, ())
    lines = [work.pairings.choices(here.event.id, each).line for each in met]
    said = tuple(Said("pairings-their-line", {"words": each}) for each in lines if each)
    return Said("pairings-today", {"lines": Lines(said)}) if said else ""
