"""Organizers approve invitation letters: once, what they have read, with one number."""

import asyncio

from bot.domain.invitation_letters.requests import InvitationLetterState
from bot.usecases.invitation_letters.documents import letter_made, letters_to_make
from tests.stories.invitation_letters.world import (
    CHANGED,
    asks,
    documents,
    fills_letterhead,
    opens,
    receives,
    register,
    state_of,
)
from tests.stories.world import World


async def test_nothing_is_approved_without_a_letterhead(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await asks(ann)
    await olga.says("/admin")
    waiting = olga.buttons[4]
    await opens(olga)
    await olga.taps("Approve")

    assert waiting == ["Visa desk (1)", "Logistics"]
    assert olga.shown == (
        (
            "Before a letter can be approved, the letterhead must be filled in: who invites, where,"
            " and who signs. It takes two minutes and is needed once."
        ),
        [["Letterhead"], ["« Invitation letters", "« Organizers"]],
    )
    assert (register(world), await state_of(world, ann)) == ([], InvitationLetterState.WAITING)


async def test_correction_and_refusal_reach_the_guest(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await asks(ann)
    code = await opens(olga)
    await olga.taps("Ask for a correction")
    assert olga.screen == (
        f"What should be corrected in {code}?\n\nOne or two sentences; the guest reads them word"
        " for word."
    )
    await olga.says("The <b>name</b> differs")
    assert olga.screen == f"✓ {code}: your request for a correction is with the guest."
    assert ann.screen == (
        "Your invitation letter needs a correction\nQuiet Lake Dialogue\n\nThe <b>name</b> differs"
    )
    await ann.taps("Invitation letter")
    assert "✏️ The organizers ask for a correction: The <b>name</b> differs" in ann.screen
    await ann.taps("Name in the passport")
    await ann.says_all("R2D2", "Lucja Sahin")
    await ann.taps("Send to the organizers")
    world.clock.move(minutes=1)
    await opens(olga)
    assert "• Name in the passport: Lucja Sahin" in olga.screen
    await olga.taps("Decline")
    await olga.says("You told us you cannot come.")

    assert olga.screen == f"✓ {code} is declined; the guest has your reason."
    assert ann.screen == (
        "The organizers did not approve your invitation letter\nQuiet Lake Dialogue\n\nYou told us you cannot come."
    )
    assert await state_of(world, ann) is InvitationLetterState.REFUSED
    acts = [
        act
        for (act,) in world.rows("SELECT act FROM audit WHERE act NOT LIKE 'opened-%' ORDER BY id")
    ]
    assert acts == [
        "saw-letter-request",
        "corrected-letter",
        "saw-letter-request",
        "refused-letter",
    ]


async def test_organizer_does_not_approve_what_nobody_read(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await fills_letterhead(olga)
    await asks(ann)
    world.clock.move(minutes=1)
    await opens(olga)
    await ann.taps("Take back to change it", "Employer")
    await ann.says("Another employer")
    await ann.taps("Send to the organizers")
    await olga.taps("Approve")

    assert (olga.screen, register(world)) == (CHANGED, [])


async def test_two_organizers_approve_at_once_and_there_is_one_number(world: World) -> None:
    ann, olga, otto = (
        await world.guest("Ann"),
        await world.organizer(),
        await world.organizer("Otto Host"),
    )
    await fills_letterhead(olga)
    await asks(ann)
    world.clock.move(minutes=1)
    await opens(olga)
    await opens(otto)
    await world.both_at_once(lambda: olga.tap("Approve"), lambda: otto.tap("Approve"))
    await world.tick(seconds=2)

    assert sorted(each.screen == CHANGED for each in (olga, otto)) == [False, True]
    assert (register(world), documents(ann)) == (
        [("LD-2027-0001", 1, 1, 0)],
        ["invitation-LD-2027-0001.pdf"],
    )


async def test_restart_between_approval_and_sending_loses_and_doubles_nothing(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await fills_letterhead(olga)
    await asks(ann)
    world.clock.move(minutes=1)
    await opens(olga)
    await olga.taps("Approve")
    jobs = await world.do(letters_to_make)
    await world.restart()
    await asyncio.gather(world.now_running.tick_all(), world.now_running.tick_all())
    await world.tick(seconds=2)
    for job in jobs:
        await world.do(lambda work, job=job: letter_made(work, job=job, content=b"%PDF-again"))
    await world.tick(seconds=2)

    assert len(jobs) <= 1
    assert (register(world), documents(ann)) == (
        [("LD-2027-0001", 1, 1, 0)],
        ["invitation-LD-2027-0001.pdf"],
    )


async def test_letter_is_sent_again_by_an_organizer_and_replaced_by_a_new_one(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    content = await receives(world, ann, olga)
    await olga.taps("« Invitation letters")
    await olga.taps(olga.buttons[0][0])
    await olga.taps("Send to the guest again")
    again = ann.document[1]
    world.clock.move(minutes=1)
    await asks(ann)
    await opens(olga)
    await olga.taps("Approve")
    await world.tick(seconds=2)

    assert (again, ann.document[1] == content) == (content, False)
    assert documents(ann) == [
        "invitation-LD-2027-0001.pdf",
        "invitation-LD-2027-0001.pdf",
        "invitation-LD-2027-0002.pdf",
    ]
    assert register(world) == [("LD-2027-0001", 1, 1, 1), ("LD-2027-0002", 1, 1, 0)]
    acts = [
        act
        for (act,) in world.rows("SELECT act FROM audit WHERE act NOT LIKE 'opened-%' ORDER BY id")
    ]
    assert acts == [
        "changed-letterhead",
        "saw-letter-request",
        "approved-letter",
        "sent-letter-again",
        "saw-letter-request",
        "approved-letter",
    ]
