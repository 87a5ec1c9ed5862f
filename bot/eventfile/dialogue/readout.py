"""The field `readout` of the event file: how points are to be worded. See deploy/EVENTFILE.md."""

from bot.domain.readout.style import PointStyle
from bot.eventfile.event_file import Branch
from bot.eventfile.fields import read_one


def read_style(top: Branch) -> PointStyle | None:
    """Return the style of points; None where the file says nothing of it."""
    spot = top.find("readout")
    branch = spot.branch() if spot else None
    if branch is None:
        return None
    style = read_one(branch, "style", PointStyle)
    branch.close()
    return style


def written_style(style: PointStyle) -> dict[str, str]:
    """Return the style as a file has it; nothing where it is the usual one."""
    return {} if style is PointStyle.PLAIN else {"style": style.value}
