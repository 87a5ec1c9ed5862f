"""The session file: an event's programme as YAML or as a table, written and read back.

The format is documented in deploy/EVENTFILE.md.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from yaml.nodes import ScalarNode

from bot.domain.events import Event, Session
from bot.domain.ids import SessionId
from bot.eventfile.event_file import Branch, Spot
from bot.eventfile.fields import NEVER, read_key
from bot.eventfile.parts import both_tongues, opened_part, write_part
from bot.eventfile.sent_files.tables import TableShape, write_table
from bot.eventfile.sessions import SESSIONS, read_session
from bot.eventfile.wall_times import Clock

_YES_NO = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}
_SHAPE = TableShape(
    "sessions",
    {
        "key": ("关键字", "键"),
        "id": (),
        "title_en": ("title", "session", "title (english)", "英文标题", "标题(英文)"),
        "title_zh": ("title (chinese)", "标题", "场次", "中文标题", "标题(中文)"),
        "place_en": ("place", "location", "room", "英文地点", "地点(英文)"),
        "place_zh": ("place (chinese)", "地点", "中文地点", "地点(中文)"),
        "about_en": ("about", "description", "英文简介", "简介(英文)"),
        "about_zh": ("about (chinese)", "简介", "中文简介", "简介(中文)"),
        "kind": ("type", "类型"),
        "strand": ("tag", "标签"),
        "detail": ("capability detail", "细节"),
        "topic_en": ("topic", "英文主题", "主题(英文)"),
        "topic_zh": ("topic (chinese)", "主题", "中文主题", "主题(中文)"),
        "starts": ("start", "from", "开始", "开始时间"),
        "ends": ("end", "to", "until", "结束", "结束时间"),
        "seats": ("capacity", "座位", "名额", "座位数"),
        "cancelled": ("canceled", "取消", "已取消"),
    },
    folded=("key", "kind", "strand", "detail"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One session as a file wants it; `known` is what it is now, None for a new one."""

    session: Session
    known: Session | None


def write_sessions(event: Event, sessions: Iterable[Session], *, as_csv: bool = False) -> str:
    """Return the programme as YAML or as CSV that `parse_sessions` reads back."""
    zone = ZoneInfo(event.zone)
    items = (written_session(session, zone) for session in sessions)
    return write_table(items, _SHAPE) if as_csv else write_part("sessions", items)


def parse_sessions(
    content: bytes,
    *,
    event: Event,
    known: Sequence[Session],
    now: datetime,
    new_id: Callable[[], str],
    path: Path = Path("sessions.yaml"),
) -> tuple[Row, ...]:
    """Check a session file against the programme; new sessions get an id of `new_id`.

    Raises:
        EventFileWrong: with every fault that was found.
    """
    with opened_part(content, field="sessions", path=path, shape=_SHAPE) as top:
        return tuple(_rows(top, event=event, known=known, now=now, new_id=new_id))


def _rows(
    top: Branch,
    *,
    event: Event,
    known: Sequence[Session],
    now: datetime,
    new_id: Callable[[], str],
) -> Iterator[Row]:
    listed = top.find("sessions")
    clock = Clock(ZoneInfo(event.zone))
    seen: set[str] = set()
    for spot in listed.items(SESSIONS) if listed else ():
        branch = spot.branch()
        if branch is None:
            continue
        key, match = _identity(branch, known)
        name = match.id if match else key or spot.path
        if name in seen:
            spot.complain(
                "is a session that stands in the file already; keep one.", "session-twice"
            )
        seen.add(name)
        cancelled = read_cancelled(branch)
        session_id = match.id if match else SessionId(new_id())
        read = read_session(branch, clock, event, session_id, key=key)
        _check(spot, read, match, cancelled=cancelled, now=now)
        yield Row(replace(read, cancelled=cancelled), match)


def _identity(branch: Branch, known: Sequence[Session]) -> tuple[str, Session | None]:
    """Return an item's key and the session it means; complain where it means none and has no key."""
    key_spot, id_spot = branch.find("key"), branch.find("id")
    key = read_key(key_spot) if key_spot else ""
    number = id_spot.text(40) if id_spot else ""
    by_key = (each for each in known if key and each.key == key)
    by_id = (each for each in known if number and each.id == number)
    match = next(by_key, None) or next(by_id, None)
    if match is not None:
        return key or match.key, match
    if id_spot:
        id_spot.complain("is no session of this event; leave it out to add one.", "no-id")
    elif not key_spot:
        branch.need("key")
    return key, None


def _check(
    spot: Spot, session: Session, known: Session | None, *, cancelled: bool, now: datetime
) -> None:
    if known is not None and known.cancelled and not cancelled:
        spot.complain(
            "was cancelled; give it another key and no id to add it anew.", "was-cancelled"
        )
    moved = known is None or known.starts_at != session.starts_at
    if moved and not cancelled and NEVER < session.starts_at < now:
        spot.complain("begins in the past.", "past")


def read_cancelled(branch: Branch) -> bool:
    """Return whether a session is cancelled."""
    spot = branch.find("cancelled")
    if spot is None:
        return False
    text = str(spot.node.value).lower() if isinstance(spot.node, ScalarNode) else ""
    if text not in _YES_NO:
        spot.complain("must be true or false.", "yes-no")
    return _YES_NO.get(text, False)


def written_session(session: Session, zone: ZoneInfo) -> dict[str, Any]:
    """Return a session as a file has it, with empty values."""
    return {
        "key": session.key,
        "id": session.id,
        "title": both_tongues(session.title),
        "place": both_tongues(session.place),
        "about": both_tongues(session.about),
        "kind": session.kind.value,
        "strand": session.strand.value if session.strand else "",
        "topic": both_tongues(session.topic),
        "detail": session.detail.value if session.detail else "",
        "starts": _wall(session.starts_at, zone),
        "ends": _wall(session.ends_at, zone),
        "seats": session.seats,
        "cancelled": session.cancelled or None,
    }


def _wall(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"
