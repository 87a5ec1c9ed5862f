"""Prepared answers, their vectors, and the questions people asked."""

from contextlib import suppress
from datetime import date, datetime, timedelta

from bot.domain.broadcasts import Audience, AudienceKind
from bot.domain.ids import AskedId, EntryId
from bot.domain.knowledge.entries import AskedQuestion, Check, KnowledgeEntry
from bot.domain.messages.texts import Words
from bot.domain.people.people import Person
from storage.knowledge.entries import Checked
from storage.work import Work
from tests.storage.world import (
    DINNER,
    EVENT,
    NOW,
    OTHER_EVENT,
    Copy,
    StorageWorld,
    guest,
    sample_event,
)

SHOWN = (EntryId("e1"), EntryId("e2"))


def test_prepared_answers_are_kept(copy: Copy) -> None:
    entry = KnowledgeEntry(
        key="wifi",
        questions=(Words("Wi-Fi?", "无线网？"), Words("", "怎么上网")),
        answer=Words("Ask the desk"),
        category="visa",
        audience=Audience(AudienceKind.SESSION, DINNER),
        expires=date(2027, 3, 5),
        id=EntryId("entry0000001"),
        approved_by="person",
        approved_at=NOW,
    )
    draft = KnowledgeEntry(
        "bar", (Words("Bar?"),), Words(""), id=EntryId("entry0000002"), draft=True
    )
    elsewhere = KnowledgeEntry("car", (Words("Car?"),), Words(""), id=EntryId("entry0000003"))

    def keep(work: Work) -> None:
        work.knowledge.keep(EVENT, entry)
        work.knowledge.keep(EVENT, draft)
        work.events.keep(sample_event(OTHER_EVENT))
        work.knowledge.keep(OTHER_EVENT, elsewhere)

    copy.does(keep)

    assert copy.does(lambda work: work.knowledge.entries(EVENT)) == [draft, entry]
    assert copy.does(lambda work: work.knowledge.find(EVENT, "entry0000001")) == entry
    assert copy.does(lambda work: work.knowledge.find(EVENT, "entry0000003")) is None
    copy.does(lambda work: work.knowledge.remove(EVENT, "entry0000001"))
    assert copy.does(lambda work: work.knowledge.entries(EVENT)) == [draft]


def test_no_two_states_of_the_prepared_answers_share_a_revision(copy: Copy) -> None:
    entry = KnowledgeEntry("bar", (Words("Bar?"),), Words("Yes"), id=EntryId("entry0000002"))
    seen: list[int] = [copy.does(lambda work: work.knowledge.revision(EVENT))]

    def change(work: Work) -> None:
        with suppress(LookupError), work.savepoint():
            work.knowledge.keep(EVENT, entry)
            seen.append(work.knowledge.revision(EVENT))
            raise LookupError
        work.knowledge.keep(EVENT, entry)
        seen.append(work.knowledge.revision(EVENT))
        work.knowledge.remove(EVENT, entry.id)
        seen.append(work.knowledge.revision(EVENT))

    copy.does(change)

    assert seen[0] == 0
    assert len(set(seen)) == 4


def test_vectors_are_kept_with_their_model(copy: Copy) -> None:
    entry = KnowledgeEntry("bar", (Words("Bar?"),), Words("Yes"), id=EntryId("entry0000002"))
    copy.does(lambda work: work.knowledge.keep(EVENT, entry))

    copy.does(
        lambda work: work.knowledge.keep_vectors(
            EVENT, entry.id, model="one", vectors={"key": b"\0\1"}
        )
    )

    assert copy.does(lambda work: work.knowledge.vectors(EVENT, model="one")) == {
        entry.id: {"key": b"\0\1"}
    }
    assert copy.does(lambda work: work.knowledge.vectors(EVENT, model="two")) == {entry.id: {}}
    assert copy.does(lambda work: work.knowledge.vectors_of(EVENT, "?", model="one")) == {}


def test_self_check_is_remembered_until_it_is_asked_for_again(copy: Copy) -> None:
    found = Check((("one", "other"),), (("one", "Bar?", "other"),))

    assert copy.does(lambda work: work.knowledge.checked(EVENT)) == Checked()
    copy.does(lambda work: work.knowledge.keep_check(EVENT, found))
    assert copy.does(lambda work: work.knowledge.checked(EVENT)) == Checked(NOW, found)
    copy.does(lambda work: work.knowledge.ask_for_check(EVENT))
    assert copy.does(lambda work: work.knowledge.checked(EVENT)) == Checked(None, found)


def test_questions_of_one_person_are_found_by_nobody_else_and_for_a_day(copy: Copy) -> None:
    ann, bo = copy.does(lambda work: (guest(work, 1), guest(work, 2)))
    asked = copy.does(lambda work: work.questions.keep(EVENT, ann.id, text="Bar?", shown=SHOWN))
    day_ago, now = NOW - timedelta(days=1), NOW

    def look(work: Work, person: Person, since: datetime) -> AskedQuestion | None:
        return work.questions.find(EVENT, person.id, asked, since=since)

    assert copy.does(lambda work: look(work, ann, day_ago)) == AskedQuestion(
        asked, "Bar?", SHOWN, NOW
    )
    assert copy.does(lambda work: look(work, bo, day_ago)) is None
    assert copy.does(lambda work: look(work, ann, now)) is None
    copy.does(lambda work: work.questions.pass_on(EVENT, ann.id, asked))
    assert copy.does(lambda work: look(work, ann, day_ago)) == AskedQuestion(
        asked, "", (), NOW, passed_on=True
    )
    copy.does(lambda work: work.forgetting.drop_person(EVENT, ann.id))
    assert copy.does(lambda work: look(work, ann, day_ago)) is None


def test_question_is_forgotten_by_whoever_asked_it_and_no_other_with_it(copy: Copy) -> None:
    ann, bo = copy.does(lambda work: (guest(work, 1), guest(work, 2)))
    one, two, his = (
        copy.does(lambda work, who=person.id: work.questions.keep(EVENT, who, text="Bar?"))
        for person in (ann, ann, bo)
    )

    def left(work: Work) -> list[AskedId]:
        since = NOW - timedelta(days=1)
        places = ((ann, one), (ann, two), (bo, his))
        return [
            each for who, each in places if work.questions.find(EVENT, who.id, each, since=since)
        ]

    copy.does(lambda work: work.questions.forget(EVENT, ann.id, his))
    copy.does(lambda work: work.questions.forget(OTHER_EVENT, ann.id, one))
    assert copy.does(left) == [one, two, his]
    copy.does(lambda work: work.questions.forget(EVENT, ann.id, one))
    assert copy.does(left) == [two, his]


def test_only_the_latest_questions_are_remembered(house: StorageWorld, copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    asked: list[str] = []
    for number in range(52):
        house.clock.move(seconds=1)
        asked.append(
            copy.does(lambda work, n=number: work.questions.keep(EVENT, ann.id, text=f"{n}"))
        )

    kept = [
        each
        for each in asked
        if copy.does(lambda work, each=each: work.questions.find(EVENT, ann.id, each, since=NOW))
    ]
    assert kept == asked[2:]


def test_what_became_of_questions_is_counted(copy: Copy) -> None:
    def count(work: Work) -> None:
        for what, sureness in (("answer", 0.97), ("answer", 0.91), ("answer", 0.5), ("asked", 0.0)):
            work.questions.note(EVENT, what, confidence=sureness)

    copy.does(count)

    assert copy.does(lambda work: work.questions.tally(EVENT)) == {"answer": 3, "asked": 1}
    assert copy.does(lambda work: work.questions.tally(OTHER_EVENT)) == {}


def test_offered_wording_is_taken_once_and_forgotten_with_its_author(copy: Copy) -> None:
    ann, bo = copy.does(lambda work: (guest(work, 1), guest(work, 2)))
    for person, text in ((ann, "Bar?"), (bo, "Pub?")):
        copy.does(
            lambda work, who=person.id, text=text: work.questions.offer_wording(
                EVENT, who, entry_id=EntryId("entry0000002"), text=text
            )
        )
    assert copy.does(lambda work: work.questions.waiting(EVENT)) == 2

    copy.does(lambda work: work.forgetting.drop_person(EVENT, ann.id))
    (wording,) = copy.does(lambda work: work.questions.next_wordings(EVENT, most=8))
    assert (wording.entry_id, wording.text) == ("entry0000002", "Pub?")
    assert copy.does(lambda work: work.questions.take_wording(EVENT, wording.id)) == wording
    assert copy.does(lambda work: work.questions.take_wording(EVENT, wording.id)) is None
