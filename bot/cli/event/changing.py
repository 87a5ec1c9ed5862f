"""`colloquy event` export, import, copy, list: the whole event as a file, as a draft, once more."""

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot import founding
from bot.cli.event.init import parse_event
from bot.cli.event.opened import (
    EventOption,
    ReplaceOption,
    WhichEvent,
    chosen_event,
    files_told_plainly,
    opened_work,
    write_export,
)
from bot.cli.event.sent import sent_file
from bot.cli.event.sessions import echo_lines, show_draft
from bot.cli.event.whole_file import write_event
from bot.domain.changes.changes import Outlook
from bot.domain.events import Event, EventPlan
from bot.domain.ids import OPERATOR
from bot.domain.messages.texts import Words
from bot.domain.people.invitation_links import doors_of
from bot.domain.people.people import Language
from bot.domain.rsvps import Standing
from bot.eventfile.fields import TITLE
from bot.settings.settings import read_settings
from bot.usecases.care.changing import change_care
from bot.usecases.changes.event.files import import_event
from bot.usecases.changes.event_phrases import obstacle_lines
from bot.usecases.changes.releasing import look_ahead, release_changes
from bot.usecases.common_ground.files import take_interventions
from bot.usecases.common_ground.rounds import change_bands
from bot.usecases.home.background.changing import change_background
from bot.usecases.home.dialogue.features import switch_features
from bot.usecases.housekeeping.retention import change_retention
from bot.usecases.people.founding import plan_of
from bot.usecases.readout.drafting import change_style
from bot.usecases.second_factor.demanding import change_security
from bot.usecases.selection.adding import change_bands as change_selection_bands
from bot.usecases.series.tending import change_series
from bot.usecases.session_desk.cards.files import take_cards
from storage.work import Work


def export_event(
    file: Annotated[Path, typer.Argument(help="File to make, e.g. my-event.yaml.")],
    event: EventOption = "",
    replace: ReplaceOption = False,
) -> None:
    """Write the whole event file as the event is now (mode 0600)."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        write_export(file, write_event(plan_of(work, chosen)).encode(), replace=replace)
        work.audit.note(chosen.id, actor=OPERATOR, act="exported-event")
    typer.echo(f"The event is in {file}. It says when and where people meet: keep it private.")


def take_event(
    file: Annotated[Path, typer.Argument()],
    event: EventOption = "",
    release: Annotated[
        bool, typer.Option("--release", help="Release it at once; guests are told.")
    ] = False,
) -> None:
    """Make a changed event file part of the draft and show what would change."""
    with files_told_plainly(), opened_work() as work:
        chosen = chosen_event(work, event)
        before = len(work.change_drafts.find(chosen.id).edits)
        if release and before:
            raise WhichEvent(
                f"Organizers have a draft of {before} changes in the chat, which --release would"
                " release as well. Have them release or discard it first, or leave out --release."
            )
        content = sent_file(file).encode()
        plan = parse_event(content, path=file)
        if plan.says_features:
            chosen = switch_features(work, chosen, plan.event.features, by=OPERATOR)
        chosen = change_bands(work, chosen, plan.event.bands)
        chosen = change_series(work, chosen, plan.event.series)
        take_interventions(work, chosen, plan.interventions, by=OPERATOR)
        take_cards(work, chosen, plan.cards, by=OPERATOR)
        if plan.says_retention:
            chosen = change_retention(work, chosen, plan.event.retention, by=OPERATOR)
        if plan.says_background:
            chosen, _ = change_background(work, chosen, plan.event.background, by=OPERATOR)
        if plan.says_selection:
            chosen = change_selection_bands(work, chosen, plan.event.selection, by=OPERATOR)
        if plan.says_style:
            chosen = change_style(work, chosen, plan.event.style, by=OPERATOR)
        if plan.says_care:
            chosen = change_care(work, chosen, plan.event.care, by=OPERATOR)
        chosen = change_security(work, chosen, plan.event.security, by=OPERATOR)
        count = import_event(
            work,
            event=chosen,
            then=plan.event,
            by=OPERATOR,
            content=content if plan.sessions else b"",
            path=file,
        )
        show_draft(work, chosen)
        told = _release(work, chosen) if release and count else None
    _say_what_came_of_it(count, told, plan)


def copy_event(
    event: Annotated[str, typer.Argument(help="The event's id.")],
    starts: Annotated[str, typer.Option(help="YYYY-MM-DD, the day on which it begins.")],
    title: Annotated[str, typer.Option(help="Its title in English; the same without it.")] = "",
    title_zh: Annotated[str, typer.Option(help="Its title in Chinese.")] = "",
) -> None:
    """Make the next round of an event: all but its people, moved to other days."""
    with files_told_plainly():
        day = _day(starts)
        wanted = Words(_title(title), _title(title_zh)) if title or title_zh else None
        settings = read_settings(needs_token=False)
        with opened_work() as work:
            chosen = chosen_event(work, event)
        number, link = asyncio.run(
            founding.copy_event(
                settings,
                event_id=chosen.id,
                title=wanted,
                day=day,
                now=lambda: datetime.now(UTC),
            )
        )
    typer.echo(f"The event is stored ({number}). The owner's one-time claim link, for 30 days:")
    for each in doors_of(link, public_url=settings.public_url).links:
        typer.echo(each)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise WhichEvent("Write the day as YYYY-MM-DD, for example --starts 2028-03-03.") from None
    if day <= datetime.now(UTC).date():
        raise WhichEvent(f"{day} has passed; choose a later day.")
    return day


def _title(text: str) -> str:
    text = text.strip()
    if len(text) > TITLE or not text.isprintable():
        raise WhichEvent(f"A title is at most {TITLE} characters on one line.")
    return text


def list_events() -> None:
    """List the events: id, title, days, how many people and how many of them come."""
    with files_told_plainly(), opened_work() as work:
        for event_id in work.events.ids():
            if work.events.is_readable(event_id):
                typer.echo(_line(work, work.events.get(event_id)))
            else:
                typer.echo(f"{event_id}  cannot be read; see colloquy doctor")


def _line(work: Work, event: Event) -> str:
    zone = ZoneInfo(event.zone)
    first, last = (at.astimezone(zone).date() for at in (event.starts_at, event.ends_at))
    people = work.guests.count(event.id)
    counts = work.rsvps.counts.about(event.subject)
    title = event.title.in_language(Language.EN)
    return (
        f"{event.id}  {title}  {first} to {last} ({event.zone})  "
        f"{people} people, {counts.get(Standing.GOING, 0)} yes"
    )


def _release(work: Work, event: Event) -> int:
    """Release the draft; say first what stands against it. Raises NotReleasable."""
    draft = work.change_drafts.find(event.id)
    outlook: Outlook = look_ahead(work, event, draft, by=OPERATOR)
    echo_lines(obstacle_lines(outlook).lines)
    return release_changes(work, event, draft, by=None).told


def _say_what_came_of_it(count: int, told: int | None, plan: EventPlan) -> None:
    if not count:
        typer.echo("The file says what the event says already; the draft is as it was.")
    elif told is None:
        typer.echo("This is the draft now. Nobody is told before it is released: /event")
    else:
        typer.echo(f"Released. {told} guests are being told.")
    if plan.knowledge or plan.terms:
        typer.echo(
            "Prepared answers and terms are no part of the draft; each is taken at once by"
            " colloquy knowledge import FILE and colloquy terms import FILE."
        )
