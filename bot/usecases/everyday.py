"""Everyday words: news about coming lead to the answer buttons, thanks need no reply."""

from bot.domain.callback_words import knowledge, rsvps
from bot.domain.everyday import Everyday, everyday_of
from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.rsvps import Wish
from bot.usecases.rows import HOME
from bot.usecases.rsvps.phrases import standing_said, until_said
from storage.work import Work


def take(work: Work, here: Here, typed: str) -> bool:
    """Take everyday words; return False where somebody wants more of us than these say."""
    said = everyday_of(typed)
    if said is None:
        return False
    if said is not Everyday.THANKS:
        _show_answers(work, here, typed)
    return True


def _show_answers(work: Work, here: Here, typed: str) -> None:
    """Show the answer buttons, and the way to the organizers for what else the words say."""
    event = here.event
    subject = event.subject
    asked = work.questions.keep(event.id, here.person.id, text=typed, shown=())
    rows = (
        tuple(
            Button(f"wish-{wish}", rsvps.ANSWER.to(subject, wish))
            for wish in (Wish.YES, Wish.MAYBE, Wish.NO)
        ),
        (Button("rsvp-sessions", rsvps.CHOOSE.to(0)),),
        (Button("everyday-pass-on", knowledge.PASS_ON.to(asked)), HOME),
    )
    details = {
        "title": event.title,
        "standing": standing_said(work, work.rsvps.find(subject, here.person.id)),
        "until": until_said(work, event),
    }
    work.send(here, "everyday-answer", details, rows)
