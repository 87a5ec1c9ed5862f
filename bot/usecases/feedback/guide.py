"""The sealed page's way in numbered steps: what comes next, the exact command, what is done."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.callback_words import feedback as words
from bot.domain.callback_words.feedback import GuideStep
from bot.domain.events import Event
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, in_rows
from bot.domain.messages.texts import Detail, Lines, Said
from bot.domain.people.rights import Right
from bot.usecases.feedback.finding import find_box
from bot.usecases.rows import ADMIN, allowed
from storage.work import Work

_TO_DESK = (
    (Right.SEE_CONCERNS, Button("go-feedbackdesk", words.DESK.to())),
    (Right.SEE_COUNTS, ADMIN),
)
_STEPS = tuple(GuideStep)
_ROW = 5


@dataclass(frozen=True, slots=True)
class _Command:
    """What is typed, and where: on the server, or on the computer without network."""

    line: str
    on_server: bool


def _commands(work: Work, event: Event) -> Mapping[GuideStep, _Command]:
    """Return what is typed in each step; a check-in is tapped."""
    which = f" --event {event.id}" if len(work.events.ids()) > 1 else ""
    manifest = "--manifest keys/manifest.json"
    host = work.feedback_url or "https://HOST"
    off_line = {
        GuideStep.CEREMONY: "ceremony ballots.json --out keys",
        GuideStep.SLIDE: f"slide keys/manifest.json --url {host}",
        GuideStep.OPEN: f"open ballots.bin {manifest} --out answers",
        GuideStep.REPLY: f"reply answers/replies.md {manifest}",
    }
    on_server = {
        GuideStep.PREPARE: f"prepare ballots.json --with tokens{which}",
        GuideStep.INSTALL: "install manifest.json",
        GuideStep.TAKE_OUT: f"take-out ballots.bin{which}",
        GuideStep.COUNTED: "publish-counted counted.json",
        GuideStep.REPLIES: "publish-replies replies.json",
    }
    return {
        step: _Command(f"colloquy feedback {line}", on_server=lines is on_server)
        for lines in (off_line, on_server)
        for step, line in lines.items()
    }


def show_guide(work: Work, here: Here) -> None:
    """Show all steps, those that are done with a tick, and a button for each."""
    done = _done(work, here.event)
    lines = tuple(
        Said(
            "feedback-guide-done" if step in done else "feedback-guide-next",
            {"number": number, "step": Said(f"feedback-step-{step}")},
        )
        for number, step in enumerate(_STEPS, start=1)
    )
    numbered = [
        Button("feedback-guide-number", words.GUIDE_STEP.to(step), {"number": number})
        for number, step in enumerate(_STEPS, start=1)
    ]
    rows = [*in_rows(numbered, _ROW)]
    following = next((step for step in _STEPS if step not in done), None)
    if following:
        label = {"number": _STEPS.index(following) + 1}
        data = words.GUIDE_STEP.to(following)
        rows.insert(0, (Button("feedback-guide-go", data, label, style=ButtonStyle.PRIMARY),))
    work.reply(
        here, "feedback-guide", {"lines": Lines(lines)}, (*rows, *allowed(here, (_TO_DESK,)))
    )


def show_step(work: Work, here: Here, step: GuideStep) -> None:
    """Show one step: where it is done, what to type, and what comes of it."""
    event, place = here.event, _STEPS.index(step)
    command = _commands(work, event).get(step)
    details: dict[str, Detail] = {
        "number": place + 1,
        "step": Said(f"feedback-step-{step}"),
        "state": Said(
            "feedback-step-is-done" if step in _done(work, event) else "feedback-step-is-open"
        ),
        "what": Said(f"feedback-step-{step}-what"),
        "where": _where(command),
    }
    rows: list[tuple[Button, ...]] = []
    if command:
        rows.append((Button("feedback-step-copy", copies=command.line),))
    beside = [
        Button(name, words.GUIDE_STEP.to(_STEPS[at]))
        for name, at in (("feedback-step-before", place - 1), ("feedback-step-after", place + 1))
        if 0 <= at < len(_STEPS)
    ]
    to_steps = Button("feedback-guide-back", words.GUIDE.to())
    back = allowed(here, (((Right.SEE_CONCERNS, to_steps), (Right.SEE_COUNTS, ADMIN)),))
    work.reply(here, "feedback-step", details, (*rows, tuple(beside), *back))


def _where(command: _Command | None) -> Said:
    if command is None:
        return Said("feedback-step-in-chat")
    where = "feedback-step-on-server" if command.on_server else "feedback-step-off-line"
    return Said(where, {"command": command.line})


def _done(work: Work, event: Event) -> frozenset[GuideStep]:
    """Return the steps whose trace this server has; those off-line show by what came of them."""
    done: set[GuideStep] = set()
    if work.token_issuers.of_event(event.id):
        done.add(GuideStep.PREPARE)
    box = find_box(work, event)
    if box is not None:
        done |= {GuideStep.CEREMONY, GuideStep.SLIDE, GuideStep.INSTALL}
        if box.box.is_finished:
            done.add(GuideStep.CHECK_IN)
        if box.counted.is_begun:
            done |= {GuideStep.TAKE_OUT, GuideStep.OPEN, GuideStep.COUNTED}
        if box.replies.is_begun:
            done |= {GuideStep.TAKE_OUT, GuideStep.OPEN, GuideStep.REPLY, GuideStep.REPLIES}
    return frozenset(done)
