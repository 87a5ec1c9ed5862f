"""The asker's side of a ticket: seen, added to, closed, forgotten; and by nobody else."""

from tests.stories.tickets.world import asker_code_of, asks, opens, replied_to
from tests.stories.world import World


async def test_asker_is_named_only_while_they_wish(world: World) -> None:
    ann, olga = await world.guest("Ann Secret"), await world.organizer()
    await asks(world, ann, "Where do I sleep?")
    guest = await asker_code_of(world)

    await ann.taps("Show my name")
    assert ann.screen.endswith("The organizers see your name with this question.")
    await opens(olga)
    assert f"\nFrom Ann Secret ({guest}), who chose to be named.\n" in olga.screen
    assert "Ann" not in "".join(olga.hears[:-1])

    await ann.taps("Do not show my name")
    await opens(olga)
    assert f"\nFrom {guest}, who is not named.\n" in olga.screen
    await olga.taps("Answer")
    await olga.says("In room 7.")
    await ann.taps_data(f"ticket-name:{await ticket_id(world)}:named")
    assert ann.screen == "That can be changed only while the question waits for an answer."
    await world.tick(hours=2)
    assert all("Ann" not in each for each in olga.hears)


async def test_asker_sees_adds_to_and_closes_their_questions(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await ann.taps_data("tickets", message_id=1)
    assert ann.screen == (
        "My questions\n\nYou have not asked the organizers anything yet.\n\n"
        "To ask something new, send /ask."
    )
    await asks(world, ann, "Where do I sleep?")
    await opens(olga)
    await olga.taps("Answer")
    await olga.says("In room 7.")

    await ann.taps("My questions")
    assert ann.shown == (
        "My questions\n\nQ-1 · answered · Where do I sleep?\n\nTo ask something new, send /ask.",
        [["Q-1"], ["« Start"]],
    )
    await ann.taps("Q-1", "Add to this question")
    assert ann.screen == (
        "What would you like to add to Q-1?\n\n"
        "Please write it in one message. It goes to the organizers."
    )
    await ann.says("Is it warm?")
    added = ann.messages[-1]["message_id"]
    await world.tick(minutes=2)
    assert (
        olga.screen
        == "❓ Quiet Lake Dialogue · A question waits for an answer: Q-1. Waiting in all: 1."
    )
    await olga.says("/questions")
    await olga.taps("With me (1)", "Q-1", "Answer")
    await olga.says("It is.")
    assert (
        ann.screen
        == "Quiet Lake Dialogue · The organizers' answer to Q-1\n\nYou asked: “Is it warm?”\n\nIt is."
    )
    assert replied_to(ann) == added

    await ann.taps("My questions", "Q-1", "Close this question")
    guest = await asker_code_of(world)
    assert ann.shown == (
        "Q-1 · closed\n\nYou: Where do I sleep?\nOrganizers: In room 7.\nYou: Is it warm?\n"
        f"Organizers: It is.\n\nThe organizers see you as {guest}, without your name.",
        [["Add to this question"], ["« My questions", "« Start"]],
    )
    olga.forget_past()
    await world.tick(days=3)
    assert olga.hears == []


async def test_forged_buttons_show_nobody_elses_questions(world: World) -> None:
    ann, bo, olga = await world.guest("Ann"), await world.guest("Bo"), await world.organizer()
    stranger = await world.person("Sly")
    await stranger.says("hello")
    ticket = await asks(world, ann, "My secret question")
    olga.forget_past()

    asked = [f"ticket{act}:{ticket}" for act in ("", "-add", "-close")]
    named = [f"ticket{place}-name:{ticket}:named" for place in ("", "-anchor")]
    for data in (*asked, *named):
        bo.forget_past()
        await bo.taps_data(data, message_id=1)
        assert bo.hears == ["That question is no longer there. Please send /start to see what is."]
    acts = ("", "-answer", "-claim", "-close", "-promote", "-translate", "-hand")
    for data in (*(f"question{act}:{ticket}" for act in acts), f"question-hand-to:{ticket}:x"):
        for someone in (ann, bo, stranger):
            someone.forget_past()
            await someone.taps_data(data, message_id=1)
            assert len(someone.hears) == 1
            assert "secret" not in someone.screen
        await world.tick(minutes=1)
    assert bo.screen == "That is for organizers only. Send /help to see what you can do here."
    for data in ("questions-list", "questions-list:x:0", "question-nudge:3", "question-claim:x"):
        await olga.taps_data(data)
        assert olga.screen in {
            "That question is no longer there. Please send /start to see what is.",
            "This button is out of date. Send /start to see where things stand now.",
        }
    await olga.taps_data("questions-list:new:999")
    assert olga.screen.startswith("Guests' questions · 1 waiting in all")
    assert world.rows("SELECT trouble FROM seen_updates WHERE trouble IS NOT NULL") == []


async def test_question_of_a_forgotten_asker_is_gone(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    ticket = await asks(world, ann, "My secret question")
    await opens(olga)
    await olga.taps("Answer")

    await ann.says("/privacy")
    await ann.taps("Forget me", "Yes, forget me")
    await olga.says("The answer")

    assert olga.shown == (
        "That question has been deleted in the meantime. Nothing was sent to the guest."
        " What you wrote:\n\nThe answer",
        [["« Guests' questions"]],
    )
    await olga.taps_data(f"question:{ticket}")
    assert olga.screen == "That question is no longer there. Please send /start to see what is."
    assert world.rows("SELECT * FROM tickets") == world.rows("SELECT * FROM ticket_posts") == []
    await world.tick(days=2)
    await olga.says("/questions")
    assert olga.screen.startswith("Guests' questions · 0 waiting in all")


async def ticket_id(world: World) -> str:
    ((found,),) = world.rows("SELECT id FROM tickets")
    return found
