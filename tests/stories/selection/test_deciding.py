"""Who decides: whoever is tied does not, somebody stands in, and a language is warned of before a no."""

from bot.domain.people.people import Role
from tests.stories.selection.world import labelled, selection_desk
from tests.stories.world import World

WARNING = (
    "⚠️ A language is a need that can be met\n\n"
    "Fluency helps, and leaves out whoever has less of it. Interpreters, a glossary and a slower pace "
    "are there for that. Would you invite Kim Canary ({code}) if they spoke as you do?"
)


async def test_desk_warns_before_a_no_because_of_a_language(world: World) -> None:
    desk = await selection_desk(world)
    olga, wei = desk.olga, desk.wei
    await desk.adds("name,language\nKim Canary,interpreter")
    await desk.opens("Kim Canary")
    code = olga.screen.partition("(")[2].partition(")")[0]
    await olga.taps("What I think", "No", "Language")
    warned = olga.shown
    kept = world.rows("SELECT count(*) FROM candidate_readings")
    await olga.taps("Think again")
    again = olga.screen
    await olga.taps("No", "Language", "No all the same")
    said = olga.screen
    await desk.wei_opens("Kim Canary")
    await wei.taps("我的看法", "不邀请", "语言")
    zh = wei.screen
    await wei.taps("重新考虑", "同意，邀请")

    assert warned == (
        WARNING.format(code=code),
        [["No all the same"], ["Think again", "« Start"]],
    )
    assert kept == [(0,)]  # the tap that was warned of has said nothing
    assert "Nobody has said what they think yet." in again
    assert "You said: no (language). It takes a second reader." in said
    assert zh.startswith("⚠️ 语言是可以满足的需求\n\n")
    assert "💬 你们意见不一；您的意见：邀请。" in wei.screen
    assert world.rows("SELECT state FROM candidates") == [("open",)]


async def test_whoever_stands_in_decides_only_where_a_reader_is_tied(world: World) -> None:
    desk = await selection_desk(world)
    olga, wei, sol = desk.olga, desk.wei, await world.organizer("Sol Standby")
    await olga.says("/selection")
    await olga.taps("Who reads")
    await olga.taps(labelled(olga, "Sol Standby"), "Let them stand in")
    asked = olga.screen
    await olga.taps("Yes, do that")
    told = sol.screen
    await desk.adds("name\nKim Canary\nLee Other")
    await sol.taps("Selection", "Candidates", "Kim Canary", "What I think")
    before = sol.shown
    await desk.opens("Kim Canary")
    await olga.taps("What I think", "I am tied to them")
    tied = olga.shown
    await sol.taps("« Back", "What I think", "Yes, invite")
    one = sol.screen
    await desk.wei_opens("Kim Canary")
    await wei.taps("我的看法", "同意，邀请")
    two = wei.screen
    await desk.both_say_yes("Lee Other")
    await desk.rests()
    await sol.says("/selection")
    await sol.taps("Candidates")
    await sol.taps(labelled(sol, "Lee Other"), "What I think")
    other = sol.screen
    await desk.puts("Kim Canary", "Lee Other")
    await olga.taps("Invite", "Invite them")

    assert asked.startswith("Sol Standby: stands in for a reader\n\n")
    assert told == ("Quiet Lake Dialogue\nIn the selection of guests: stands in for a reader.")
    by = "You stand in: you decide only where one of the two readers is tied to them."
    assert by in before[0]
    assert before[1] == [["I am tied to them"], ["« Back", "« Start"]]
    assert "You are tied to them, and decide nothing about them." in tied[0]
    assert tied[1] == [["I am not tied to them"], ["« Back", "« Start"]]
    assert "You said: yes. It takes a second reader." in one
    assert "✅ 两人都同意" in two
    assert by in other
    invited = "SELECT count(*) FROM invitations WHERE role = ?"
    assert world.rows(invited, Role.GUEST.value) == [(2,)]
