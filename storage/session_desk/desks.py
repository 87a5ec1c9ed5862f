"""The shelf of sessions' desks: who leads which session, what is parked, an event's own prompts and cards."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, select

from bot.domain.ids import DeskTextId, EventId, ParkedId, PersonId, SessionId
from bot.domain.messages.texts import Words
from bot.domain.session_desk.cards import InputCard
from bot.domain.session_desk.parking import Fate, Parked
from bot.domain.session_desk.prompts import OwnPrompt, PromptKind
from storage.database.transaction import Transaction
from storage.database.upsert import keep
from storage.session_desk.going import SessionGoings
from storage.session_desk.signals import DeskSignals
from storage.session_desk.tables import desk_leaders, desk_parked, desk_texts
from storage.words_codec import pack_words


class SessionDesks:
    """Desks of one unit of work."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.signals = DeskSignals(transaction)
        self.goings = SessionGoings(transaction)

    def let_lead(self, event_id: EventId, session_id: SessionId, person_id: PersonId) -> None:
        """Give somebody a session's desk."""
        row = {"event_id": event_id, "session_id": session_id, "person_id": person_id}
        keep(
            self._transaction.connection,
            desk_leaders,
            self._transaction.guard.stamped(desk_leaders, row),
        )

    def end_leading(self, event_id: EventId, session_id: SessionId, person_id: PersonId) -> None:
        """Take a session's desk from somebody."""
        row = {"event_id": event_id, "session_id": session_id, "person_id": person_id}
        self._transaction.guard.note_gone(desk_leaders, row)
        self._transaction.connection.execute(
            desk_leaders.delete()
            .where(desk_leaders.c.event_id == event_id)
            .where(desk_leaders.c.session_id == session_id)
            .where(desk_leaders.c.person_id == person_id)
        )

    def leaders_of(self, event_id: EventId, session_id: SessionId) -> set[PersonId]:
        """Return who has a session's desk."""
        found = select(desk_leaders).where(desk_leaders.c.session_id == session_id)
        return {person for _, person in self._leading(found.where(_in_leaders(event_id)))}

    def led_by(self, event_id: EventId, person_id: PersonId) -> set[SessionId]:
        """Return the sessions whose desk somebody has."""
        found = select(desk_leaders).where(desk_leaders.c.person_id == person_id)
        return {session for session, _ in self._leading(found.where(_in_leaders(event_id)))}

    def leaders(self, event_id: EventId) -> Iterable[tuple[SessionId, PersonId]]:
        """Yield who leads which session of an event, as far as that can be believed."""
        return self._leading(select(desk_leaders).where(_in_leaders(event_id)))

    def keep_parked(self, parked: Parked) -> None:
        """Write something that is parked, new or with what becomes of it."""
        sealed = self._transaction.sealing.seal_for_event(
            {"text": parked.text, "fate": parked.fate.value},
            event=parked.event_id,
            table=desk_parked.name,
            row=parked.id,
        )
        row = {
            "id": parked.id,
            "event_id": parked.event_id,
            "session_id": parked.session_id,
            "sealed": sealed,
        }
        keep(self._transaction.connection, desk_parked, row)

    def parked_in(self, event_id: EventId, session_id: SessionId) -> tuple[Parked, ...]:
        """Return what is parked in a session, by opaque ids: in no order that tells when it was."""
        rows = self._transaction.connection.execute(
            select(desk_parked)
            .where(desk_parked.c.event_id == event_id)
            .where(desk_parked.c.session_id == session_id)
            .order_by(desk_parked.c.id)
        )
        return tuple(self._transaction.readable(rows, self._parked))

    def keep_prompt(self, prompt: OwnPrompt) -> None:
        """Write a prompt."""
        packed = {"kind": prompt.kind.value, "text": pack_words(prompt.text)}
        self._keep_text(prompt.event_id, prompt.id, packed)

    def keep_card(self, card: InputCard) -> None:
        """Write a card, new or changed."""
        packed = {
            "kind": _CARD,
            "title": pack_words(card.title),
            "text": pack_words(card.text),
            "source": pack_words(card.source),
            "key": card.key,
        }
        self._keep_text(card.event_id, card.id, packed)

    def drop_text(self, event_id: EventId, text_id: DeskTextId) -> None:
        """Delete a prompt or a card."""
        self._transaction.connection.execute(
            desk_texts.delete()
            .where(desk_texts.c.event_id == event_id)
            .where(desk_texts.c.id == text_id)
        )

    def prompts_of(self, event_id: EventId) -> tuple[OwnPrompt, ...]:
        """Return an event's own prompts."""
        return tuple(
            OwnPrompt(text_id, event_id, PromptKind(said["kind"]), Words(*said["text"]))
            for text_id, said in self._texts(event_id)
            if said["kind"] != _CARD
        )

    def cards_of(self, event_id: EventId) -> tuple[InputCard, ...]:
        """Return an event's input cards."""
        return tuple(
            InputCard(
                text_id,
                event_id,
                Words(*said["title"]),
                Words(*said["text"]),
                Words(*said["source"]),
                said["key"],
            )
            for text_id, said in self._texts(event_id)
            if said["kind"] == _CARD
        )

    def _leading(self, query: Any) -> Iterable[tuple[SessionId, PersonId]]:
        rows = self._transaction.connection.execute(query).all()
        return self._transaction.readable(rows, self._leader)

    def _leader(self, row: Row[Any]) -> tuple[SessionId, PersonId]:
        self._transaction.guard.check(desk_leaders, row)
        return SessionId(row.session_id), PersonId(row.person_id)

    def _parked(self, row: Row[Any]) -> Parked:
        event_id = EventId(row.event_id)
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=event_id, table=desk_parked.name, row=row.id
        )
        return Parked(
            ParkedId(row.id),
            event_id,
            SessionId(row.session_id),
            opened["text"],
            Fate(opened["fate"]),
        )

    def _keep_text(self, event_id: EventId, text_id: DeskTextId, packed: dict[str, Any]) -> None:
        sealed = self._transaction.sealing.seal_for_event(
            packed, event=event_id, table=desk_texts.name, row=text_id
        )
        row = {"id": text_id, "event_id": event_id, "sealed": sealed}
        keep(self._transaction.connection, desk_texts, row)

    def _texts(self, event_id: EventId) -> Iterable[tuple[DeskTextId, dict[str, Any]]]:
        rows = self._transaction.connection.execute(
            select(desk_texts).where(desk_texts.c.event_id == event_id).order_by(desk_texts.c.id)
        )
        return self._transaction.readable(rows, self._text)

    def _text(self, row: Row[Any]) -> tuple[DeskTextId, dict[str, Any]]:
        opened = self._transaction.sealing.open_for_event(
            row.sealed, event=EventId(row.event_id), table=desk_texts.name, row=row.id
        )
        return DeskTextId(row.id), opened


def _in_leaders(event_id: EventId) -> Any:
    return desk_leaders.c.event_id == event_id


_CARD = "card"
"""The kind of what is no prompt."""
