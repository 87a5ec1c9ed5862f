"""Telegram's word for who opened a Mini App: `initData`, signed with the bot token.

Checked by `init_data_py` as Telegram describes (core.telegram.org/bots/webapps, "Validating data
received via the Mini App"): every field but `hash` is covered, and a field may be there only once.
It lets whoever holds it act for ten minutes, so it is neither logged nor quoted.
"""

from datetime import UTC, datetime, timedelta

from init_data_py import errors, validate_by_hash

OLDEST = timedelta(minutes=10)
FUTURE = timedelta(seconds=60)
"""How far Telegram's clock may be ahead of ours."""
LONGEST = 4096
"""Characters; Telegram's own are a few hundred."""


class InitDataRefused(Exception):
    """Init data is forged, altered, too old, from the future or without a user; not quoted."""

    def __init__(self) -> None:
        super().__init__("the page was not opened from Telegram just now")


def verify(raw: str, token: str, now: datetime) -> int:
    """Return the Telegram id of whoever opened the page; `now` is aware.

    Without a token nothing is Telegram's word: anybody could sign with none. Raises InitDataRefused.
    """
    if not token or len(raw) > LONGEST:
        raise InitDataRefused
    moment = now.astimezone(UTC)
    try:
        data = validate_by_hash(raw, token, expires_in=OLDEST, now=moment)
    except (errors.InvalidInitDataError, ValueError, RecursionError):
        raise InitDataRefused from None
    if data.user is None or data.user.is_bot or data.issued_at > moment + FUTURE:
        raise InitDataRefused
    return data.user.id
