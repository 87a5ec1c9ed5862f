"""The sample event of the stories, and a clock that stands still."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.domain.events import Event, EventPlan, Hosts, Norms, Security, Session, SessionKind
from bot.domain.ids import EventId, SessionId
from bot.domain.messages.texts import Words

NOW = datetime(2027, 1, 10, 12, 0, tzinfo=UTC)
EVENT, OTHER_EVENT = EventId("event0000001"), EventId("event0000002")
TALK, DINNER = SessionId("session00001"), SessionId("session00002")
OTHER_TALK = SessionId("session00003")

NEUTRAL = (
    "This bot works by personal invitation only. If you were sent an invitation link, please open"
    " it again or ask whoever sent it for a new one.\n\n"
    "本机器人仅限受邀者使用。如果您收到过邀请链接，请重新打开该链接，或向发送链接的人索取新的链接。"
)
"""All that whoever has no working code ever hears."""


@dataclass(slots=True)
class MovableClock:
    """The bot's idea of now; stands still until it is moved."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        """Say what time it is."""
        return self.now

    def move(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)


def sample_plan(*, seats: int | None = None, dinner_seats: int | None = 1) -> EventPlan:
    """A small event in March 2027 with a talk and a dinner."""
    event = Event(
        id=EVENT,
        title=Words("Quiet Lake Dialogue", "静湖对话"),
        place=Words("Lakeside House", "湖畔楼"),
        zone="Europe/Zurich",
        starts_at=datetime(2027, 3, 3, 8, tzinfo=UTC),
        ends_at=datetime(2027, 3, 5, 12, tzinfo=UTC),
        rsvp_deadline=datetime(2027, 2, 10, 17, tzinfo=UTC),
        norms=Norms(1, (Words("Chatham House Rule", "查塔姆研究所规则"),)),
        hosts=Hosts(
            Words("The Lake Office", "湖畔办公室"),
            Words("The Harbour Trust", "港湾基金会"),
            Words("To understand each other", "增进理解"),
        ),
        contact=Words("front desk, extension 12", "前台，分机 12"),
        seats=seats,
        security=Security(second_factor=False, four_eyes=False),
    )
    sessions = (
        _session(event, TALK, Words("Opening talk", "开幕讲座"), SessionKind.TALK, 0),
        _session(event, DINNER, Words("Dinner", "晚宴"), SessionKind.DINNER, 10, dinner_seats),
    )
    return EventPlan(event, sessions)


def other_plan() -> EventPlan:
    """Another event of the same bot, with a talk and norms of its own."""
    first = sample_plan().event
    event = replace(
        first,
        id=OTHER_EVENT,
        title=Words("Harbour Dialogue", "港湾对话"),
        norms=Norms(1, (Words("Speak in turn", "轮流发言"),)),
    )
    talk = _session(event, OTHER_TALK, Words("Harbour talk", "港湾讲座"), SessionKind.TALK, 1)
    return EventPlan(event, (talk,))


def _session(
    event: Event,
    number: SessionId,
    title: Words,
    kind: SessionKind,
    hours: int,
    seats: int | None = None,
) -> Session:
    starts_at = event.starts_at + timedelta(hours=hours)
    return Session(
        number,
        event.id,
        title,
        event.place,
        Words(""),
        kind,
        starts_at,
        starts_at + timedelta(hours=1),
        seats,
    )
