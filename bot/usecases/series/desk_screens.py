"""What organizers see of the series: the earlier events, and who of one may be invited again."""

from collections.abc import Sequence

from bot.domain.callback_words import selection
from bot.domain.callback_words import series as words
from bot.domain.events import Event
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.ids import EventId
from bot.domain.limits import NAMES_VANISH_AFTER
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said
from bot.domain.people.rights import Right
from bot.domain.series.consents import Agreed
from bot.domain.series.turnover import LEAST, MIX, STEP, Looked, against
from bot.usecases.audit_acts import note_privileged_act
from bot.usecases.rows import ADMIN, allowed
from bot.usecases.series.finding import earlier_events, find_earlier, to_invite
from bot.usecases.series.screens import NoSeries
from storage.work import Work

_SHOWN = 30
_SELECTING = Gate(Right.SELECT, Feature.SELECTION)
TO_DESK = (Button("go-series-desk", words.DESK.to()), ADMIN)


def show_desk(work: Work, here: Here) -> None:
    """Show the earlier events of the series, each with the way to its list; no name. Raises NoSeries."""
    event = here.event
    if not event.series.key:
        raise NoSeries
    earlier, is_over = earlier_events(work, event), event.has_alumni(work.now)
    buttons = tuple(
        (Button("series-earlier", words.LIST.to(each.id), {"title": each.title}),)
        for each in earlier
    )
    lines = tuple(
        Said(
            "series-earlier-line",
            {
                "title": each.title,
                "ended-at": Moment(each.ends_at, each.zone, MomentStyle.DAY),
            },
        )
        for each in earlier
    )
    details = {
        "title": event.title,
        "name": event.series.key,
        "goal": Said(f"series-goal-{event.series.turnover or 'none'}"),
        "earlier": Lines(lines) if lines else Said("series-no-earlier"),
        "alumni": Said("series-alumni-now" if is_over else "series-alumni-later"),
    }
    write = ((Right.BROADCAST, Button("series-write", words.WRITE.to())),)
    rows = (
        *buttons,
        (Button("series-share-open", words.SHARE.to()),),
        *allowed(here, (write,) if is_over else ()),
        (Button("go-series", words.SHOW.to()), ADMIN),
    )
    work.reply(here, "series-desk", details, rows)


def put_share(work: Work, here: Here, looked: Looked) -> None:
    """Show what is told of how many came before, what it means, and how it stands to the goal."""
    part, wanted = looked.part, here.event.series.turnover
    details = {
        "title": here.event.title,
        "part": Said(f"series-part-{part or 'untold'}"),
        "goal": Said(f"series-against-{against(part, wanted)}") if part and wanted else "",
        "meaning": Said(f"series-means-{MIX[part] if part else 'untold'}"),
        "step-count": STEP,
        "least-count": LEAST,
    }
    work.reply(here, "series-share", details, (TO_DESK,))


def show_list(work: Work, here: Here, event_id: EventId) -> None:
    """Show who of an earlier event may be invited again, in a message that deletes itself.

    Raises:
        StaleButton: there is no such earlier event of the series.
    """
    earlier = find_earlier(work, here.event, event_id)
    found = to_invite(work, here.event, earlier)
    note_privileged_act(
        work,
        actor=here.person,
        event_id=here.event.id,
        act="saw-again-list",
        subject=earlier.id,
    )
    if not found:
        work.reply(here, "series-list-none", {"title": earlier.title}, (TO_DESK,))
        return
    _put_list(work, here, earlier, found)


def _put_list(work: Work, here: Here, earlier: Event, found: Sequence[Agreed]) -> None:
    lines = tuple(
        Said(
            "series-list-line",
            {"name": each.name, "language": Said(f"q-language-{each.language}")},
        )
        for each in found[:_SHOWN]
    )
    invite = Button(
        "series-invite-all",
        words.INVITE.to(earlier.id),
        {"count": len(found)},
        style=ButtonStyle.DANGER,
    )
    select = Button("series-select", selection.ADD_FORMER.to(earlier.id))
    work.send(
        here,
        "series-list",
        {
            "title": earlier.title,
            "lines": Lines(lines),
            "count": len(found),
            "shown-count": len(lines),
            "minutes": NAMES_VANISH_AFTER // 60,
        },
        (*allowed(here, (((Right.INVITE, invite),), ((_SELECTING, select),))), TO_DESK),
        vanish_after=NAMES_VANISH_AFTER,
        protect=True,
    )
