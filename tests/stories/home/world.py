"""What stands behind the sample event: a funder, a facilitator, a card of the case; what the forgotten are told."""

from bot.domain.ids import OPERATOR
from bot.eventfile.dialogue.background import parse_background
from bot.usecases.home.background.changing import change_background
from storage.work import Work
from tests.stories.sample_event import EVENT
from tests.stories.someone import Someone
from tests.stories.world import World

ABOUT = """\
about:
  confidentiality:
    choice: words
    reason: {en: To speak freely., zh: 为了畅所欲言。}
  why: {en: To err less., zh: 少犯错误。}
  funders:
  - name: {en: Harbour Trust, zh: 港湾基金会}
    share: all
    decides_not: {en: The guests., zh: 嘉宾名单。}
    ties: {en: None., zh: 无。}
    since: 2024
  facilitators:
  - name: {en: Fay, zh: 方}
    why: {en: To listen., zh: 为了倾听。}
    paid_by: {en: The office., zh: 办公室。}
    views: {en: Report incidents., zh: 事故应上报。}
  case:
  - title: {en: A precedent, zh: 先例}
    text: {en: They met., zh: 他们见了面。}
"""


async def tell_background(world: World) -> None:
    """Let the event say all that, as an import does."""
    said = parse_background(ABOUT.encode())

    def keep(work: Work) -> None:
        change_background(work, work.events.get(EVENT), said, by=OPERATOR)

    await world.do(keep)
    await world.tick()


def done(someone: Someone) -> str:
    """What somebody is told who was forgotten everywhere."""
    chat = someone.told(telegram=" To clear this chat, delete it in Telegram.")
    return f"Done. Everything about you has been deleted.{chat}"
