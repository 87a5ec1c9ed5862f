"""What is set aside is looked at again where it lies, and let go once it opens or is gone."""

from datetime import timedelta

from sqlalchemy import select, update

from bot.domain.ids import OutboxId, PersonId
from bot.domain.messages.messages import Lane
from storage.database.sealing import Fault, RowPlace, Why
from storage.outbox.tables import outbox
from storage.work import Work
from tests.storage.world import NOW, Copy, guest, message


def waiting(work: Work) -> tuple[PersonId, OutboxId]:
    """Somebody, and a message to them that is not sent yet."""
    person = guest(work, 1).id
    later = NOW + timedelta(days=1)
    return person, work.outbox.put(message(person, lane=Lane.BROADCAST), due_at=later)


def test_a_row_with_a_number_for_its_name_is_let_go_once_it_opens(copy: Copy) -> None:
    person, number = copy.does(waiting)
    place = RowPlace("outbox", person=person, row=str(number))
    with copy.engine.begin() as connection:
        kept = connection.execute(select(outbox.c.sealed)).scalar_one()
        connection.execute(update(outbox).values(sealed=b"damaged" + (kept or b"")))
    copy.does(lambda work: work.set_aside.note({place: Fault(Why.ALTERED, "Unreadable")}))
    copy.does(lambda work: work.set_aside.tell())

    still = copy.does(lambda work: work.set_aside.look_again())
    with copy.engine.begin() as connection:
        connection.execute(update(outbox).values(sealed=kept))
    released = copy.does(lambda work: work.set_aside.look_again())

    assert (still, released) == ([], [place])
    assert copy.does(lambda work: work.set_aside.tally()) == {}
