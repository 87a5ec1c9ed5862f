"""The way to Telegram: python-telegram-bot's request interface on aiohttp.

It is several times cheaper than the httpx one that comes with the library, stays stable with many
requests in flight, logs nothing, and tells apart what the courier must know: whether a request
that failed may have arrived.
"""

import io
import json
import os
from collections.abc import Mapping
from typing import Any, cast

import aiohttp
import orjson
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

# Without it every 429 raises the library's own deprecation warning while it is being built.
os.environ.setdefault("PTB_TIMEDELTA", "true")

_JSON = {"Content-Type": "application/json", "User-Agent": BaseRequest.USER_AGENT}
_PLAIN = {"User-Agent": BaseRequest.USER_AGENT}
_KNOWN_URLS = 512
"""Bot API methods number fewer than 200; file addresses differ each time and are not kept."""


class NeverLeft(NetworkError):
    """No connection came about, so Telegram cannot have seen the request."""

    __slots__ = ()


class BrokenAfterSending(NetworkError):
    """The connection broke after the request may have left; nobody knows whether it arrived."""

    __slots__ = ()


class ServerFailed(NetworkError):
    """Telegram answered 5xx, or somebody on the way refused in Telegram's place: not accepted."""

    __slots__ = ()


class NotAnAnswer(TelegramError):
    """What came back with success is no answer of the Bot API; nobody knows what it stands for."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__("Invalid server response")


class PlainData:
    """What a request reads of `telegram.request.RequestData`, for JSON values without files.

    The library's own would look at every value for something to convert.
    """

    __slots__ = ("parameters",)

    contains_files = False

    def __init__(self, parameters: Mapping[str, object]) -> None:
        self.parameters = parameters

    @property
    def json_parameters(self) -> dict[str, str]:
        """The parameters as strings, as `HTTPXRequest` sends them."""
        return {
            name: value if isinstance(value, str) else orjson.dumps(value).decode()
            for name, value in self.parameters.items()
        }


class AiohttpRequest(BaseRequest):
    """`telegram.request.BaseRequest` on an aiohttp session with keep-alive.

    Times are seconds. `connections` bounds open connections; a request that finds none free within
    `pool_timeout` plus `connect_timeout` has never left.
    """

    __slots__ = (
        "_connect_timeout",
        "_connections",
        "_media_write_timeout",
        "_pool_timeout",
        "_read_timeout",
        "_session",
        "_timeout",
        "_urls",
        "_write_timeout",
    )

    def __init__(
        self,
        *,
        connections: int = 128,
        read_timeout: float | None = 10.0,
        write_timeout: float | None = 5.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 5.0,
        media_write_timeout: float | None = 20.0,
    ) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._write_timeout = write_timeout
        self._connect_timeout = connect_timeout
        self._pool_timeout = pool_timeout
        self._media_write_timeout = media_write_timeout
        self._timeout = timeout_of(read_timeout, write_timeout, connect_timeout, pool_timeout)
        self._session: aiohttp.ClientSession | None = None
        self._urls: dict[str, URL] = {}

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer; see `BaseRequest.read_timeout`."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the session; see `BaseRequest.initialize`."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(
                limit=self._connections,
                # Shorter than the servers' own, so that a message is not sent into a closing line.
                keepalive_timeout=30.0,
                ttl_dns_cache=300,
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=True,
            )

    async def shutdown(self) -> None:
        """Close the session; see `BaseRequest.shutdown`."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send one request and return (HTTP status, body); see `BaseRequest.do_request`.

        No message of an error holds an address, for it would hold the token.

        Raises:
            NeverLeft: no connection came about.
            BrokenAfterSending: it broke after the request may have left.
            TimedOut: there was no answer in time.
            ServerFailed: Telegram answered 5xx, or a refusal came that is not in the Bot API's
                words: then it is a proxy's, and says nothing about the request.
            RuntimeError: nobody has opened the session.
        """
        if self._session is None:
            raise RuntimeError("This AiohttpRequest is not initialized!")
        timeout = self._timeout
        given = (read_timeout, write_timeout, connect_timeout, pool_timeout)
        has_files = request_data is not None and request_data.contains_files
        if has_files or any(value is not BaseRequest.DEFAULT_NONE for value in given):
            timeout = self._timeout_of(*given, has_files=has_files)
        data, headers = _body(request_data)
        try:
            async with self._session.request(
                method,
                self._url(url),
                data=data,
                headers=headers,
                timeout=timeout,
                allow_redirects=False,
            ) as response:
                body = await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NeverLeft(type(error).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise BrokenAfterSending(type(error).__name__) from None
        if response.status >= 500 or (response.status >= 300 and not _is_answer(body)):
            raise ServerFailed(f"HTTP {response.status}")
        return response.status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Parse an answer of the Bot API; unlike the library's own, never logs what it holds.

        Raises:
            NotAnAnswer: it is none.
        """
        answer = _parsed(payload)
        if not isinstance(answer, dict) or not _PARTS & answer.keys():
            raise NotAnAnswer
        return cast("dict[str, Any]", answer)

    def _url(self, url: str) -> URL:
        """Parsing an address costs as much as encoding a message, and there are only a few."""
        known = self._urls.get(url)
        if known is None:
            known = URL(url)
            if len(self._urls) < _KNOWN_URLS and "/file/" not in url:
                self._urls[url] = known
        return known

    def _timeout_of(
        self, read: Any, write: Any, connect: Any, pool: Any, *, has_files: bool
    ) -> aiohttp.ClientTimeout:
        unset = BaseRequest.DEFAULT_NONE
        usual_write = self._media_write_timeout if has_files else self._write_timeout
        return timeout_of(
            self._read_timeout if read is unset else read,
            usual_write if write is unset else write,
            self._connect_timeout if connect is unset else connect,
            self._pool_timeout if pool is unset else pool,
        )


_PARTS = frozenset({"result", "error_code"})
"""An answer of the Bot API has one of them ("Making requests")."""


def _is_answer(payload: bytes) -> bool:
    answer = _parsed(payload)
    return isinstance(answer, dict) and "error_code" in answer


def _parsed(payload: bytes) -> object:
    """Return parsed JSON, None if it is none.

    The library of the language takes half a surrogate pair, as in somebody's broken emoji, where
    the quicker one refuses the whole batch of updates it stands in.
    """
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(payload)
    except (ValueError, RecursionError):
        return None


def timeout_of(
    read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    """Map the library's four limits on aiohttp's, which has none for writing: it joins the total."""
    connecting = None if connect is None or pool is None else connect + pool
    total = None if read is None or write is None or connecting is None else read + write
    return aiohttp.ClientTimeout(
        total=None if total is None or connecting is None else total + connecting,
        connect=connecting,
        sock_connect=connect,
        sock_read=read,
    )


def _body(
    request_data: RequestData | None,
) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    """Encode the parameters: JSON, or multipart where files go along."""
    if request_data is None:
        return None, _PLAIN
    if not request_data.contains_files:
        return orjson.dumps(request_data.parameters), _JSON
    # Quoted as RFC 7578 asks, Telegram would show a Chinese file name in percent signs.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, mime_type) in request_data.multipart_data.items():
        # As a stream: bytes that are large are written at once, and all else waits meanwhile.
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, stream, filename=file_name, content_type=mime_type)
    return form, _PLAIN
