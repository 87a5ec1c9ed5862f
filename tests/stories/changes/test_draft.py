"""The draft of a changed programme: edited, shared, checked, thrown away."""

from dataclasses import replace

from bot.domain.ids import SessionId
from bot.domain.messages.texts import Words
from bot.domain.people.people import Role
from storage.work import Work
from tests.stories.changes.world import DINNER_MOVED, END, HEAD, answers, moves
from tests.stories.sample_event import DINNER
from tests.stories.world import World


async def test_programme_of_organizers_leads_to_every_change(world: World) -> None:
    olga = await world.organizer()

    await olga.says("/reschedule")

    assert olga.shown == (
        (
            "Change the programme\n\n"
            "This is the programme as your draft would make it. Nothing is told to anybody before you"
            " release the draft.\n\n"
            "Place of the event: Lakeside House\n\n"
            "Wed 3 Mar 2027\n"
            "09:00 Opening talk · Lakeside House\n"
            "19:00 Dinner · Lakeside House\n\n"
            "Times are local times of the event (Europe/Zurich). Tap a session to change it."
        ),
        [
            ["Opening talk"],
            ["Dinner"],
            ["Add a session", "Place of the event"],
            ["Session file", "Released changes"],
            ["Draft: empty"],
            ["« Organizers", "« Start"],
        ],
    )
    await olga.taps("Dinner")
    assert olga.buttons == [
        ["Start", "Length"],
        ["Room", "Title"],
        ["Seats", "Cancel the session"],
        ["« Change the programme", "Draft"],
    ]


async def test_edits_are_taken_back_and_thrown_away(world: World) -> None:
    olga = await world.organizer()
    await moves(olga, "Dinner", "19:30")
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Length")
    await olga.says("90")

    await olga.taps("↩ 1")

    assert olga.screen.split("\n")[3] == "2. Dinner: 60 min → 90 min"
    await olga.taps("Discard…")
    assert olga.shown == (
        "Discard the 1 change in the draft? Nobody has been told of it.",
        [["Yes, discard them"], ["Draft"]],
    )
    await olga.taps("Yes, discard them", "Draft: empty")
    assert olga.screen == (
        "The draft is empty. Tap a session to change it; changes are collected here until you"
        " release them."
    )


async def test_moving_a_session_back_leaves_nothing_in_the_draft(world: World) -> None:
    olga = await world.organizer()
    await moves(olga, "Dinner", "20:00")

    await moves(olga, "Dinner", "19:00")

    assert olga.screen.startswith("The draft is empty.")


async def test_two_organizers_share_a_draft(world: World) -> None:
    olga, otto = await world.organizer(), await world.organizer("Otto")
    ann = await world.guest("Ann")
    await answers(ann, "Dinner", "Yes")
    await answers(ann, "Opening talk", "No")
    await moves(olga, "Dinner", "19:30")
    await olga.taps("Check and release…")

    world.clock.move(seconds=20)
    await moves(otto, "Opening talk", "2027-03-04 10:00")
    await olga.taps("Release, tell 1 guest")

    assert olga.screen == (
        "The draft has been changed since. Please look at it again and then release it: /reschedule"
    )
    assert otto.screen.split("\n")[-1] == (
        "Edited by 2 organizers. Tap a number to take that change back."
    )
    await olga.says("/reschedule")
    await olga.taps("Draft: 2 changes", "Check and release…")
    assert olga.screen == (
        "Release these changes?\n\n"
        "1. Dinner: Wed 3 Mar 2027 19:00 → 19:30\n"
        "2. Opening talk: Wed 3 Mar 2027 09:00 → Thu 4 Mar 2027 10:00\n\n"
        "1 guest will be told, and only what concerns them.\n\n"
        "⏳ Another organizer edited this draft less than a minute ago. You may want to wait until"
        " they have finished, so that guests get one message."
    )
    world.clock.move(minutes=1)
    await olga.taps("Draft", "Check and release…")
    assert olga.screen.split("\n")[-1] == "1 guest will be told, and only what concerns them."
    await olga.taps("Release, tell 1 guest")
    await world.tick(seconds=1)
    assert ann.hears == [HEAD + DINNER_MOVED + END]
    acts = world.rows("select act from audit order by id")
    assert [act for (act,) in acts] == ["drafted-start", "drafted-start", "released-changes"]


async def test_overlaps_are_told_as_counts_before_the_release(world: World) -> None:
    olga = await world.organizer()
    ann, bo = await world.guest("Ann"), await world.guest("Bo")
    for each in (ann, bo):
        await answers(each, "Opening talk", "Yes")
        await answers(each, "Dinner", "Yes")

    await moves(olga, "Dinner", "09:30")
    await olga.taps("Check and release…")

    assert olga.screen == (
        "Release these changes?\n\n"
        "1. Dinner: Wed 3 Mar 2027 19:00 → 09:30\n\n"
        "2 guests will be told, each only what concerns them.\n\n"
        "⚠️ Please check:\n"
        "• “Opening talk” and “Dinner” are in the same room at the same time\n"
        "• 1 guest has “Opening talk” and “Dinner” at the same time"
    )


async def test_times_that_cannot_be_are_refused_with_a_sentence(world: World) -> None:
    olga = await world.organizer()
    await olga.says("/reschedule")
    await olga.taps("Dinner", "Start")
    heard: list[str] = []

    for typed in (
        "soon",
        "2027-01-10 12:00",
        "2027-03-06 9:00",
    ):
        await olga.says(typed)
        heard.append(olga.screen.split("\n")[0])

    assert heard == [
        "⚠️ I could not read that. Please type a time like this: 14:30",
        "That time has already passed. Please type a later one.",
        (
            "“Dinner” would not be on the days of the event, Wed 3 Mar 2027 to Fri 5 Mar 2027. Please"
            " choose another time or length."
        ),
    ]
    await olga.says("20:00")
    assert olga.screen.split("\n")[3] == "1. Dinner: Wed 3 Mar 2027 19:00 → 20:00"


async def test_guests_cannot_change_the_programme(world: World) -> None:
    ann = await world.guest("Ann", role=Role.GUEST)
    await ann.says("/start")

    for data in (f"change-cancel:{DINNER}", "draft-release-now:1:1", "told", "reschedule"):
        await ann.taps_data(data)
        assert ann.screen == (
            "That is for organizers only. Send /help to see what you can do here."
        )
    assert world.rows("select count(*) from change_drafts") == [(0,)]


async def test_long_programme_is_turned_page_by_page(world: World) -> None:
    def add(work: Work) -> None:
        talk = world.plan.sessions[0]
        for number in range(20):
            named = Words(f"Talk {number}", f"讲座{number}")
            key = SessionId(f"session1{number:04}")
            work.events.keep_session(replace(talk, id=key, title=named))

    await world.do(add)
    olga = await world.organizer()
    await olga.says("/reschedule")

    assert olga.buttons[19:21] == [["Talk 18"], ["Later sessions »"]]
    await olga.taps("Later sessions »")
    assert olga.buttons[:3] == [["Talk 19"], ["Dinner"], ["« Earlier sessions"]]
    await olga.taps("« Earlier sessions")
    assert olga.buttons[0] == ["Opening talk"]

    await olga.taps_data("reschedule-page:2")

    assert olga.hears[-1].startswith("This button is out of date.")
