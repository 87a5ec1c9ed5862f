"""Rounds of sealed words alone, beside the feedback: whether they can be written, and the ways to it."""

from bot.domain.here import Here
from bot.domain.messages.messages import Button, ButtonStyle, Keyboard
from storage.ballot_box.round_boxes import OpenBox
from storage.work import Work


def is_open(work: Work, box: OpenBox) -> bool:
    """Say whether a round, all ballots of which close together, takes words now."""
    return not box.box.is_finished and work.now < box.manifest.ballots[0].closes


def writing_rows(
    work: Work, here: Here, box: OpenBox | None, *, fetch: str, write: str
) -> Keyboard:
    """Return the ways to fetch the rights, once, and to the sealed page, which looks for them.

    `fetch` and `write` are the names of the two buttons.
    """
    if box is None or not is_open(work, box):
        return ()
    round_id = box.manifest.round_id
    place = f"e={here.event.id}&r={round_id}"
    rows: list[tuple[Button, ...]] = []
    if work.public_url and not work.token_issuers.issued_to(
        here.event.id, here.person.id, round_id
    ):
        address = f"{work.public_url}/checkin?{place}"
        rows.append((Button(fetch, web_app=address, style=ButtonStyle.PRIMARY),))
    if work.feedback_url:
        rows.append((Button(write, web_app=f"{work.feedback_url}/feedback?{place}"),))
    return tuple(rows)
