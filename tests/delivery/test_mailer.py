"""One e-mail to a real server: encrypted, under our own name only; and what each answer means."""

import datetime as dt
import ipaddress
import ssl
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from bot.crypto.secret import Secret
from bot.delivery.email.mailer import Fate, Mailer, ServerTrouble, Words
from bot.settings.email import EmailServer, Security
from tests.delivery.mail_server import mail_server

NOW = dt.datetime(2027, 1, 4, 9, tzinfo=dt.UTC)
WORDS = Words("A message is waiting for you", "Open the page.\n", "https://site.example/n/abc")


def _certificate(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's context with a certificate of its own, and the one that believes it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "mail.example")])
    today = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False
        )
        .sign(key, hashes.SHA256())
    )
    file = folder / "server.pem"
    pem, bare = serialization.Encoding.PEM, serialization.NoEncryption()
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, bare)
    file.write_bytes(private + certificate.public_bytes(pem))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    return server, ssl.create_default_context(cafile=str(file))


def _mailer(
    port: int,
    security: Security = Security.STARTTLS,
    *,
    password: bytes = b"",
    authorities: ssl.SSLContext | None = None,
) -> Mailer:
    user = "us" if password else ""
    server = EmailServer(
        "127.0.0.1", port, security, "notices@site.example", user, Secret(password)
    )
    return Mailer(server, lambda: NOW, authorities)


async def test_it_is_encrypted_logs_in_and_names_nobody_but_itself(tmp_path: Path) -> None:
    at_server, at_client = _certificate(tmp_path)
    login = (b"us", b"secret")
    async with mail_server(context=at_server, login=login) as server:
        mailer = _mailer(server.port, password=b"secret", authorities=at_client)
        assert await mailer.send("ann@guest.example", WORDS) is Fate.SENT
        ((sender, to, message),) = server.taken
        assert (sender, to) == ("notices@site.example", ["ann@guest.example"])
        assert server.encrypted == [True]
        assert set(server.hellos) == {"site.example"}
        assert str(message["Message-ID"]).endswith("@site.example>")
        said = {name: str(value) for name, value in message.items() if name != "Message-ID"}
        assert said == {
            "From": "notices@site.example",
            "To": "ann@guest.example",
            "Subject": "A message is waiting for you",
            "Date": "Mon, 04 Jan 2027 09:00:00 +0000",
            "Auto-Submitted": "auto-generated",
            "List-Unsubscribe": "<https://site.example/n/abc>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "MIME-Version": "1.0",
            "Content-Type": 'text/plain; charset="utf-8"',
            "Content-Transfer-Encoding": "7bit",
        }

        # A wrong password, and a certificate that nobody vouches for: nothing is sent in the clear.
        for wrong, why in (
            (
                _mailer(server.port, password=b"no", authorities=at_client),
                "login",
            ),
            (_mailer(server.port, password=b"secret"), "tls"),
        ):
            with pytest.raises(ServerTrouble) as trouble:
                await wrong.send("ann@guest.example", WORDS)
            assert trouble.value.why == why
        assert len(server.taken) == 1


async def test_a_server_that_does_not_encrypt_gets_nothing() -> None:
    async with mail_server() as server:
        with pytest.raises(ServerTrouble) as trouble:
            await _mailer(server.port).send("ann@guest.example", WORDS)
        assert (trouble.value.why, server.tried) == ("tls", 0)


async def test_what_each_answer_means() -> None:
    async with mail_server() as server:
        mailer = _mailer(server.port, Security.NONE)
        fates: list[object] = []
        for at_recipient, at_data in (
            ("450 busy", ""),
            ("550 nobody", ""),
            ("", "452 full"),
            ("", "554 no"),
        ):
            server.to_recipient, server.to_data = at_recipient, at_data
            fates.append(await mailer.send("ann@guest.example", WORDS))
        assert fates == [Fate.LATER, Fate.REFUSED, Fate.LATER, Fate.REFUSED]
        server.breaks_off = True
        with pytest.raises(ServerTrouble) as trouble:
            await mailer.send("ann@guest.example", WORDS)
        assert trouble.value.why == "reach"
    with pytest.raises(ServerTrouble) as trouble:
        await mailer.send("ann@guest.example", WORDS)
    assert trouble.value.why == "reach"
