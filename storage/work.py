"""The unit of work: every shelf, one transaction, one moment."""

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import update

from bot.domain.here import Here
from bot.domain.ids import OutboxId
from bot.domain.messages.messages import Attachment, Keyboard, Message
from bot.domain.messages.texts import Details, Lines, Said
from storage.approvals.requests import Approvals
from storage.audit import Audit, AuditAhead
from storage.broadcasts.audiences import Audiences
from storage.broadcasts.broadcasts import Broadcasts
from storage.broadcasts.deliveries import Deliveries
from storage.changes.changes import Changes
from storage.changes.drafts import ChangeDrafts
from storage.changes.notices import Notices
from storage.channels.devices import Devices
from storage.common_ground.items import CommonGround
from storage.database.errors import StoreFailed, store_failure
from storage.database.sealing import Fault, RowPlace, RowUnreadable, Why
from storage.database.tables import house
from storage.database.transaction import Transaction
from storage.date_polls.date_polls import DatePolls
from storage.events import Events
from storage.exports.recipients import ExportRecipients
from storage.feedback.rating_results import RatingResults
from storage.feedback.token_issuers import TokenIssuers
from storage.forms import Forms
from storage.glossary import Glossary
from storage.housekeeping.backup_schedule import BackupSchedule
from storage.housekeeping.forgetting import Forgetting
from storage.housekeeping.set_aside import SetAside
from storage.housekeeping.tombstones import Tombstones
from storage.interpreting.interpreting import Interpreting
from storage.invitation_letters.letterheads import Letterheads
from storage.invitation_letters.register import InvitationLetterRegister
from storage.invitation_letters.requests import InvitationLetters
from storage.knowledge.entries import Knowledge
from storage.knowledge.questions import Questions
from storage.languages.languages import Languages
from storage.my_data.held import MyData
from storage.outbox.copies.sending_shares import SendingShares
from storage.outbox.fates import Fates
from storage.outbox.message_codec import Gathered
from storage.outbox.outbox import Outbox
from storage.outbox.page.email_notices import EmailNotices
from storage.outbox.reachability import Reachability
from storage.outbox.seen_updates import SeenUpdates
from storage.outbox.server_clock import ServerClock
from storage.outbox.telegram_jobs import TelegramJobs
from storage.outbox.unreadable_messages import UnreadableMessages
from storage.outbox.weekly_summaries import WeeklySummaries
from storage.outside import Outside
from storage.pairings.pairings import Pairings
from storage.people.codes import Codes
from storage.people.guests import Guests
from storage.people.invitations import Invitations
from storage.people.people import People
from storage.publicity.consents import GivenConsents
from storage.publicity.statements import Statements
from storage.readout.points import Readouts
from storage.reminders.reminders import Reminders
from storage.reminders.replans import Replans
from storage.reminders.sources import ReminderSources
from storage.restoring.reconciling import Reconciled, reconcile
from storage.rsvps.answers import Rsvps
from storage.second_factor.factors import SecondFactors
from storage.selection.candidates import Candidates
from storage.series.consents import SeriesConsents
from storage.session_desk.desks import SessionDesks
from storage.tickets.notifications import TicketNotifications
from storage.tickets.tickets import Tickets
from storage.travel.details import TravelDetails
from storage.travel.feeds import Feeds
from storage.travel.venues import Venues
from storage.visa.cases import VisaCases
from storage.visa.dataset import VisaDatasets
from storage.working_groups.plans import WorkingGroups

T = TypeVar("T")
R = TypeVar("R")


class Work:
    """What a use case works with. It never commits; whoever began the work does."""

    def __init__(
        self, transaction: Transaction, *, owner: str, outside: Outside, reads_ahead: bool = False
    ) -> None:
        self._transaction, self.now = transaction, transaction.now
        self.bot_link, self.public_url = outside.bot_link, outside.public_url
        self.has_email, self.push_to = outside.has_email, outside.push_to
        self.feedback_url = outside.feedback_url or outside.public_url
        self.answer_room, self.source_url = outside.answer_room, outside.source_url
        self.mirrors, self.boxes, self.pause_key = outside.mirrors, outside.boxes, outside.pause_key
        self.zone_release, self.moved_by_hand = outside.zone_release, outside.moved_by_hand
        self.people, self.guests = People(transaction), Guests(transaction)
        self.events = Events(transaction, zone_release=outside.zone_release)
        self.invitations, self.rsvps = Invitations(transaction), Rsvps(transaction)
        self.reminder_sources, self.replans = ReminderSources(transaction), Replans(transaction)
        self.server_clock, self.letterheads = ServerClock(transaction), Letterheads(transaction)
        self.travel_details, self.forms = TravelDetails(transaction), Forms(transaction)
        self.forgetting = Forgetting(
            transaction,
            people=self.people,
            events=self.events,
            rsvps=self.rsvps,
            replans=self.replans,
        )
        self.outbox = Outbox(transaction, self.people, owner=owner, pushes=outside.pushes)
        self.fates, self.tickets = Fates(transaction, self.people), Tickets(transaction)
        self.unreadable_messages = UnreadableMessages(transaction, self.people)
        self.seen_updates, self.telegram_jobs = SeenUpdates(transaction), TelegramJobs(transaction)
        self.sending_shares = SendingShares(transaction, owner=owner)
        self.backup_schedule = BackupSchedule(transaction, owner=owner)
        self.audit = AuditAhead(transaction) if reads_ahead else Audit(transaction)
        self.broadcasts, self.reminders = Broadcasts(transaction), Reminders(transaction)
        self.audiences = Audiences(transaction, self.people, self.broadcasts, self.events)
        self.glossary, self.approvals = Glossary(transaction), Approvals(transaction)
        self.venues, self.date_polls = Venues(transaction), DatePolls(transaction)
        self.visa_cases, self.consents = VisaCases(transaction), GivenConsents(transaction)
        self.visa_dataset, self.codes = VisaDatasets(transaction), Codes(transaction)
        self.reachability = Reachability(transaction, self.codes)
        self.change_drafts, self.changes = ChangeDrafts(transaction), Changes(transaction)
        self.notices, self.readouts = Notices(transaction), Readouts(transaction)
        self.feeds, self.common_ground = Feeds(transaction), CommonGround(transaction)
        self.knowledge, self.questions = Knowledge(transaction), Questions(transaction)
        self.working_groups, self.pairings = WorkingGroups(transaction), Pairings(transaction)
        self.candidates, self.languages = Candidates(transaction), Languages(transaction)
        self.ticket_notifications = TicketNotifications(transaction)
        self.invitation_letters, self.my_data = InvitationLetters(transaction), MyData(transaction)
        self.invitation_letter_register = InvitationLetterRegister(transaction)
        self.token_issuers, self.series = TokenIssuers(transaction), SeriesConsents(transaction)
        self.deliveries, self.session_desks = Deliveries(transaction), SessionDesks(transaction)
        self.rating_results, self.statements = RatingResults(transaction), Statements(transaction)
        self.second_factors, self.set_aside = SecondFactors(transaction), SetAside(transaction)
        self.tombstones, self.interpreting = Tombstones(transaction), Interpreting(transaction)
        self.devices, self.export_recipients = Devices(transaction), ExportRecipients(transaction)
        self.email_notices, self.weekly = EmailNotices(transaction), WeeklySummaries(transaction)

    def reconcile(self) -> Reconciled:
        """Make a database that was put back fit today's keys; see `reconciling.reconcile`."""
        return reconcile(self._transaction, self.forgetting, self.tombstones)

    def gathered(self) -> Gathered:
        """Return what a work that reads ahead came to: it cannot write that itself."""
        notes = self.audit.gathered if isinstance(self.audit, AuditAhead) else ()
        return Gathered(self.outbox.withdraw(0), notes)

    def adopt(self, gathered: Gathered) -> None:
        """Do what another work gathered, and commit it with the rest of this one."""
        for each in gathered.notes:
            self.audit.note(each.event_id, actor=each.actor, act=each.act, subject=each.subject)
        self.outbox.put_sealed(gathered.pending)

    def touch(self) -> None:
        """Write something that changes nothing, to see whether it can be done."""
        self._transaction.connection.execute(update(house).values(keystore=house.c.keystore))

    def reply(
        self,
        here: Here,
        text: str,
        details: Details | None = None,
        keyboard: Keyboard = (),
        *,
        attachment: Attachment | None = None,
        vanish_after: int | None = None,
        protect: bool = False,
    ) -> OutboxId:
        """Show something to whoever acts: in place of the message they tapped, or as a new one.

        Rows that were passed over on the way are owned up to below it, in their number.
        """
        below = here.below
        if unreadable := len(self._transaction.passed_over):
            below = (*below, Said("rows-unreadable", {"count": unreadable}))
        if below:
            details = {"screen": Said(text, details or {}), "below": Lines(below)}
            text = "screen-with-notes"
        return self.outbox.put(
            Message(
                here.person.id,
                text,
                details or {},
                keyboard,
                replaces=here.screen,
                attachment=attachment,
                vanish_after=vanish_after,
                protect=protect,
                about=here.event.id,
            )
        )

    def send(
        self,
        here: Here,
        text: str,
        details: Details | None = None,
        keyboard: Keyboard = (),
        *,
        attachment: Attachment | None = None,
        vanish_after: int | None = None,
        protect: bool = False,
    ) -> OutboxId:
        """Show something to whoever acts, as a message of its own."""
        return self.reply(
            here.anew(),
            text,
            details,
            keyboard,
            attachment=attachment,
            vanish_after=vanish_after,
            protect=protect,
        )

    @contextmanager
    def savepoint(self) -> Generator[None]:
        """Undo what happens inside, messages included, if it raises; the error goes on."""
        mark, versions = self.outbox.mark(), len(self._transaction.sealing.versions)
        self._transaction.passed_over.clear()
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
            del self._transaction.sealing.versions[versions:]
            self.people.drop_memory()
            self.events.drop_memory()
            self.rsvps.drop_memory()
            raise
        self._say("RELEASE SAVEPOINT one_update")

    @contextmanager
    def isolated(self, item: RowPlace) -> Generator[None]:
        """Do one thing of many: if it fails it alone is undone and set aside, and all else goes on.

        Raises:
            StoreFailed: the database failed; that is nobody's fault.
        """
        try:
            with self.savepoint():
                yield
        except StoreFailed:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the others must go on
            failed = {item: Fault(Why.FAILED, type(error).__name__)}
            self._transaction.sealing.faults.update(failed)
            self.set_aside.note(failed)  # at once: it is passed over where the next is looked for

    def each(
        self, items: Sequence[T], act: Callable[[T], R], *, name: Callable[[T], RowPlace]
    ) -> list[R]:
        """Do something with each of several items; return what came of those that did not fail.

        All are tried together first, for a savepoint each would cost more than what they do.
        """
        try:
            with self.savepoint():
                return [act(item) for item in items]
        except StoreFailed:
            raise
        except Exception:  # noqa: BLE001, S110 - which of them it was is found out below
            pass
        done: list[R] = []
        for item in items:
            with self.isolated(name(item)):
                done.append(act(item))
        return done

    def readable(self, items: Iterable[T], opened: Callable[[T], R]) -> Iterator[R]:
        """Do with each of several items what opens rows; those that cannot be are passed over."""
        return self._transaction.readable(items, opened)

    def refuse_gaps(self) -> None:
        """Go no further where a list would do harm that lacks something. Raises RowUnreadable."""
        if self._transaction.passed_over:
            raise RowUnreadable(next(iter(self._transaction.passed_over)))

    @property
    def passed_over(self) -> Collection[RowPlace]:
        """The rows that could not be opened and were left out of lists, in this savepoint."""
        return frozenset(self._transaction.passed_over)

    def _say(self, words: str) -> None:
        """Tell the driver itself: SQLAlchemy would take as long as for a write. A fault is the store's, as no data is concerned."""
        driver: Any = self._transaction.connection.connection.driver_connection
        try:
            driver.execute(words)
        except Exception as error:  # noqa: BLE001 - each driver has its own
            raise store_failure(error) or StoreFailed(type(error).__name__) from None
