"""Subscribing to one's own programme."""

from bot.domain.messages.refusals import StaleButton
from bot.domain.people.people import Role
from bot.usecases.travel import feeds
from handlers.routes import Incoming, Route, button
from storage.work import Work


def feed(incoming: Incoming, work: Work) -> None:
    """A tap on subscribing, or on what can be done with a subscription."""
    person, screen = incoming.by, incoming.screen
    match incoming.words:
        case ():
            feeds.show_feed(work, person=person, screen=None)
        case ("new",):
            feeds.open_feed(work, person=person, neutral=False, screen=screen)
        case ("new", "neutral"):
            feeds.open_feed(work, person=person, neutral=True, screen=screen)
        case ("titles" | "neutral" as shown,):
            feeds.set_neutral(work, person=person, neutral=shown == "neutral", screen=screen)
        case ("revoke",):
            feeds.revoke(work, person=person, screen=screen)
        case _:
            raise StaleButton


ROUTES: tuple[Route, ...] = (button("feed", feed, who=Role.GUEST),)
