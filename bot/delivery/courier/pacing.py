"""How fast messages may leave: per second overall, per chat, per group, and after a refusal.

Pure bookkeeping: every method is told the time (`now`, monotonic seconds) and none waits.
Sources: Bots FAQ (30 messages a second, one a second per chat, 20 a minute per group) and Bot API
`ResponseParameters.retry_after`.
"""

from collections import deque
from dataclasses import dataclass

from bot.delivery.in_flight_window import InFlightWindow, Slot
from bot.domain.channels.addresses import Address

_FEW_CHATS = 4096
"""Below this many remembered chats it is not worth forgetting the idle ones."""
_RESERVED_FOR = 10.0
"""Seconds after an interactive message during which others leave the reserve alone."""
_SHORT_WAIT = 0.1
"""Seconds in which interactive messages wait for free places before they overdraw."""
_ROUNDING = 1e-6
_WITHOUT_SHARE = 0.25
"""Seconds until one who may send nothing asks again; a new share wakes sooner."""
_STRICT_FOR = 60.0
"""Seconds after a 429 in which nothing is overdrawn: this server means its limits."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Numbers of messages; spans in seconds.

    `overdraft` is how far interactive messages may exceed the share of a second; `reserve` of the
    share is left to them while they come. `slack` is added to every span, because the server
    measures with another clock at another place.
    """

    per_second: int = 30
    overdraft: int = 30
    reserve: int = 2
    chat_interval: float = 1.0
    chat_burst: int = 3
    edit_interval: float = 1.0
    edit_burst: int = 5
    group_count: int = 20
    group_span: float = 60.0
    slack: float = 0.005


class Pacing:
    """Says how long a message must still wait, and remembers those that left."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._window = InFlightWindow(count=self._limits.per_second, span=1.0 + self._limits.slack)
        self._shares: deque[tuple[float, int]] = deque()
        self._shares_end = float("inf")
        self.keep_all()
        self._repaid_at = 0.0
        self._reserved_until = 0.0
        self._strict_until = 0.0
        self._next_unhurried = 0.0
        self._created = _Meters(
            self._limits.chat_interval + self._limits.slack, self._limits.chat_burst
        )
        self._edited = _Meters(
            self._limits.edit_interval + self._limits.slack, self._limits.edit_burst
        )
        self._groups: dict[Address, deque[float]] = {}
        self._pauses: dict[Address, float] = {}

    def overall_wait(self, *, hurried: bool, now: float, waiting: int = 1, posts: int = 1) -> float:
        """Return the seconds until some chat may get a new message; 0.0 means now.

        Hurried (interactive) messages take the next free place, or overdraw the second's share if
        that would take the `waiting` ones too long. Unhurried ones wait until that is repaid, keep
        an even distance, and leave a reserve while hurried ones come. An album counts as its `posts`,
        for Telegram counts each picture.
        """
        rate = self._rate(now)
        if not rate:
            return _WITHOUT_SHARE
        debt = self._repaid_at - now
        if hurried:
            return self._hurried_wait(debt, waiting, now, rate, posts)
        wait = max(0.0, self._next_unhurried - now, debt - 1.0)
        reserve = self._limits.reserve if now < self._reserved_until else 0
        return max(wait, self._window.wait(now, reserve=reserve, posts=posts))

    @property
    def per_second(self) -> int:
        """Return how many messages all copies together may send in a second."""
        return self._limits.per_second

    def keep_to(self, share: int, *, now: float, until: float = float("inf")) -> None:
        """Send at most `share` of them from now on, and none after `until`.

        A larger share than before counts a second later: those it was taken from have sent some.
        """
        self._shares.append((now, share))
        self._shares_end = until

    def keep_all(self) -> None:
        """Send as many as may be: there are no other copies."""
        self._shares.clear()
        self._shares.append((float("-inf"), self._limits.per_second))
        self._shares_end = float("inf")

    def has_share(self, *, now: float) -> bool:
        """Say whether anything may be sent: right before it leaves, for the choice may be old."""
        return now <= self._shares_end

    def share(self, *, now: float) -> int:
        """Return how many messages a second this copy may be sending, 0 where its share has lapsed."""
        return self._shares[-1][1] if self.has_share(now=now) else 0

    def sent_lately(self, now: float) -> int:
        """Return how many messages left within the last second."""
        return self._window.counted(now)

    def _rate(self, now: float) -> int:
        shares = self._shares
        while len(shares) > 1 and shares[1][0] <= now - 1.0 - self._limits.slack:
            shares.popleft()
        rate = 0 if not self.has_share(now=now) else min(share for _, share in shares)
        self._window.count = rate
        return rate

    def _hurried_wait(self, debt: float, waiting: int, now: float, rate: int, posts: int) -> float:
        place_wait = self._window.wait(now, posts=posts)
        # Several copies that overdraw their shares do so at the same moment.
        is_shared = rate < self._limits.per_second
        if place_wait <= 0.0 or is_shared or now < self._strict_until:
            return place_wait
        if place_wait + (waiting - 1) / rate <= _SHORT_WAIT:
            return place_wait
        deepest = 1.0 + (self._limits.overdraft - posts) / rate
        # Sixty shares of a thirtieth do not add up to two seconds exactly.
        return max(0.0, debt - deepest - _ROUNDING)

    def chat_wait(self, to: Address, *, creates: bool, now: float) -> float:
        """Return the seconds until this chat may get a new message, or an edit; 0.0 means now."""
        wait = self.pause_of(to, now=now)
        if not creates:
            return max(wait, self._edited.wait(to, now))
        if to.number < 0:
            return max(wait, self._group_wait(to, now))
        return max(wait, self._created.wait(to, now))

    def leave(
        self, to: Address, *, creates: bool, hurried: bool, now: float, posts: int = 1
    ) -> Slot | None:
        """Note that a message leaves now; give the slot to `arrived` when it is answered."""
        if not creates:
            self._edited.count(to, now)
            return None
        # A bucket of one second's worth: what was not used within it is not saved up.
        share = posts / max(1, self._rate(now))
        self._repaid_at = max(self._repaid_at, now) + share
        if hurried:
            self._reserved_until = now + _RESERVED_FOR
        else:
            # Counted from the place that was planned, so that late timers do not add up.
            planned = max(self._next_unhurried, now - share / posts)
            self._next_unhurried = planned + share / 1.02
        if to.number < 0:
            sent = self._groups.setdefault(to, deque(maxlen=self._limits.group_count))
            sent.extend([now] * posts)
        else:
            self._created.count(to, now, posts)
        return self._window.leave(to, now, posts=posts)

    def arrived(self, slot: Slot | None, *, now: float) -> None:
        """Note that a message was answered; what it took longer than usual counts as delay."""
        if slot is None:
            return
        late = self._window.arrived(slot, now)
        if slot.to.number > 0:
            self._created.delay(slot.to, late)
        elif slot.to in self._groups and late > 0.0:
            self._groups[slot.to][-1] += late

    def refused(self, to: Address, *, retry_after: float, now: float) -> None:
        """Obey a 429: this chat waits; whether all must is for the outage to tell."""
        until = now + retry_after
        self._strict_until = now + _STRICT_FOR
        self._pauses[to] = max(until, self._pauses.get(to, 0.0))
        if len(self._pauses) > _FEW_CHATS:
            self._pauses = {chat: end for chat, end in self._pauses.items() if end > now}

    def pause_of(self, to: Address, *, now: float) -> float:
        """Return the seconds until a chat that refused a message may be asked again."""
        return max(0.0, self._pauses.get(to, 0.0) - now) if self._pauses else 0.0

    def _group_wait(self, to: Address, now: float) -> float:
        sent = self._groups.get(to)
        if sent is None or len(sent) < self._limits.group_count:
            return 0.0
        return max(0.0, sent[0] + self._limits.group_span + self._limits.slack - now)


class _Meters:
    """One leaky bucket per chat, kept as the moment at which it will be empty again."""

    def __init__(self, interval: float, burst: int) -> None:
        self._interval = interval
        self._burst = burst
        self._allowed = (burst - 1) * interval
        self._empty_at: dict[Address, float] = {}
        self._forget_above = _FEW_CHATS

    def wait(self, to: Address, now: float) -> float:
        return max(0.0, self._empty_at.get(to, 0.0) - now - self._allowed)

    def count(self, to: Address, now: float, posts: int = 1) -> None:
        # An album is one call: it takes up the burst, but does not keep its own text waiting for long.
        taken = min(posts, self._burst) * self._interval
        self._empty_at[to] = max(self._empty_at.get(to, 0.0), now) + taken
        if len(self._empty_at) > self._forget_above:
            self._empty_at = {chat: end for chat, end in self._empty_at.items() if end > now}
            self._forget_above = max(_FEW_CHATS, 2 * len(self._empty_at))

    def delay(self, to: Address, late: float) -> None:
        if late > 0.0 and to in self._empty_at:
            self._empty_at[to] += late
