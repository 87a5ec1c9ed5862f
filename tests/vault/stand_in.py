"""A stand-in for HashiCorp Vault: its transit engine over real HTTP, as its API documents it.

Real AES-GCM, versions, policies, namespaces and Kubernetes log-ins, and the faults a service has.
Sentences are those of Vault itself (`sdk/helper/keysutil/policy.go`, `builtin/logical/transit`).
"""

import asyncio
import os
import threading
from base64 import b64decode, b64encode
from collections.abc import Awaitable, Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

USER = frozenset({"encrypt", "decrypt", "read"})
ADMIN = USER | {"rotate", "config"}


class Refused(Exception):
    """What one item, or a whole request, is refused with."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(slots=True)
class TransitKey:
    """A key and its versions, the first of number 1."""

    versions: list[bytes] = field(default_factory=lambda: [os.urandom(32)])
    min_decryption_version: int = 1

    def encrypt(self, item: Mapping[str, str]) -> dict[str, str]:
        """Encrypt one item with the newest version."""
        nonce = os.urandom(12)
        cipher = AESGCM(self.versions[-1])
        sealed = cipher.encrypt(nonce, b64decode(item["plaintext"]), _bound(item))
        text = b64encode(nonce + sealed).decode()
        return {"ciphertext": f"vault:v{len(self.versions)}:{text}"}

    def decrypt(self, item: Mapping[str, str]) -> dict[str, str]:
        """Decrypt one item. Raises Refused."""
        prefix, _, rest = item["ciphertext"].partition(":v")
        number, _, text = rest.partition(":")
        if prefix != "vault":
            raise Refused("invalid ciphertext: no prefix")
        if int(number) > len(self.versions):
            raise Refused("invalid ciphertext: version is too new")
        if int(number) < self.min_decryption_version:
            raise Refused("ciphertext or signature version is disallowed by policy (too old)")
        try:
            sealed = b64decode(text, validate=True)
        except ValueError:
            raise Refused("invalid ciphertext: could not decode base64") from None
        try:
            cipher = AESGCM(self.versions[int(number) - 1])
            plain = cipher.decrypt(sealed[:12], sealed[12:], _bound(item))
        except InvalidTag:
            raise Refused("cipher: message authentication failed") from None
        return {"plaintext": b64encode(plain).decode()}


def _bound(item: Mapping[str, str]) -> bytes:
    return b64decode(item.get("associated_data", ""))


@dataclass(slots=True)
class VaultStandIn:
    """The service; `fault` is a status it answers with, or seconds for which it says nothing.

    With status 0 it does what it is asked and hangs up.
    """

    port: int = 0
    mount: str = "transit"
    namespace: str = ""
    keys: dict[str, TransitKey] = field(default_factory=dict[str, TransitKey])
    tokens: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    accounts: dict[tuple[str, str], frozenset[str]] = field(
        default_factory=dict[tuple[str, str], frozenset[str]]
    )
    """What a role and a service account's token may do."""
    fault: int | float | None = None
    asked: list[str] = field(default_factory=list[str])
    """What was asked, in order: `decrypt 3` is a batch of three."""
    bodies: list[bytes] = field(default_factory=list[bytes])
    _stop: Callable[[], None] | None = None

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    @classmethod
    def with_key(cls, name: str = "colloquy", **others: Any) -> Self:
        """Make one that has a key and knows two tokens."""
        return cls(keys={name: TransitKey()}, tokens={"s.bot": USER, "s.admin": ADMIN}, **others)

    @contextmanager
    def serving(self) -> Generator[Self]:
        """Listen while the block runs; on the same port when it was up before."""
        self.start()
        try:
            yield self
        finally:
            self.stop()

    def start(self) -> None:
        """Begin to listen, in a thread of its own: whoever asks may wait without waiting for us."""
        ready = threading.Event()
        thread = threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True)
        thread.start()
        assert ready.wait(30)
        wake = self._stop
        assert wake is not None

        def stop() -> None:
            wake()
            thread.join(30)

        self._stop = stop

    def stop(self) -> None:
        """Be gone: connections are refused."""
        if self._stop is not None:
            self._stop()
        self._stop = None

    async def _serve(self, ready: threading.Event) -> None:
        loop, over = asyncio.get_running_loop(), asyncio.Event()
        runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = runner.addresses[0][1]
        self._stop = lambda: loop.call_soon_threadsafe(over.set) and None
        ready.set()
        await over.wait()
        await runner.cleanup()

    def _app(self) -> web.Application:
        app = web.Application(middlewares=[self._door])
        path = f"/v1/{self.mount}"
        app.router.add_post("/v1/auth/{way}/login", self._log_in)
        app.router.add_get(path + "/keys/{name}", self._read)
        app.router.add_post(path + "/keys/{name}/rotate", self._rotate)
        app.router.add_post(path + "/keys/{name}/config", self._config)
        app.router.add_post(path + "/{act:encrypt|decrypt}/{name}", self._crypt)
        return app

    @web.middleware
    async def _door(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        self.bodies.append(await request.read())
        if isinstance(self.fault, float):
            await asyncio.sleep(self.fault)
        elif self.fault:
            self.asked.append(f"fault {self.fault}")
            headers = {"Location": "/v1/elsewhere"} if self.fault == 307 else {}
            return web.json_response({"errors": ["no"]}, status=self.fault, headers=headers)
        if request.headers.get("X-Vault-Namespace", "") != self.namespace:
            return web.json_response({"errors": ["no handler for route"]}, status=404)
        try:
            answer = await handler(request)
        except Refused as refused:
            self.asked.append("refused")
            return web.json_response({"errors": [str(refused)]}, status=refused.status)
        except web.HTTPNotFound:
            return web.json_response({"errors": ["no handler for route"]}, status=404)
        if self.fault == 0 and request.transport is not None:
            request.transport.abort()
        return answer

    def _allow(self, request: web.Request, act: str) -> TransitKey:
        if act not in self.tokens.get(request.headers.get("X-Vault-Token", ""), frozenset()):
            raise Refused("permission denied", 403)
        key = self.keys.get(request.match_info["name"])
        if key is None and act == "read":
            raise Refused("", 404)
        if key is None:
            raise Refused("encryption key not found")
        return key

    async def _log_in(self, request: web.Request) -> web.Response:
        body = await request.json()
        allowed = self.accounts.get((body["role"], body["jwt"]))
        if allowed is None:
            raise Refused("permission denied", 403)
        token = f"s.{os.urandom(8).hex()}"
        self.tokens[token] = allowed
        self.asked.append(f"log in by {request.match_info['way']}")
        return web.json_response({"auth": {"client_token": token, "lease_duration": 3600}})

    async def _read(self, request: web.Request) -> web.Response:
        key = self._allow(request, "read")
        self.asked.append("read")
        data = {
            "latest_version": len(key.versions),
            "min_decryption_version": key.min_decryption_version,
            "exportable": False,
            "deletion_allowed": False,
        }
        return web.json_response({"data": data})

    async def _rotate(self, request: web.Request) -> web.Response:
        self._allow(request, "rotate").versions.append(os.urandom(32))
        self.asked.append("rotate")
        return web.Response(status=204)

    async def _config(self, request: web.Request) -> web.Response:
        key = self._allow(request, "config")
        key.min_decryption_version = (await request.json())["min_decryption_version"]
        self.asked.append("config")
        return web.Response(status=204)

    async def _crypt(self, request: web.Request) -> web.Response:
        act = request.match_info["act"]
        key = self._allow(request, act)
        items = (await request.json())["batch_input"]
        self.asked.append(f"{act} {len(items)}")
        results: list[dict[str, str]] = []
        for item in items:
            try:
                results.append(key.encrypt(item) if act == "encrypt" else key.decrypt(item))
            except Refused as refused:
                results.append({"error": str(refused)})
        status = 400 if any("error" in each for each in results) else 200
        return web.json_response({"data": {"batch_results": results}}, status=status)
