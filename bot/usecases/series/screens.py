"""What a guest sees of the series: what they allow for later events, and until when."""

from bot.domain.callback_words import home
from bot.domain.callback_words import series as words
from bot.domain.features import Feature, Gate
from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle
from bot.domain.messages.refusals import Refused
from bot.domain.messages.texts import Lines, Moment, MomentStyle, Said
from bot.domain.people.rights import Right
from bot.domain.series.consents import AT_MOST, LATER_EVENTS, Purpose
from bot.usecases.rows import HOME, allowed
from bot.usecases.series.finding import own_consent
from storage.work import Work


class NoSeries(Refused):
    """The family is on, and the event is in no series."""

    text = "series-unnamed"


def show_series(work: Work, here: Here) -> None:
    """Show what somebody allows for later events, and the two ways to change it. Raises NoSeries."""
    if not here.event.series.key:
        raise NoSeries
    agreed = {each: own_consent(work, here.event, here.person.id, each) for each in Purpose}
    lines = tuple(
        Said(
            f"series-line-{purpose}",
            {"state": Said("series-allowed" if consent else "series-not-allowed")},
        )
        for purpose, consent in agreed.items()
    )
    choices = tuple(
        (
            Button(f"series-back-{purpose}", words.TAKE_BACK.to(purpose))
            if consent
            else Button(
                f"series-allow-{purpose}", words.ALLOW.to(purpose), style=ButtonStyle.PRIMARY
            ),
        )
        for purpose, consent in agreed.items()
    )
    rows = (
        ((Gate(Right.INVITE, Feature.SERIES), Button("series-desk-open", words.DESK.to())),),
        ((Right.LOOK, Button("go-dialogue", home.DIALOGUE.to())), (Right.LOOK, HOME)),
    )
    details = {
        "title": here.event.title,
        "lines": Lines(lines),
        "count": LATER_EVENTS,
        "until-at": Moment(here.event.ends_at + AT_MOST, here.event.zone, MomentStyle.DAY),
    }
    work.reply(here, "series-shown", details, (*choices, *allowed(here, rows)))
