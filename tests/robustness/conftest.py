"""What the robustness stories share: databases, and a town around a real bot."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from bot.demo.emulator.http.server import EmulatorServer
from bot.domain.invitation_letters.questions import LETTERHEAD, QUESTIONS
from bot.domain.invitation_letters.requests import Destination, InvitationLetterState, LetterRequest
from bot.domain.people.people import Language, Profile, Role
from bot.domain.tickets import Topic
from bot.founding import found
from bot.usecases.current_event import here_of
from bot.usecases.tickets.answers import start_answer
from bot.usecases.tickets.opening import open_ticket
from storage.work import Work
from tests.robustness.organizer_world import (
    ANN,
    NOBODY,
    OLGA,
    REQUEST,
    SAID,
    in_books,
)
from tests.robustness.world import ProcessWorld, coming_plan, now
from tests.storage.postgres import fresh_database
from tests.stories.sample_event import EVENT
from tests.stories.sealed_files import register_reader


@pytest.fixture
def postgres_url() -> str:
    """A fresh, migrated database on the session's PostgreSQL server."""
    return fresh_database()


@pytest.fixture
async def town(tmp_path: Path) -> AsyncGenerator[ProcessWorld]:
    """A town of six guests on SQLite."""
    async with ProcessWorld.opened(tmp_path, guests=6) as opened:
        yield opened


WorldOpener = Callable[..., AbstractAsyncContextManager[ProcessWorld]]


@pytest.fixture(scope="session")
def waiting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An event with a question somebody is about to answer, and a request for a letter."""
    town = ProcessWorld(
        tmp_path_factory.mktemp("desk"), EmulatorServer(token="1:x"), NOBODY, coming_plan()
    )
    asyncio.run(found(town.settings(), town.plan, now=now))
    register_reader(town.settings(), now=now())

    def ask(work: Work) -> None:
        for chat, role in ((ANN, Role.GUEST), (OLGA, Role.ORGANIZER)):
            person = work.people.add(chat, language=Language.EN, zone="UTC")
            work.guests.add(EVENT, person.id, role=role, profile=Profile("Somebody"))
            work.guests.accept_norms(EVENT, person.id, version=1)
            work.people.enter(person, event_id=EVENT, role=role, norms_version=1)
        guest, organizer = work.people.find(ANN), work.people.find(OLGA)
        assert guest is not None
        assert organizer is not None
        ticket = open_ticket(
            work, here_of(work, guest), text="Where do we meet?", topic=Topic.QUESTION
        )
        start_answer(work, here_of(work, organizer), ticket.id)
        # What they were told of all that must not be in the way of the blows.
        work.outbox.withdraw(0)
        work.letterheads.keep(EVENT, {q.name: SAID.get(q.name, "Lake") for q in LETTERHEAD})
        fields = QUESTIONS[Destination.SWITZERLAND]
        work.invitation_letters.keep(
            LetterRequest(
                REQUEST,
                EVENT,
                guest.id,
                "L-1",
                InvitationLetterState.WAITING,
                work.now,
                destination=Destination.SWITZERLAND,
                answers={q.name: SAID.get(q.name, "Łucja") for q in fields},
                version=1,
            )
        )

    in_books(town, ask)
    return town.folder
