from pathlib import Path

from bot.cli.eventfile import read_event
from tests.stories.world import World


async def test_thin(tmp_path):
    plan = read_event(Path("/work/i4/bot/demo/sample.yaml"))
    async with World.opened(tmp_path/"bot", plan=plan) as world:
        olga = await world.organizer()
        async def see(*labels):
            await olga.taps(*labels); print("=====",labels); print(olga.screen); print(olga.buttons)
        await olga.says("/knowledge"); print(olga.screen, olga.buttons)
        await see("Travel and venue (7)")
        await see("What is the wifi password?")
        await see("1"); await see("« This answer")
        await see("One more way to ask"); await olga.says("Wi-Fi code?"); print(olga.screen)
        await see("For whom"); await see("organizers only")
        await see("Valid until"); await olga.says("2027-03-06"); print(olga.screen)
        await see("Category"); await see("Security")
        await see("Answer in Chinese"); await olga.says("新答复"); print(olga.screen)
        await see("« Prepared answers"); await see("Search"); await olga.says("wifi"); print(olga.shown)
        await see("« Prepared answers"); await see("New answer"); await olga.says("Is there a gym?"); await olga.says("Yes, in the cellar."); await see("Travel and venue")
        await world.tick(seconds=61)
        await see("« Prepared answers"); await see("Self-check")
        await see("« Prepared answers"); await see("Files"); await see("Export as CSV"); print(olga.document[1].decode()[:600])
        csvfile=olga.document[1]
        await see("Import a file"); await olga.sends_file("x.csv", csvfile.replace(b"in the cellar", b"on the roof")); await world.tick(seconds=1); print(olga.shown)
        await see("Take it over")
        await see("Files") ; await see("Export as YAML"); print(olga.document[1].decode()[-600:])
        assert world.rows("SELECT trouble FROM seen WHERE trouble IS NOT NULL") == []
