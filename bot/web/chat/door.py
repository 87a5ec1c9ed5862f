"""The door of the chat page: a code and a key make a device. Looking at the link does nothing."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response

from bot.crypto.base64url import NotBase64url, decode_base64url
from bot.crypto.channels.device_keys import PUBLIC_BYTES, is_device_key
from bot.domain.channels.devices import COOKIE_LIFE, IDLE, Device
from bot.domain.messages.refusals import Refused
from bot.domain.people.people import Language
from bot.usecases.channels.browsers import Browser, Entered, NeedsKey, Waiting
from bot.web.chat.proofs import HEADER
from bot.web.chat.reception import COOKIE, NOBODY, Letter, NotAdmitted, Reception, read_letter, told
from bot.web.turnstile import Turnstile

GUESSES, WINDOW_SECONDS = 20, 60.0
"""Codes that were never given out which an address may try in a window."""
ALL_GUESSES = 100
"""Those that everybody together may; a code that was given out is always looked at."""
_LONGEST = 64
"""Characters of a code."""
T = TypeVar("T")

_EVERYBODY = b"everybody"
_BROWSERS = (
    *(("MicroMessenger", "WeChat"), ("Edg", "Edge"), ("Firefox", "Firefox"), ("FxiOS", "Firefox")),
    *(("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")),
)
_SYSTEMS = (
    *(("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows")),
    *(("Mac OS", "Mac"), ("Linux", "Linux")),
)


@dataclass(frozen=True, slots=True)
class Acts:
    """What the door has done: each commits, or raises Refused and changes nothing.

    Where a device that is in opens a further code, its chat says what the code does not do.
    """

    is_given: Callable[[str], Awaitable[bool]]
    enter: Callable[[str, Browser], Awaitable[Entered | Waiting]]
    rebind: Callable[[str, Browser], Awaitable[Entered]]
    enter_again: Callable[[str, Device], Awaitable[None]]
    contest: Callable[[str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Door:
    """Lets browsers in; `cookie_path` is where the cookie of one without a key is sent."""

    reception: Reception
    acts: Acts
    cookie_path: str
    guesses: Turnstile = field(default_factory=lambda: Turnstile(GUESSES, WINDOW_SECONDS))
    all_guesses: Turnstile = field(default_factory=lambda: Turnstile(ALL_GUESSES, WINDOW_SECONDS))

    async def join(self, request: Request) -> Response:
        """Let a browser in by a code."""
        if _is_known(request):
            caller, letter = await self.reception.admit(request)
            code = letter.text("code", most=_LONGEST)
            if not await self.acts.is_given(code):
                self._count_guess(request)
            await self.acts.enter_again(code, caller.device)
            return told({"device": caller.device.id}, self.reception.now())
        letter = await read_letter(request)
        browser = self._browser(request, letter)
        code = await self._code(request, letter)
        entered = await self._let(lambda: self.acts.enter(code, browser))
        if isinstance(entered, Waiting):
            said = {"number": entered.number, "secret": entered.secret}
            return told(said, self.reception.now())
        return self._let_in(entered)

    async def rebind(self, request: Request) -> Response:
        """Let a browser go on with a new key that still has the cookie of its device, once.

        Raises:
            NotAdmitted: it has no such cookie, or shows no key of its own.
        """
        letter = await read_letter(request)
        browser = self._browser(request, letter)
        cookie = request.cookies.get(COOKIE, "")
        if not browser.key or not cookie:
            raise NotAdmitted("not-known", 401, reason="bad-cookie")
        if not self.guesses.lets_in(request):
            raise NotAdmitted("busy", 429, reason="too-many-tries")
        return self._let_in(await self._let(lambda: self.acts.rebind(cookie, browser)))

    def _let_in(self, entered: Entered) -> Response:
        """Say which device it is, and set its cookie: never readable by a script."""
        answer = told({"device": entered.device.id}, self.reception.now())
        life = IDLE if entered.device.has_key else COOKIE_LIFE
        answer.set_cookie(
            COOKIE,
            entered.cookie,
            max_age=int(life.total_seconds()),
            path=self.cookie_path,
            secure=True,
            httponly=True,
            samesite="strict",
        )
        return answer

    async def contest(self, request: Request) -> Response:
        """Hear that a code which lets nobody in should have been somebody's; all are answered alike.

        Raises:
            NotAdmitted: too many say so.
        """
        letter = await read_letter(request)
        code = letter.text("code", most=_LONGEST)
        self._count_guess(request)
        await self.acts.contest(code)
        return told({}, self.reception.now())

    async def _code(self, request: Request, letter: Letter) -> str:
        """Return the code, if it was ever given out. Raises NotAdmitted."""
        code = letter.text("code", most=_LONGEST)
        if not await self.acts.is_given(code):
            self._count_guess(request)
            raise NotAdmitted("no-such-code", 404)
        return code

    def _count_guess(self, request: Request) -> None:
        if not (self.guesses.lets_in(request) and self.all_guesses.take(_EVERYBODY)):
            raise NotAdmitted("busy", 429, reason="too-many-tries")

    async def _let(self, act: Callable[[], Awaitable[T]]) -> T:
        try:
            return await act()
        except NeedsKey:
            raise NotAdmitted("needs-key", 403) from None
        except Refused:
            raise NotAdmitted("no-such-code", 404) from None

    def _browser(self, request: Request, letter: Letter) -> Browser:
        key = b""
        if letter.text("key", most=200):
            try:
                key = decode_base64url(letter.said["key"], size=PUBLIC_BYTES)
            except NotBase64url:
                raise NotAdmitted("malformed", 400) from None
            if not is_device_key(key):
                raise NotAdmitted("malformed", 400)
            self.reception.check_key(request, letter, key)
        tongue = request.headers.get("accept-language", "").strip().lower()
        language = Language.ZH if tongue.startswith("zh") else Language.EN
        label = label_of(request.headers.get("user-agent", ""))
        secret = letter.text("secret") if "secret" in letter.said else ""
        return Browser(key, language, label, secret)


def _is_known(request: Request) -> bool:
    """Say whether a request names a device that was let in before."""
    return HEADER in request.headers and not request.headers[HEADER].startswith(NOBODY)


def label_of(user_agent: str) -> str:
    """Return what kind of browser and of machine it says it is, in our own words."""
    named = [
        next((name for mark, name in marks if mark in user_agent), "")
        for marks in (_BROWSERS, _SYSTEMS)
    ]
    return " · ".join(filter(None, named)) or "?"
