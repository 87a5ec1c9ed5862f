"""A question which date suits as those see it who are asked."""

from bot.domain.callback_words import date_polls as words
from bot.domain.date_polls import DateAnswer, DatePoll
from bot.domain.events import Event
from bot.domain.messages.messages import Button, Keyboard
from bot.domain.messages.texts import Lines, Moment, Said


def asked_said(event: Event, poll: DatePoll) -> Said:
    """Return the question in words, with what becomes of the answers."""
    return Said(
        "date-poll",
        {
            "title": event.title,
            "question": poll.question,
            "closes-at": Moment(poll.closes_at, event.zone),
        },
    )


def closed_said(event: Event, poll: DatePoll, answer: DateAnswer | None) -> Said:
    """Return the question once nobody can answer any more, with one's own answer."""
    if answer is None:
        own = Said("date-poll-own-nothing")
    elif not answer.chosen:
        own = Said("date-poll-own-none")
    else:
        chosen = tuple(
            Said("date-poll-own-line", {"option": option})
            for place, option in enumerate(poll.options)
            if place in answer.chosen
        )
        own = Said("date-poll-own", {"lines": Lines(chosen)})
    details = {"title": event.title, "question": poll.question, "own": own}
    return Said("date-poll-closed", details)


def options_keyboard(poll: DatePoll, answer: DateAnswer | None) -> Keyboard:
    """Return a button for each option, ticked where it suits, and one for none of them."""
    chosen = frozenset[int]() if answer is None else answer.chosen
    none = answer is not None and not answer.chosen
    rows = [
        (
            Button(
                f"date-poll-option-{'on' if place in chosen else 'off'}",
                words.CHOOSE.to(poll.id, place),
                {"option": option},
            ),
        )
        for place, option in enumerate(poll.options)
    ]
    last = words.CHOOSE.to(poll.id, len(poll.options))
    return (*rows, (Button(f"date-poll-none-{'on' if none else 'off'}", last),))
