"""One's own steps to a visa: marked, taken back, reminded of, moved with the event."""

from datetime import UTC, datetime

from bot.domain.invitation_letters.requests import Destination, InvitationLetterState, LetterRequest
from bot.domain.people.people import Person
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.visa.world import deadlines, holds, load, move_event, of
from tests.stories.world import World


async def test_steps_are_marked_with_one_tap_and_taken_back(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "CN")

    await ann.taps("✓ Application")
    assert ann.screen.split("\n\n")[-2:] == [
        "Your steps, each with its latest day\n"
        "➖ Invitation letter at hand – by Thu 17 Dec 2026\n"
        "✅ Application handed in – by Tue 5 Jan 2027\n"
        "▫️ Appointment at the consulate – by Wed 20 Jan 2027\n"
        "▫️ Decision received – by Fri 19 Feb 2027\n"
        "▫️ Setting out – by Mon 1 Mar 2027",
        "⏳ 10 days left until your next deadline.",
    ]
    assert ann.buttons[:4] == [
        ["↩ Application: not yet"],
        ["✓ Appointment", "Not needed", "Later"],
        ["✓ Decision", "Not needed", "Later"],
        ["✓ Set out"],
    ]
    await ann.taps_data("visa-mark:appointment:skip")
    await ann.taps_data("visa-mark:decision:later")
    assert ann.buttons[1:3] == [
        ["↩ Appointment: not yet"],
        ["✓ Decision", "Not needed", "↩ Later"],
    ]
    assert await deadlines(world, ann) == {"decision": "2027-02-19"}
    for label in ("✓ Decision", "✓ Set out"):
        await ann.taps(label)
    assert ann.screen.endswith("✅ Nothing is left to do.")
    assert await deadlines(world, ann) == {}
    await ann.taps("↩ Application: not yet", "↩ Decision: not yet", "↩ Setting out: not yet")
    await ann.taps("↩ Appointment: not yet")
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}


async def test_deadline_is_reminded_of_and_leads_back_here(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "CN")
    await world.tick()
    ann.forget_past()

    await world.tick(days=2, hours=21)

    assert ann.screen.startswith(
        "⏰ A step of your visa application is due: the appointment at the consulate\n"
        "Last day: Wed 20 Jan 2027"
    )
    await ann.taps("Visa")
    assert ann.screen.startswith("Visa\nQuiet Lake Dialogue\n\n")


async def test_letter_that_was_sent_is_no_step_any_more(world: World) -> None:
    await load(world)
    await move_event(world, datetime(2027, 6, 7, 8, tzinfo=UTC))
    ann = await world.guest("Ann")
    await holds(ann, "CN")
    await world.tick()

    def state(work: Work, person: Person, state: InvitationLetterState) -> None:
        request = LetterRequest(
            event_id=EVENT,
            person_id=person.id,
            id="request00001",
            code="L-1",
            destination=Destination.SWITZERLAND,
            state=state,
            changed_at=work.now,
        )
        work.invitation_letters.keep(request)

    await of(world, ann, lambda work, person: state(work, person, InvitationLetterState.WAITING))
    await ann.says("/visa")
    assert (
        "▫️ Invitation letter at hand – by Tue 6 Apr 2027 (waits for the organizers)" in ann.screen
    )
    await of(world, ann, lambda work, person: state(work, person, InvitationLetterState.SENT))
    await ann.says("/visa")
    assert "✅ Invitation letter at hand – by Tue 6 Apr 2027 (sent to you)" in ann.screen
    assert ann.buttons[0] == ["✓ Application", "Not needed", "Later"]
    ann.forget_past()

    await world.tick(days=78, hours=21)

    # The reminder that was planned for the letter does not come.
    assert [text.split("\n")[0] for text in ann.hears if "visa" in text] == []


async def test_moved_event_moves_every_deadline(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await holds(ann, "CN")

    await move_event(world, datetime(2027, 6, 7, 8, tzinfo=UTC))

    assert await deadlines(world, ann) == {
        "apply": "2027-04-14",
        "appointment": "2027-04-29",
        "decision": "2027-05-26",
        "invitation": "2027-04-06",
    }
    await ann.says("/visa")
    assert "⚠️" not in ann.screen


async def test_forged_and_stale_buttons_do_nothing(world: World) -> None:
    await load(world)
    ann = await world.guest("Ann")
    await ann.says("/visa")
    ann.forget_past()
    forged = (
        "visa-mark:apply:done",
        "visa-unmark:apply",
        "visa-plan:yes",
        "visa-ask",
        "visa-forget",
        "visa-confirm:ZZ",
        "visa-confirm:cn",
        "visa-issuer:",
        "visa-initial:9",
        "visa-special:king",
        "visa:nothing",
    )
    for data in forged:
        await ann.taps_data(data)
    await holds(ann, "CN")
    for data in ("visa-mark:apply:won", "visa-mark:fly:done", "visa-mark:apply", "visa-plan:2"):
        await ann.taps_data(data)

    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []
    assert await deadlines(world, ann) == {"appointment": "2027-01-20", "decision": "2027-02-19"}
    for data in ("visadesk", "visadesk-names", "visadesk-set-host:FR", "visarule-new"):
        await ann.taps_data(data)
        assert ann.screen == (
            "That is for organizers only. Send /help to see what you can do here."
        )
