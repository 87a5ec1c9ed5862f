"""Subscribing to one's own programme."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.rights import Right
from bot.usecases.travel import feeds
from handlers.routes import Incoming, Route, legacy
from storage.work import Work


def feed(incoming: Incoming, work: Work) -> None:
    """A tap on subscribing, or on what can be done with a subscription."""
    match incoming.words:
        case ():
            feeds.show_feed(work, incoming.here.anew())
        case ("new",):
            feeds.open_feed(work, incoming.here, neutral=False)
        case ("new", "neutral"):
            feeds.open_feed(work, incoming.here, neutral=True)
        case ("titles" | "neutral" as shown,):
            feeds.set_neutral(work, incoming.here, neutral=shown == "neutral")
        case ("revoke",):
            feeds.revoke(work, incoming.here)
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (legacy("feed", feed, right=Right.TAKE_PART),)
