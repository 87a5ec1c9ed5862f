"""The unit of work: every shelf, one transaction, one moment."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from storage.audit import Audit
from storage.backup import Reconciled, reconcile
from storage.broadcasts.audiences import Audiences
from storage.broadcasts.broadcasts import Broadcasts
from storage.broadcasts.deliveries import Campaigns
from storage.changes.changes import Changes
from storage.changes.drafts import ChangeDrafts
from storage.changes.notices import Tellings
from storage.database.errors import StoreFailed, store_failure
from storage.database.transaction import Desk
from storage.events import Events
from storage.feedback.rating_results import RatingResults
from storage.feedback.token_issuers import Issuers
from storage.forms import Forms
from storage.glossary import Glossary
from storage.invitation_letters.letterheads import Letterheads
from storage.invitation_letters.register import LetterRegister
from storage.invitation_letters.requests import VisaLetters
from storage.knowledge.entries import Knowledge
from storage.knowledge.questions import Asking
from storage.outbox.outbox import Outbox
from storage.outbox.reachability import Reach
from storage.outbox.seen_updates import Doorbell
from storage.outbox.telegram_jobs import Errands
from storage.outside import Outside
from storage.people.guests import Guests
from storage.people.invitations import Invitations
from storage.people.people import People
from storage.reminders.reminders import Reminders
from storage.reminders.replans import Replans
from storage.reminders.sources import ReminderSources
from storage.rsvps import Rsvps
from storage.tickets.notifications import TicketRings
from storage.tickets.tickets import Tickets
from storage.travel.details import TravelDetails
from storage.travel.feeds import Feeds
from storage.travel.venues import Venues
from storage.visa.cases import Visa
from storage.visa.dataset import VisaData


class Work:
    """What a use case works with. It never commits; whoever began the work does."""

    def __init__(self, desk: Desk, *, owner: str, outside: Outside) -> None:
        self._desk = desk
        self.bot_link = outside.bot_link
        self.public_url = outside.public_url
        self.answer_room = outside.answer_room
        self.feedback_url = outside.feedback_url or outside.public_url
        self.boxes = outside.boxes
        self.now = desk.now
        self.people = People(desk)
        self.guests = Guests(desk)
        self.events = Events(desk)
        self.invitations = Invitations(desk)
        self.rsvps = Rsvps(desk)
        self.reminders = Reminders(desk)
        self.reminder_sources = ReminderSources(desk)
        self.replans = Replans(desk)
        self.travel_details = TravelDetails(desk)
        self.forms = Forms(desk)
        self.outbox = Outbox(desk, self.people, owner=owner)
        self.doorbell = Doorbell(desk)
        self.errands = Errands(desk)
        self.audit = Audit(desk)
        self.broadcasts = Broadcasts(desk)
        self.audiences = Audiences(desk, self.people, self.broadcasts)
        self.campaigns = Campaigns(desk)
        self.glossary = Glossary(desk)
        self.venues = Venues(desk)
        self.visa = Visa(desk)
        self.visa_data = VisaData(desk)
        self.reach = Reach(desk)
        self.change_drafts = ChangeDrafts(desk)
        self.changes = Changes(desk)
        self.tellings = Tellings(desk)
        self.feeds = Feeds(desk)
        self.knowledge = Knowledge(desk)
        self.asking = Asking(desk)
        self.tickets = Tickets(desk)
        self.ticket_rings = TicketRings(desk)
        self.visa_letters = VisaLetters(desk)
        self.letter_register = LetterRegister(desk)
        self.letterheads = Letterheads(desk)
        self.issuers = Issuers(desk)
        self.rating_results = RatingResults(desk)

    def reconcile(self) -> Reconciled:
        """Make a database that was put back fit today's keys; see `storage.backup.reconcile`."""
        return reconcile(self._desk)

    @contextmanager
    def savepoint(self) -> Generator[None]:
        """Undo what happens inside, messages included, if it raises; the error goes on."""
        mark = self.outbox.mark()
        self._say("SAVEPOINT one_update")
        try:
            yield
        except BaseException as error:
            if failure := store_failure(error):
                # The savepoint may be gone with the transaction: the whole work has failed.
                raise failure from None
            self._say("ROLLBACK TO SAVEPOINT one_update")
            self._say("RELEASE SAVEPOINT one_update")
            self.outbox.withdraw(mark)
            self.people.drop_memory()
            self.events.drop_memory()
            self.rsvps.drop_memory()
            raise
        self._say("RELEASE SAVEPOINT one_update")

    def _say(self, words: str) -> None:
        """Tell the driver itself: by way of SQLAlchemy these words cost as much as a real write.

        They concern no data, so whatever goes wrong is the store's fault and no update's.
        """
        driver: Any = self._desk.connection.connection.driver_connection
        try:
            driver.execute(words)
        except Exception as error:  # noqa: BLE001 - each driver has its own
            raise store_failure(error) or StoreFailed(type(error).__name__) from None
