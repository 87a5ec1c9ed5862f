"""What a look at every key of a keystore finds."""

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from bot.crypto.keyring import Key, unwrap_event_keys, unwrap_person_key
from bot.crypto.vault import Unreadable
from bot.crypto.wrapping.kek import KekUnknown, KeyEncryptionKey
from bot.domain.ids import HOUSE
from storage.keys.keystore_tables import KeystoreTables


@dataclass(frozen=True, slots=True, kw_only=True)
class KeystoreReport:
    """What was found.

    `events` leaves out the house, whose key is no event's. `wrapped_by` counts the top keys (events,
    the house and the index secret) by key-encryption key id.
    """

    events: int
    people: int
    wrapped_by: Mapping[str, int]
    problems: tuple[str, ...]


def report_on(file: KeystoreTables, kek: KeyEncryptionKey) -> KeystoreReport:
    """Open every key and look at the file. Raises KekAway."""
    tops = file.rows("SELECT event, wrapped FROM event_key")
    [index_secret] = file.rows("SELECT wrapped FROM index_secret")
    wrapped_by: Counter[str] = Counter()
    for wrapped in (*index_secret, *(wrapped for _, wrapped in tops)):
        with suppress(KekUnknown, Unreadable):
            wrapped_by[kek.id_of(wrapped)] += 1
    opened_tops = zip(tops, unwrap_event_keys(kek, tops), strict=True)
    events = {event_id: key for (event_id, _), key in opened_tops if isinstance(key, Key)}
    people = file.rows("SELECT event, person, wrapped FROM person_key")
    opened = 0
    for event_id, person_id, wrapped in people:
        with suppress(KeyError, Unreadable):
            unwrap_person_key(events[event_id], event_id, person_id, wrapped)
            opened += 1
    problems = [*file.problems()]
    if len(events) < len(tops):
        problems.append(f"event keys that do not open: {len(tops) - len(events)}")
    if opened < len(people):
        problems.append(f"person keys that do not open: {len(people) - opened}")
    return KeystoreReport(
        events=sum(event_id != HOUSE for event_id, _ in tops),
        people=len(people),
        wrapped_by=dict(wrapped_by),
        problems=tuple(problems),
    )
