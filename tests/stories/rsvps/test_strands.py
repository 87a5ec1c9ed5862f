"""Sessions tagged as technical or policy, with a bar of hours in the programme; kept in a file."""

from bot.domain.events import Strand
from bot.domain.features import Feature
from bot.domain.messages.texts import Words
from bot.eventfile.session_file import parse_sessions, write_sessions
from storage.work import Work
from tests.stories.sample_event import EVENT, NOW, TALK, sample_plan
from tests.stories.world import World

TAGGED = """\
sessions:
- key: opening
  id: {id}
  title: {{en: Opening talk, zh: 开幕讲座}}
  place: {{en: Lakeside House, zh: 湖畔楼}}
  kind: talk
  strand: policy
  topic: {{en: Evaluation, zh: 评测}}
  starts: 2027-03-03 09:00
  ends: 2027-03-03 10:00
"""


async def test_organizers_tag_and_everybody_reads_the_bar(world: World) -> None:
    olga, xu = await world.organizer(), await world.guest("徐", "zh")
    await world.switch(Feature.TRUST)
    for session, label in zip(world.plan.sessions, ("Tag: technical", "Tag: policy"), strict=True):
        await olga.taps_data(f"session:{session.id}")
        await olga.taps("Tags", label)
    tagged = olga.shown
    await xu.says("/schedule")
    bar = xu.screen.split("\n\n")[-2]
    await xu.taps_data(f"session:{TALK}")
    read = xu.shown
    await olga.taps("Tags")
    again = olga.buttons
    await olga.taps("✓ Policy")
    await olga.says("/schedule")
    alone = olga.screen.split("\n\n")[-2]
    await world.switch()
    await olga.says("/schedule")
    off = olga.screen

    assert "🏷 policy" in tagged[0].split("\n")
    assert ["Tag: technical", "✓ Policy"] in again
    assert bar == "▓▓▓▓▓▓░░░░░░\n技术 1 小时 · 政策 1 小时"
    assert "🏷 技术" in read[0].split("\n")
    assert not any("标签" in label for row in read[1] for label in row)
    assert alone == "▓▓▓▓▓▓▓▓▓▓▓▓\nTechnical 1 h · Policy 0 h"
    assert "▓" not in off


async def test_file_has_tag_and_topic_which_stand_at_once(world: World) -> None:
    olga = await world.organizer()
    await world.switch(Feature.TRUST)
    await olga.says("/reschedule")
    await olga.taps("Session file")
    await olga.says(TAGGED.format(id=TALK))
    await olga.taps_data(f"session:{TALK}")

    def kept(work: Work) -> tuple[Strand | None, Words]:
        session = work.events.session(EVENT, TALK)
        return session.strand, session.topic

    assert "🏷 policy Evaluation" in olga.screen.split("\n")
    assert await world.do(kept) == (Strand.POLICY, Words("Evaluation", "评测"))


def test_table_is_read_back_with_tags_and_a_wrong_one_is_refused() -> None:
    plan = sample_plan()
    (read, *_) = parse_sessions(
        TAGGED.format(id=TALK).encode(),
        event=plan.event,
        known=plan.sessions,
        now=NOW,
        new_id=lambda: "x",
    )
    table = write_sessions(plan.event, [read.session], as_csv=True)
    (again,) = parse_sessions(
        table.encode(), event=plan.event, known=plan.sessions, now=NOW, new_id=lambda: "x"
    )

    assert again.session == read.session
    assert again.session.strand is Strand.POLICY
