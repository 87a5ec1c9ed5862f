"""The shelves of invitation letters on both databases: sealed, gapless, forgotten."""

from dataclasses import replace

import pytest

from bot.domain.ids import PersonId
from bot.domain.invitation_letters.requests import (
    Destination,
    InvitationLetterState,
    LetterRequest,
    Paper,
)
from bot.domain.messages.texts import Words
from storage.database.sealing import RowUnreadable
from storage.work import Work
from tests.storage.world import EVENT, NOW, Copy, StorageWorld, guest

DIGEST = "ab" * 32


def request(
    person: PersonId, state: InvitationLetterState = InvitationLetterState.WAITING
) -> LetterRequest:
    paper = Paper(
        *(Destination.CHINA, "LD-2027-0001", "2027-01-10", Words("Dialogue", "对话")),
        *(
            False,
            "2027-03-03",
            "2027-03-05",
            {"letter-name": "王 Łucja"},
            {"head-host": "Lake"},
            "salt",
            DIGEST,
            "x",
        ),
    )
    return LetterRequest(
        id=f"request{person[:5]}",
        event_id=EVENT,
        person_id=person,
        code=person[:4],
        state=state,
        changed_at=NOW,
        destroy_at=NOW,
        destination=Destination.CHINA,
        answers={"letter-name": "王 Łucja"},
        neutral=True,
        version=3,
        said="Please",
        serial=1,
        paper=paper,
    )


def test_request_comes_back_as_it_was_and_goes_when_it_is_forgotten(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1)).id
    asked = request(ann, InvitationLetterState.SENT)
    copy.does(lambda work: work.invitation_letters.keep(asked))
    copy.does(lambda work: work.invitation_letters.keep_document(EVENT, ann, b"%PDF-\xff"))

    def look(work: Work) -> list[object]:
        shelf = work.invitation_letters
        return [
            shelf.state(EVENT, ann),
            shelf.find(EVENT, ann),
            shelf.by_id(EVENT, asked.id),
            shelf.in_state(InvitationLetterState.SENT),
            shelf.due_for_destruction(EVENT),
            shelf.waiting(EVENT),
            shelf.codes(EVENT),
            shelf.document(EVENT, ann),
        ]

    assert copy.does(look) == [
        *(InvitationLetterState.SENT, asked, asked, [asked], [asked], 0, {ann[:4]}, b"%PDF-\xff")
    ]
    copy.does(lambda work: work.forgetting.drop_person(EVENT, ann))
    assert copy.does(look) == [None, None, None, [], [], 0, set(), None]


def test_withdrawn_request_keeps_nothing_and_counts_as_none(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1)).id
    gone = replace(request(ann), state=InvitationLetterState.WITHDRAWN, destroy_at=None)
    copy.does(lambda work: work.invitation_letters.keep(gone))

    found = copy.does(lambda work: work.invitation_letters.find(EVENT, ann))
    assert found is not None
    assert (found.answers, found.paper, found.said, found.version) == ({}, None, "", 3)
    assert copy.does(lambda work: work.invitation_letters.state(EVENT, ann)) is None


def test_register_has_no_gaps_and_a_letter_never_made_is_void(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1)).id

    def approve(work: Work) -> None:
        serial = work.invitation_letter_register.next_serial(EVENT)
        work.invitation_letter_register.add(
            EVENT, serial, number=f"LD-2027-{serial:04}", approver=ann, digest=DIGEST
        )

    for _ in range(3):
        copy.does(approve)
    copy.does(lambda work: work.invitation_letter_register.issue(EVENT, 2, document=DIGEST))
    making = replace(request(ann, InvitationLetterState.MAKING), serial=3)
    copy.does(lambda work: work.invitation_letters.keep(making))
    copy.does(lambda work: work.forgetting.drop_person(EVENT, ann))

    entries = copy.does(lambda work: work.invitation_letter_register.all_of(EVENT))
    assert [(each.number, each.valid, each.ended_at) for each in entries] == [
        ("LD-2027-0001", False, None),
        ("LD-2027-0002", True, None),
        ("LD-2027-0003", False, NOW),
    ]
    assert copy.does(lambda work: work.invitation_letter_register.by_document(DIGEST)) == [
        entries[1]
    ]
    assert copy.does(lambda work: work.invitation_letter_register.by_number("LD-2027-0003")) == [
        entries[2]
    ]


@pytest.mark.parametrize("table", ["invitation_letters", "invitation_letter_documents"])
def test_sealed_rows_open_in_their_own_place_only(copy: Copy, table: str) -> None:
    people = [copy.does(lambda work, n=n: guest(work, n)).id for n in (1, 2)]
    for person in people:
        copy.does(
            lambda work, p=person: work.invitation_letters.keep(
                request(p, InvitationLetterState.SENT)
            )
        )
        copy.does(lambda work, p=person: work.invitation_letters.keep_document(EVENT, p, b"%PDF"))
    with copy.engine.begin() as connection:
        mark = "%s" if connection.dialect.name == "postgresql" else "?"
        found = connection.exec_driver_sql(f"SELECT person_id, sealed FROM {table} ORDER BY 1")
        (one, sealed_one), (other, sealed_other) = found.all()
        for sealed, key in ((sealed_one, other), (sealed_other, one)):
            statement = f"UPDATE {table} SET sealed = {mark} WHERE person_id = {mark}"
            connection.exec_driver_sql(statement, (sealed, key))

    with pytest.raises(RowUnreadable):
        copy.does(
            lambda work: (
                work.invitation_letters.find(EVENT, people[0]),
                work.invitation_letters.document(EVENT, people[0]),
            )
        )


def test_letterhead_is_sealed_for_the_event(house: StorageWorld, copy: Copy) -> None:
    copy.does(lambda work: work.letterheads.keep(EVENT, {"head-host": "Kärcher 金丝雀"}))

    assert copy.does(lambda work: work.letterheads.find(EVENT)) == {"head-host": "Kärcher 金丝雀"}
    files = [file.read_bytes() for file in house.folder.rglob("*") if file.is_file()]
    assert not any("金丝雀".encode() in content for content in files)
