"""`colloquy run --only box`: the feedback page and the ballot box, on a host that knows no names.

It loads neither the bot nor the database nor any secret key; what it needs is in one folder.
"""

import asyncio
import contextlib
import logging
import sys
from datetime import UTC, datetime

from bot.cli.logbook import open_log
from bot.cli.stopping import until_told_to_stop
from bot.settings.environment import BadSetting
from bot.settings.settings import BoxSettings, read_box_settings
from bot.web.feedback.ballots import ballot_routes
from bot.web.feedback.box_site import build_box_site, tend_boxes
from bot.web.feedback.static_pages import feedback_routes
from bot.web.server import CannotListen, serve
from bot.web.visitors import Door, names_in
from storage.ballot_box.box_file import BoxRefused
from storage.ballot_box.boxes import Boxes

log = logging.getLogger(__name__)


def run_box() -> None:
    """Serve the page and the boxes of COLLOQUY_BOX_DIR on COLLOQUY_LISTEN until told to stop.

    Raises:
        SystemExit: 2, after one line that says what the operator can mend.
    """
    try:
        settings = read_box_settings()
        open_log(settings.log_level, settings.log_format)
        boxes = Boxes.below(settings.box_dir)
        with contextlib.closing(boxes):
            until_told_to_stop(_serve(settings, boxes))
    except (BadSetting, BoxRefused, CannotListen) as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(2) from None


async def _serve(settings: BoxSettings, boxes: Boxes) -> None:
    tending = asyncio.create_task(tend_boxes(boxes, now=_utc_now))
    try:
        site = build_box_site(
            [*feedback_routes(is_apart=True), *ballot_routes(boxes, now=_utc_now)],
        )
        door = Door(names_in(settings.feedback_url), settings.proxies)
        await serve(site, *settings.listen, listening=_tell, door=door)
    finally:
        tending.cancel()


def _tell(port: int) -> None:
    log.info("listening on port %d", port)
    log.info("running")


def _utc_now() -> datetime:
    return datetime.now(UTC)
