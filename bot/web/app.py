"""The bot's own small web site: Telegram's updates come in, health and metrics can be read.

Nothing here knows a person: bodies are handed on unread, and no answer quotes them.
"""

import asyncio
import hmac
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias, cast

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.web.bodies import BodyRefused, read_body
from bot.web.guard import Answers, Guard
from bot.web.readiness import Readiness
from bot.web.telegram.updates import parse_json
from storage.database.sealing import RowUnreadable

log = logging.getLogger(__name__)

WEBHOOK_PATH = "/telegram/webhook"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
BODY_BYTES = 1_000_000
BODY_SECONDS = 10.0
READY_SECONDS = 5.0
METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8"

Json: TypeAlias = dict[str, Any]


def build_app(
    *,
    take_updates: Callable[[bytes], Awaitable[None]] | None,
    webhook_secret: str | None,
    ready: Callable[[], Awaitable[Readiness]],
    metrics: Callable[[], str | bytes],
    webhook_path: str = WEBHOOK_PATH,
    body_seconds: float = BODY_SECONDS,
    pages: Sequence[BaseRoute] = (),
) -> Starlette:
    """Return the site; without `take_updates` (polling) there is no webhook.

    `take_updates` gets one update's JSON bytes and returns when its effects are committed. Updates
    are taken under `webhook_path` and always under WEBHOOK_PATH too, for a proxy may rewrite paths.

    `pages` are served besides the gauges and the webhook.

    Raises:
        ValueError: a webhook without a secret.
    """
    answers = Answers()
    gauges = _Gauges(ready, metrics, answers)
    routes: list[BaseRoute] = [
        Route("/healthz", _alive, methods=["GET"]),
        Route("/readyz", gauges.show_readiness, methods=["GET"]),
        Route("/metrics", gauges.show_metrics, methods=["GET"]),
    ]
    routes += pages
    if take_updates:
        if not webhook_secret:
            raise ValueError("a webhook needs a secret")
        webhook = _Webhook(take_updates, webhook_secret.encode(), body_seconds)
        paths = sorted({WEBHOOK_PATH, webhook_path})
        routes += [Route(path, webhook.take, methods=["POST"]) for path in paths]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, answers)],
        exception_handlers={RowUnreadable: _come_again},
    )


def starting_app(ready: Callable[[], Awaitable[Readiness]]) -> Starlette:
    """Return what is served before there is a store: nothing is gone, everything is to come again."""
    later = Route("/{path:path}", _starting, methods=["GET", "POST"])
    return build_app(
        take_updates=None, webhook_secret=None, ready=ready, metrics=str, pages=[later]
    )


async def _starting(_request: Request) -> Response:
    return JSONResponse({"state": "starting"}, status_code=503, headers={"Retry-After": "2"})


async def _come_again(_request: Request, _error: Exception) -> Response:
    """What a page needs cannot be read now; it is noted, and nothing is taken for gone."""
    return PlainTextResponse("Service Unavailable", status_code=503)


async def _alive(_request: Request) -> Response:
    return PlainTextResponse("ok")


@dataclass(frozen=True, slots=True)
class _Gauges:
    """The pages an operator's monitoring reads."""

    ready: Callable[[], Awaitable[Readiness]]
    metrics: Callable[[], str | bytes]
    answers: Answers

    async def show_readiness(self, _request: Request) -> Response:
        try:
            async with asyncio.timeout(READY_SECONDS):
                readiness = await self.ready()
        except Exception as error:  # noqa: BLE001 - a failing check is an answer, not a bug
            log.error("readiness could not be told: %s", type(error).__name__)
            readiness = Readiness(ok=False, checks={"readiness": "failed"})
        return JSONResponse(asdict(readiness), status_code=200 if readiness.ok else 503)

    async def show_metrics(self, _request: Request) -> Response:
        counted = self.metrics()
        text = counted.encode() if isinstance(counted, str) else counted
        return Response(text + self.answers.text(), media_type=METRICS_TYPE)


@dataclass(frozen=True, slots=True)
class _Webhook:
    """Bot API setWebhook: anything but 2xx makes Telegram send the update again."""

    take_updates: Callable[[bytes], Awaitable[None]]
    secret: bytes
    body_seconds: float

    async def take(self, request: Request) -> Response:
        shown = request.headers.get(SECRET_HEADER, "").encode("latin-1", "replace")
        if not hmac.compare_digest(shown, self.secret):
            return _refusal(401)
        try:
            body = await read_body(request, most=BODY_BYTES, seconds=self.body_seconds)
            _check_update(body)
        except BodyRefused as refused:
            return _refusal(refused.status)
        try:
            await self.take_updates(body)
        except Exception as error:  # noqa: BLE001 - whatever it is, Telegram shall repeat it
            log.error("an update was not taken: %s", type(error).__name__)
            return Response(status_code=500)
        return Response(status_code=200)


def _check_update(body: bytes) -> None:
    """Raises BodyRefused when it is not the JSON of one update."""
    try:
        update = parse_json(body)
    except ValueError:
        raise BodyRefused(400) from None
    number = cast("Json", update).get("update_id") if isinstance(update, dict) else None
    # One beyond 64 bits is read as a float; whether it can be used is not decided here.
    if not isinstance(number, int | float):
        raise BodyRefused(400)


def _refusal(status: int) -> Response:
    """Return an empty answer that also ends the connection: its body may be unread."""
    return Response(status_code=status, headers={"Connection": "close"})
