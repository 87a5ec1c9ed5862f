"""Every page of the bot's own site that is more than a gauge: feeds, proofs, feedback, check-in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from starlette.routing import BaseRoute

from bot.domain.ids import EventId
from bot.texts.catalog import Catalog
from bot.texts.documents.calendar_file import write_feed
from bot.usecases.channels.email_notices import stop_by_link
from bot.usecases.feedback.checkin import Claim, claim_tokens
from bot.usecases.invitation_letters.verification import is_valid_letter
from bot.usecases.travel.feeds import read_feed
from bot.web.chat.pages import ChatSite
from bot.web.email.unsubscribing import unsubscribing_route
from bot.web.feed import feed_route
from bot.web.feedback.ballots import ballot_routes
from bot.web.feedback.checkin import CheckinDesk, Claimant
from bot.web.feedback.static_pages import checkin_routes, feedback_routes, vote_routes
from bot.web.letter_verification import proof_route
from storage.ballot_box.boxes import Boxes
from storage.writer import Writer


@dataclass(frozen=True, slots=True)
class Pages:
    """What the pages work with; `now` returns aware UTC."""

    writer: Writer
    boxes: Boxes
    catalog: Catalog
    now: Callable[[], datetime]

    def routes(
        self, *, public_url: str, feedback_url: str, token: bytes, chat: ChatSite
    ) -> list[BaseRoute]:
        """Return the routes; feeds and proofs are offered only where there is a public address.

        `feedback_url` is where the feedback page is, empty for here; `token` is the bot's.
        """
        checkin = CheckinDesk(self._claim_tokens, token, self.now)
        public = [
            feed_route(self._read_feed),
            proof_route(self._prove_letter),
            unsubscribing_route(self._end_notices),
            *chat.all_routes(checkin.sign_for),
        ]
        # Where another host has page and box, no ballot may come to the one that knows names.
        own_page = () if feedback_url else feedback_routes()
        return [
            *(public if public_url else ()),
            *own_page,
            *checkin_routes(feedback_url=feedback_url),
            *vote_routes(),
            checkin.route(),
            *ballot_routes(self.boxes, now=self.now, only_votes=bool(feedback_url)),
        ]

    async def _claim_tokens(
        self, who: Claimant, event_id: EventId, round_id: str, blinded: Mapping[str, bytes]
    ) -> Claim:
        return await self.writer.run(
            lambda work: claim_tokens(
                work,
                who=who,
                event_id=event_id,
                round_id=round_id,
                blinded=blinded,
            )
        )

    async def _read_feed(self, token: str) -> bytes | None:
        found = await self.writer.run(lambda work: read_feed(work, token=token))
        if found is None:
            return None
        return write_feed(
            found.file,
            language=found.language,
            zone=found.zone,
            waiting=found.waiting,
            catalog=self.catalog,
        )

    async def _end_notices(self, token: str) -> None:
        await self.writer.run(lambda work: stop_by_link(work, token=token))

    async def _prove_letter(self, number: str, digest: str) -> bool:
        return await self.writer.run(
            lambda work: is_valid_letter(work, number=number, digest_start=digest)
        )
