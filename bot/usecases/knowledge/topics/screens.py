"""Tying an entry to a topic, and the topics without an entry, as organizers see them."""

from collections.abc import Sequence

from bot.answers.topics.pack import topics
from bot.domain.callback_words import knowledge as words
from bot.domain.callback_words.knowledge import Then
from bot.domain.here import Here
from bot.domain.ids import TopicId
from bot.domain.knowledge.entries import NO_TOPIC, KnowledgeEntry
from bot.domain.knowledge.gaps import Gap
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from bot.domain.messages.texts import Detail, Details, Lines, Moment, Said
from bot.usecases.knowledge.phrases import topic_said, topic_words
from bot.usecases.knowledge.screens import BACK
from bot.usecases.paging import page_of, turning_row
from storage.work import Work

_LISTED = 7
_EXAMPLES = 3


def show_tying(work: Work, here: Here, entry: KnowledgeEntry, topic: TopicId, then: Then) -> None:
    """Show which topic an entry is probably about, with some of its wordings."""
    suggested = topics()[topic]
    yes = words.TIE.to(entry.id, then, topic)
    rows: Keyboard = (
        (Button("tie-yes", yes, style=ButtonStyle.SUCCESS),),
        (
            Button("tie-another", words.TOPICS.to(entry.id, then, 0)),
            Button("tie-none", words.TIE.to(entry.id, then, NO_TOPIC)),
        ),
        (Button("go-entry", words.ENTRY.to(entry.id)), BACK[0]),
    )
    examples = suggested.wordings[here.person.language][:_EXAMPLES]
    details: dict[str, Detail] = {
        "question": entry.questions[0],
        "now": topic_said(entry),
        "topic": topic_words(suggested),
        "examples": Lines(tuple(Said("topic-example", {"wording": each}) for each in examples)),
    }
    work.reply(here, "entry-topic-ask", details, rows)


def show_topics(
    work: Work,
    here: Here,
    entry: KnowledgeEntry,
    likeliest: Sequence[TopicId],
    then: Then,
    page: int,
) -> None:
    """Show topics to choose from, a page at a time."""
    shown = page_of(likeliest, page, most=_LISTED)
    rows = (
        *(
            (
                Button(
                    "topic",
                    words.TIE.to(entry.id, then, each),
                    {"topic": topic_words(topics()[each])},
                ),
            )
            for each in shown.items
        ),
        *turning_row(
            lambda number: words.TOPICS.to(entry.id, then, number),
            shown.number,
            more=shown.more,
        ),
        (
            Button("tie-none", words.TIE.to(entry.id, then, NO_TOPIC)),
            Button("go-entry", words.ENTRY.to(entry.id)),
        ),
    )
    details: Details = {"question": entry.questions[0], "range": shown.said()}
    work.reply(here, "entry-topics", details, rows)


def show_gap_list(work: Work, here: Here, gaps: Sequence[Gap], page: int) -> None:
    """Show the topics that were asked about in vain, each with a way to write an answer."""
    shown = page_of(gaps, page, most=_LISTED)

    def line(gap: Gap) -> Said:
        times = tuple(
            Said("gap-time", {"asked-at": Moment(at, here.event.zone)}) for at in gap.newest
        )
        details: dict[str, Detail] = {
            "topic": topic_words(topics()[gap.topic]),
            "count": gap.number,
            "times": Lines(times),
        }
        return Said("gap-line", details)

    rows = (
        *(
            (
                Button(
                    "gap-fill",
                    words.FILL_GAP.to(gap.topic),
                    {"topic": topic_words(topics()[gap.topic])},
                ),
            )
            for gap in shown.items
        ),
        *turning_row(words.GAPS.to, shown.number, more=shown.more),
        BACK,
    )
    lines = (*map(line, shown.items), *shown.range_line())
    details: Details = {"count": len(gaps), "lines": Lines(lines)} if gaps else {}
    work.reply(here, "gaps" if gaps else "gaps-none", details, rows)
