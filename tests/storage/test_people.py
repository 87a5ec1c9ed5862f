"""People, guests and invitations: found by whom they concern, forgotten with their keys."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.domain.ids import HOUSE, PersonId
from bot.domain.people.invitations import InvitationState
from bot.domain.people.people import Language, Person, Profile, Role
from storage.database.sealing import NO_PERSON, RowPlace, Sealing, Why
from storage.keys.keys import KeyForgotten
from storage.people.guests import Membership, StillBeingForgotten
from storage.people.people import UnknownPerson
from storage.people.tables import invitations
from storage.work import Work
from tests.storage.world import EVENT, NOW, OTHER_EVENT, Copy, StorageWorld, account, guest

HUGE = 7_999_999_999_999
"""Telegram ids have up to 52 significant bits."""


def test_person_is_found_by_account_and_by_id(copy: Copy) -> None:
    ann = copy.does(lambda work: account(work, HUGE))

    found = copy.does(lambda work: (work.people.find(HUGE), work.people.get(ann.id)))

    assert found == (ann, ann)
    assert ann == Person(ann.id, Language.EN, "UTC")
    assert copy.does(lambda work: work.people.find(HUGE + 1)) is None


def test_a_changed_person_is_read_as_changed(copy: Copy) -> None:
    ann = copy.does(lambda work: account(work, 1001))

    copy.does(lambda work: work.people.keep(replace(ann, language=Language.ZH, zone="Asia/Tokyo")))

    assert copy.does(lambda work: work.people.find(1001)) == replace(
        ann, language=Language.ZH, zone="Asia/Tokyo"
    )


def test_unknown_person_is_told(copy: Copy) -> None:
    ann = copy.does(lambda work: account(work, 1001))
    copy.does(lambda work: work.forgetting.drop_accounts([ann.id]))

    with pytest.raises(UnknownPerson):
        copy.does(lambda work: work.people.get(ann.id))


def test_only_old_accounts_that_never_joined_are_strangers(house: StorageWorld, copy: Copy) -> None:
    old = copy.does(lambda work: account(work, 1))
    copy.does(lambda work: guest(work, 2))
    house.clock.move(days=2)
    copy.does(lambda work: account(work, 3))

    before = house.clock() - timedelta(days=1)
    assert copy.does(lambda work: work.people.strangers(before=before, limit=9)) == [old.id]


def test_guests_who_blocked_the_bot_are_counted(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1))
    copy.does(lambda work: guest(work, 2))

    copy.does(lambda work: work.people.set_reachable(ann.id, reachable=False))

    assert copy.does(lambda work: work.people.unreachable_in(EVENT)) == 1


def test_guest_comes_back_with_role_and_profile(house: StorageWorld, copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann"))
    began = house.clock()
    house.clock.move(minutes=1)
    bo = copy.does(lambda work: guest(work, 2, "Bo", role=Role.ORGANIZER))
    profile = Profile("Ann Lee", named_in_readout=True)

    copy.does(lambda work: work.guests.set_profile(EVENT, ann.id, profile))
    copy.does(lambda work: work.guests.set_role(EVENT, ann.id, Role.STRANGER))
    copy.does(lambda work: work.guests.accept_norms(EVENT, ann.id, version=3))

    assert copy.does(lambda work: work.guests.all_of(EVENT)) == [
        Membership(EVENT, ann.id, Role.STRANGER, 3, profile, began),
        Membership(EVENT, bo.id, Role.ORGANIZER, 0, Profile("Bo"), house.clock()),
    ]
    assert copy.does(lambda work: work.guests.ids_of(EVENT, at_least=Role.ORGANIZER)) == [bo.id]
    assert copy.does(lambda work: work.guests.count(EVENT)) == 2
    assert copy.does(lambda work: work.guests.events_of(ann.id)) == [(EVENT, Role.STRANGER)]
    person = copy.does(lambda work: work.people.find(1))
    assert person == replace(ann, role=Role.STRANGER, norms_version=3)


def test_who_acts_as_something_is_neither_frozen_nor_more(copy: Copy) -> None:
    roles = (Role.TRANSLATOR, Role.TRANSLATOR, Role.GUEST, Role.ORGANIZER)
    ann, bo, *_ = [
        copy.does(lambda work, n=number, role=role: guest(work, n, role=role))
        for number, role in enumerate(roles, start=1)
    ]
    before = copy.does(lambda work: set(work.guests.ids_as(EVENT, Role.TRANSLATOR)))

    copy.does(lambda work: work.guests.freeze(EVENT, bo.id))

    assert before == {ann.id, bo.id}
    assert copy.does(lambda work: work.guests.ids_as(EVENT, Role.TRANSLATOR)) == [ann.id]


def test_invitation_is_found_by_its_code_only(house: StorageWorld, copy: Copy) -> None:
    until = NOW + timedelta(days=30)
    made = copy.does(
        lambda work: work.invitations.add(
            EVENT, code="sesame", role=Role.GUEST, expires_at=until, name="Ann", language=None
        )
    )

    assert copy.does(lambda work: work.invitations.hold_by_code("sesame")) == made
    assert copy.does(lambda work: work.invitations.hold_by_code("Sesame")) is None
    assert copy.does(lambda work: work.invitations.get(EVENT, made.id)) == made
    assert copy.does(lambda work: work.invitations.get(OTHER_EVENT, made.id)) is None


def test_invitation_changes_state_and_goes_with_its_person(copy: Copy) -> None:
    until = NOW + timedelta(days=30)

    def make(work: Work, code: str) -> None:
        work.invitations.add(EVENT, code=code, role=Role.GUEST, expires_at=until, name=code)

    def names(state: InvitationState) -> list[str]:
        return copy.does(
            lambda work: [found.name for found in work.invitations.of_event(EVENT, state)]
        )

    for code in ("used", "revoked", "open"):
        copy.does(lambda work, code=code: make(work, code))
    ann = copy.does(lambda work: guest(work, 1))

    def change(work: Work) -> None:
        used, revoked = (work.invitations.hold_by_code(code) for code in ("used", "revoked"))
        assert used is not None
        assert revoked is not None
        work.invitations.use(used, ann.id)
        work.invitations.revoke(revoked)

    copy.does(change)
    assert [names(state) for state in InvitationState] == [["open"], ["used"], ["revoked"]]

    copy.does(lambda work: work.forgetting.drop_person(EVENT, ann.id))
    assert names(InvitationState.USED) == []


def test_forgotten_guest_is_gone_and_the_key_with_them(copy: Copy) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann"))

    copy.does(lambda work: work.forgetting.drop_person(EVENT, ann.id))

    assert copy.does(lambda work: work.guests.find(EVENT, ann.id)) is None
    with pytest.raises(KeyForgotten):
        copy.keystore.person_key(EVENT, ann.id)
    copy.keystore.person_key(HOUSE, ann.id)


def test_person_who_comes_back_while_being_forgotten_is_asked_to_wait(
    house: StorageWorld, copy: Copy
) -> None:
    ann = copy.does(lambda work: guest(work, 1, "Ann"))

    def leave_and_return(work: Work) -> None:
        work.forgetting.drop_person(EVENT, ann.id)
        with pytest.raises(StillBeingForgotten), work.savepoint():
            work.guests.add(EVENT, ann.id, role=Role.GUEST, profile=Profile("Ann"))

    copy.does(leave_and_return)

    copy.does(lambda w: w.guests.add(EVENT, ann.id, role=Role.GUEST, profile=Profile("Ann")))
    found = copy.does(lambda work: work.guests.find(EVENT, ann.id))
    assert found == Membership(EVENT, ann.id, Role.GUEST, 0, Profile("Ann"), house.clock())


def test_name_on_an_invitation_opens_from_no_backup_once_its_guest_is_forgotten(
    copy: Copy,
) -> None:
    until = NOW + timedelta(days=1)

    def join(work: Work) -> PersonId:
        ann = guest(work, 1, "Ann").id
        made = work.invitations.add(
            EVENT, code="sesame", role=Role.GUEST, expires_at=until, name="Ann Lee"
        )
        work.invitations.use(made, ann)
        return ann

    ann = copy.does(join)
    with copy.engine.connect() as connection:
        [kept] = connection.execute(select(invitations)).all()
    place = RowPlace("invitations", EVENT, PersonId(kept.id), kept.id)

    def opens(place: RowPlace) -> Why | None:
        return Sealing(copy.keystore).fault_of(place, kept.sealed)

    # The control: until then a copy of the row opens with the keystore there is.
    assert opens(place) is None
    copy.does(lambda work: work.forgetting.drop_person(EVENT, ann))
    copy.does(lambda _: None)

    assert opens(place) is Why.KEYLESS
    assert opens(place._replace(person=NO_PERSON)) is Why.ALTERED
    with copy.engine.begin() as connection:
        connection.execute(
            invitations.insert().values(
                **{column.name: getattr(kept, column.name) for column in invitations.columns}
            )
        )
    copy.does(lambda work: work.reconcile())
    with copy.engine.connect() as connection:
        assert connection.execute(select(invitations)).all() == []


def test_invitations_that_are_expected_get_their_keys_at_once(copy: Copy) -> None:
    until = NOW + timedelta(days=1)

    def add(work: Work) -> list[str]:
        work.invitations.expect(EVENT, 2)
        return [
            work.invitations.add(
                EVENT, code=f"code{number}", role=Role.GUEST, expires_at=until, name="Bo"
            ).name
            for number in range(3)
        ]

    assert copy.does(add) == ["Bo"] * 3
    assert copy.does(lambda work: len(work.invitations.of_event(EVENT, InvitationState.OPEN))) == 3
