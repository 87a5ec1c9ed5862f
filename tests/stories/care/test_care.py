"""What organizers weigh before an event: risks and their review, words to avoid, places; all of it switched."""

from bot.domain.features import Feature
from bot.domain.ids import OPERATOR
from bot.eventfile.dialogue.care import parse_care, write_care
from bot.usecases.care.changing import change_care
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

FILE = """\
care:
  risks:
  - standard: leak
    reviewed: 2026-01-01
  - risk: {en: A guest is stopped at the border., zh: 嘉宾在边境被拦下。}
    we_do: {en: A lawyer is on call., zh: 律师随时待命。}
  wording: [sovereign, 主权]
  places:
  - country: CH
    name: {en: Geneva, zh: 日内瓦}
    neutral: {mark: good, reason: {en: No side hosts., zh: 不属任何一方。}}
    comfort: {mark: fair, reason: {en: Small rooms., zh: 房间偏小。}}
    reach: {mark: poor, reason: {en: Few direct flights., zh: 直飞航班少。}}
    access: {mark: unknown, reason: {en: To be asked., zh: 待询问。}}
"""


async def weighed(world: World) -> None:
    """Let the event say all that, where trust is on."""
    await world.switch(Feature.TRUST)
    care = parse_care(FILE.encode(), new_id=lambda: "ownrisk00001")

    def keep(work: Work) -> None:
        change_care(work, work.events.get(EVENT), care, by=OPERATOR)

    await world.do(keep)


async def add_risk(someone: Someone) -> None:
    """Type a risk of one's own."""
    await someone.says_all("Fog <delays> all.", "大雾延误。", "Trains are booked.", "预订火车。")


async def test_list_begins_with_ours_is_reviewed_and_kept_sealed(world: World) -> None:
    await world.switch(Feature.TRUST)
    olga, xu = await world.organizer(), await world.organizer("徐", "zh")
    await olga.says("/admin")
    await olga.taps("Risks and care")
    nothing = olga.screen
    await olga.taps("Risks")
    empty = olga.shown
    await olga.taps("Begin with our list", "Add a risk")
    await add_risk(olga)
    listed = olga.buttons
    await olga.taps("⚠️ Fog <delays> all.")
    shown = olga.shown
    await olga.taps("Reviewed today", "⚠️ A guest comes under pressure at home for having taken pa…")
    await olga.taps("Drop it from the list")
    await xu.says("/care")
    hub = xu.screen
    await xu.taps("风险（7 项待复核）", "大雾延误。")
    acts = [act for (act,) in world.rows("SELECT act FROM audit")]

    assert nothing.split("\n\n")[1] == "No risk is listed yet. Tap “Risks” to begin."
    assert empty == (
        "Risks of Quiet Lake Dialogue\n\nNothing is listed yet. Begin with our list and drop what does"
        " not fit, or add risks of your own.",
        [["Begin with our list"], ["Add a risk"], ["« Risks and care"]],
    )
    assert len(listed) == 8 + 1 + 2
    assert shown == (
        "Fog <delays> all.\n\nWhat we do: Trains are booked.\n\nNot reviewed for this event.",
        [["Reviewed today"], ["Drop it from the list"], ["« Risks"]],
    )
    assert "有 7 项风险等待复核。" in hub
    assert xu.screen == "大雾延误。\n\n我们的做法：预订火车。\n\n上次复核：2027年1月10日（周日）"
    assert acts.count("changed-care") == 4
    assert b"Fog" not in world.database_file.read_bytes()


async def test_review_is_called_to_mind_a_week_before_unless_all_are_reviewed(world: World) -> None:
    olga, ann = await world.organizer(), await world.guest("Ann")
    await weighed(world)
    world.clock.now = world.plan.event.starts_at
    await world.tick(days=-8)
    for someone in (olga, ann):
        someone.forget_past()
    await world.tick(days=1, hours=1)
    told = [each for each in olga.hears if "begins in a week" in each]
    others = [each for each in ann.hears if "risk" in each]

    assert len(told) == 1
    assert "2 risks have not been reviewed." in told[0]
    assert others == []


async def test_words_are_hinted_at_and_hold_nothing_back(world: World) -> None:
    await world.switch(Feature.TRUST)
    olga = await world.organizer()
    await olga.says("/broadcast")
    await olga.taps("New broadcast")
    await olga.says("We are ahead of the others and will win.")
    await olga.taps("Skip")
    hinted = olga.shown
    await world.switch()
    await olga.says("/broadcast")
    await olga.taps("New broadcast")
    await olga.says("We will win.")
    await olga.taps("Skip")

    assert (
        "💬 These words may set one country over another: ahead of, win. Perhaps say what is good for"
        " all. This is only a hint." in hinted[0]
    )
    assert ["Send now"] in [[each for each in row if each == "Send now"] for row in hinted[1]]
    assert "💬" not in olga.screen


async def test_places_stand_beside_the_comparison_and_a_file_is_read_back(world: World) -> None:
    await weighed(world)
    olga = await world.organizer()
    await olga.says("/visadesk")
    await olga.taps("Compare destinations", "What places offer")
    places = olga.screen
    await olga.taps("Change by a file")
    name, sent = olga.document
    await olga.says(FILE.replace("mark: good", "mark: best").replace(", zh: 日内瓦", ""))
    wrong = olga.screen
    await olga.says(FILE.replace("sovereign, ", ""))
    await olga.taps("Words to avoid")
    care = parse_care(FILE.encode(), new_id=lambda: "ownrisk00001")

    assert places == (
        "Places\n\nGeneva (Switzerland)\n• Neutral ground: ✅ good. No side hosts.\n• Comfort: 🔸 fair."
        " Small rooms.\n• Reach: 🔴 poor. Few direct flights.\n• Accessibility: ❔ not known. To be"
        " asked.\n\nVisas are compared beside this: how many guests need one."
    )
    assert (name, parse_care(sent, new_id=lambda: "ownrisk00001")) == ("care.yaml", care)
    assert "care.places[1].name" in wrong
    assert "care.places[1].neutral.mark" in wrong
    assert olga.screen.startswith("Words to avoid\nThis is your own list.\n\n主权\n\n")
    assert parse_care(write_care(care).encode(), new_id=lambda: "ownrisk00001") == care


async def test_off_and_for_guests_there_is_nothing(world: World) -> None:
    await weighed(world)
    ann, olga = await world.guest("Ann"), await world.organizer()
    await ann.says("/care")
    refused = ann.screen
    await ann.taps_data("risks")
    tapped = ann.screen
    await world.switch()
    await olga.says("/admin")

    assert "leak" not in refused + tapped
    assert ["Risks and care"] not in olga.buttons
