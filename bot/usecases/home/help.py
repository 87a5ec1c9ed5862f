"""What one can do here, derived from the routes."""

from collections.abc import Mapping

from bot.domain.messages.messages import Button, Message
from bot.domain.messages.texts import Lines, Said
from bot.domain.people.people import Person, Role
from bot.usecases.current_event import event_of
from storage.work import Work


def show_help(
    work: Work, *, person: Person, commands: Mapping[str, Role], screen: int | None = None
) -> None:
    """Show the commands this person may use (word -> least role) and whom to ask."""
    event = event_of(work, person)
    lines = tuple(
        Said("help-line", {"command": word, "help": Said(f"command-{word}")})
        for word, who in commands.items()
        if who <= person.role
    )
    work.outbox.put(
        Message(
            person.id,
            "help",
            {"lines": Lines(lines), "contact": event.contact},
            ((Button("go-home", "home"),),),
            replaces=screen,
        )
    )
