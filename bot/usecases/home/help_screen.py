"""What one can do here, derived from the routes."""

from collections.abc import Mapping

from bot.domain.callback_words import roles
from bot.domain.features import Gate
from bot.domain.here import Here
from bot.domain.messages.messages import Button
from bot.domain.messages.texts import Lines, Said
from bot.usecases.rows import HOME_ROW, offered
from storage.work import Work


def show_help(work: Work, here: Here, *, commands: Mapping[str, Gate]) -> None:
    """Show the commands this person may use (word -> what it takes), whom to ask, the source."""
    event = here.event
    lines = tuple(
        Said("help-line", {"command": word, "help": Said(f"command-{word}")})
        for word, gate in offered(work, commands).items()
        if here.passes(gate)
    )
    work.reply(
        here,
        "help",
        {
            "lines": Lines(lines),
            "contact": event.contact,
            "carriers": work.people.ways(here.person.id).called,
            "source": _source_said(work.source_url),
        },
        ((Button("help-roles", roles.TABLE.to()),), *HOME_ROW),
    )


def _source_said(url: str) -> Said:
    """Offer the source, as the AGPL wants it of whoever runs this for others (section 13)."""
    return Said("source-at", {"url": url}) if url else Said("source-ask")
