"""nginx and Caddy with the example files of `deploy`, in front of every route the site has."""

import asyncio
import contextlib
import json
import shutil
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple, cast

import aiohttp
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.demo.ports import free_port
from bot.texts.catalog import Catalog
from bot.web.app import build_app
from bot.web.chat.desk import Desk
from bot.web.chat.door import Door
from bot.web.chat.files.file_desk import FileDesk, Shelf, Uploads
from bot.web.chat.files.tickets import Tickets
from bot.web.chat.hub import Hub
from bot.web.chat.knocking import Keys
from bot.web.chat.mail import StoredMail
from bot.web.chat.pages import ChatSite, chat_routes
from bot.web.chat.push.desk import PushDesk
from bot.web.chat.reception import Reception
from bot.web.pages import Pages
from bot.web.readiness import Readiness
from bot.web.server import serve
from storage.ballot_box.boxes import Boxes
from storage.outbox.copies.bells import Ear
from storage.reader import Reader
from storage.writer import Writer

DEPLOY = Path(__file__).parents[2] / "deploy"
NAME = "bot.example.org"
KEPT_INSIDE = {"/healthz", "/readyz", "/metrics"}
BOT_AT = "127.0.0.1:8080"


class Proxy(NamedTuple):
    """A running proxy: its port, and the name it is asked by."""

    port: int

    async def ask(
        self, path: str, method: str = "GET", *, source: str = "127.0.0.2", **headers: str
    ) -> tuple[int, dict[str, str]]:
        """Ask from an address of this machine; return the status, and what reached the site."""
        told = {"Host": NAME, **{name.replace("_", "-"): value for name, value in headers.items()}}
        connector = aiohttp.TCPConnector(ssl=False, local_addr=(source, 0))
        url = f"https://127.0.0.1:{self.port}{path}"
        async with (
            aiohttp.ClientSession(connector=connector) as session,
            session.request(method, url, headers=told, server_hostname=NAME) as answer,
        ):
            is_ours = "Colloquy-Echo" in answer.headers
            return answer.status, json.loads(await answer.text()) if is_ours else {}

    async def ask_often(self, path: str, times: int, *, source: str) -> list[int]:
        """Ask so often on one connection; return the statuses."""
        connector = aiohttp.TCPConnector(ssl=False, local_addr=(source, 0), limit=20)
        url = f"https://127.0.0.1:{self.port}{path}"
        async with aiohttp.ClientSession(connector=connector, headers={"Host": NAME}) as session:

            async def once() -> int:
                async with session.get(url, server_hostname=NAME) as answer:
                    return answer.status

            return list(await asyncio.gather(*(once() for _ in range(times))))


def every_route() -> Sequence[Route]:
    """Return the routes of the bot's whole site, webhook and pages, as it builds them."""

    async def take(_body: bytes) -> None:
        pass

    async def ready() -> Readiness:
        return Readiness(ok=True)

    pages = Pages(
        cast("Writer", None),
        Boxes(Path("nowhere")),
        Catalog(),
        lambda: datetime.now(UTC),
    )
    reception, hub = cast("Reception", None), Hub()
    desk = Desk(reception, cast("StoredMail", None), cast("Any", take), Keys(bytes(32)), hub)
    door = Door(reception, cast("Any", None), "/c/")
    files = FileDesk(desk, cast("Shelf", None), cast("Uploads", None), Tickets(bytes(32)))
    chat = ChatSite(
        hub,
        chat_routes(desk, files, door, PushDesk(reception, cast("Writer", None), "")),
        cast("Reader", None),
        reception,
        Ear(),
    )
    app = build_app(
        take_updates=take,
        webhook_secret="secret",
        ready=ready,
        metrics=str,
        pages=pages.routes(
            public_url=f"https://{NAME}", feedback_url="", token=b"1:token", chat=chat
        ),
    )
    return [route for route in app.routes if isinstance(route, Route)]


def filled(route: Route) -> str:
    """Return a path that a route takes."""
    return str(route.path).format(
        token="A" * 24,
        ticket="A" * 24,
        number="LD-2027-0001",
        digest="0" * 16,
        event="event0000001",
        round="main",
    )


def method_of(route: Route) -> str:
    """Return the method a route takes besides HEAD."""
    return min((route.methods or {"GET"}) - {"HEAD"})


@asynccontextmanager
async def echoing(port: int) -> AsyncGenerator[None]:
    """Serve every route of the site; each tells what reached it."""

    async def echo(request: Request) -> Response:
        told = {"path": request.url.path, "method": request.method, **dict(request.headers)}
        return JSONResponse(told, headers={"Colloquy-Echo": "1"})

    routes = [
        Route(route.path, echo, methods=sorted(route.methods or ())) for route in every_route()
    ]
    running = asyncio.create_task(serve(Starlette(routes=routes), "127.0.0.1", port))
    try:
        yield
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


@asynccontextmanager
async def behind(
    program: str, folder: Path, bot_port: int, *, telegram: str = ""
) -> AsyncGenerator[Proxy]:
    """Run a proxy with its example file; only ports, certificate and, if said, Telegram's network differ.

    Skips the test where the program is not installed.
    """
    binary = shutil.which(program) or shutil.which(program, path="/usr/sbin:/usr/local/sbin")
    if binary is None:
        pytest.skip(f"{program} is not installed (apt-get install {program})")
    port = free_port()
    certificate, key = make_certificate(folder)
    make = {"nginx": _nginx, "caddy": _caddy}[program]
    command = make(folder, port, bot_port, certificate, key, telegram)
    process = await asyncio.create_subprocess_exec(
        binary,
        *command,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
        env={"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)},
    )
    try:
        await _until_listening(process, port)
        yield Proxy(port)
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await asyncio.wait_for(process.wait(), timeout=10)


def _nginx(
    folder: Path, port: int, bot_port: int, certificate: Path, key: Path, telegram: str
) -> Sequence[str]:
    site = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    site = _replaced(
        site,
        ("listen 443 ssl;", f"listen 127.0.0.1:{port} ssl;"),
        ("listen [::]:443 ssl;", f"listen 127.0.0.1:{free_port()} ssl;"),
        (f"/etc/letsencrypt/live/{NAME}/fullchain.pem", str(certificate)),
        (f"/etc/letsencrypt/live/{NAME}/privkey.pem", str(key)),
        (BOT_AT, f"127.0.0.1:{bot_port}"),
        *([("149.154.160.0/20", telegram)] if telegram else []),
    )
    (folder / "site.conf").write_text(site)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    (folder / "main.conf").write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log stderr emerg;"
        f"events {{}} http {{ {temporary} include {folder}/site.conf; }}"
    )
    return ("-p", str(folder), "-c", str(folder / "main.conf"))


def _caddy(
    folder: Path, port: int, bot_port: int, certificate: Path, key: Path, telegram: str
) -> Sequence[str]:
    site = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    site = _replaced(
        site,
        (f"\n{NAME} {{\n", f"\n{NAME}:{port} {{\n\tbind 127.0.0.1\n\ttls {certificate} {key}\n"),
        ("\tadmin off\n", f"\tadmin off\n\thttp_port {free_port()}\n"),
        (BOT_AT, f"127.0.0.1:{bot_port}"),
        *([("149.154.160.0/20", telegram)] if telegram else []),
    )
    (folder / "Caddyfile").write_text(site)
    return ("run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile")


def _replaced(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


async def _until_listening(process: asyncio.subprocess.Process, port: int) -> None:
    for _ in range(200):
        if process.returncode is not None:
            said = await process.stderr.read() if process.stderr else b""
            raise AssertionError(said.decode(errors="replace")[-2000:])
        with contextlib.suppress(ConnectionError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.close()
            return
        await asyncio.sleep(0.05)
    raise AssertionError("the proxy does not listen")


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """Make a key and a certificate for the name of the examples; return their files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return files
