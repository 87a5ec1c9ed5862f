"""Settings: what an operator may write, and how a mistake is told without telling the value."""

import contextlib
import traceback
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.crypto.secret import Secret
from bot.domain.channels.push_notices import SERVICES
from bot.settings.email import EmailServer, Security
from bot.settings.environment import NAMES, BadSetting
from bot.settings.push import PushPlan
from bot.settings.settings import Settings
from bot.settings.values import Address

TOKEN = "123456:TEST-token_of-35-letters-and-digits"
PASSWORD = "hunter2-hunter2"
NEEDED = {"COLLOQUY_TOKEN": TOKEN}


def complaint(environ: dict[str, str], dotenv: Path | None = None) -> str:
    """Return the one line an operator sees."""
    with pytest.raises(BadSetting) as caught:
        Settings.read(environ, dotenv)
    return str(caught.value)


def test_settings_need_only_a_token() -> None:
    assert Settings.read(NEEDED, None) == Settings(
        token=Secret(TOKEN.encode()),
        api_url="https://api.telegram.org",
        database_url="sqlite:///data/colloquy.sqlite3",
        data_dir=Path("data"),
        key_file=Path("data/key.json"),
        webhook_url="",
        webhook_secret=Secret(),
        listen=Address("127.0.0.1", 8080),
        public_url="",
        feedback_url="",
        source_url="",
        log_level="INFO",
    )


def test_settings_take_every_value() -> None:
    settings = Settings.read(
        {
            **NEEDED,
            "COLLOQUY_API_URL": "http://127.0.0.1:9000/",
            "COLLOQUY_DATABASE_URL": f"postgres://colloquy:{PASSWORD}@db/colloquy",
            "COLLOQUY_DATA_DIR": "/var/lib/colloquy",
            "COLLOQUY_KEY_FILE": "/run/credentials/colloquy.service/key",
            "COLLOQUY_WEBHOOK_URL": "http://127.0.0.1:9001/hook",
            "COLLOQUY_WEBHOOK_SECRET": "s3cret",
            "COLLOQUY_LISTEN": "[::1]:0",
            "COLLOQUY_PUBLIC_URL": "https://bot.example.org/",
            "COLLOQUY_FEEDBACK_URL": "https://box.example.org/",
            "COLLOQUY_SOURCE_URL": "https://git.example.org/colloquy/",
            "COLLOQUY_LOG_LEVEL": "debug",
            "CREDENTIALS_DIRECTORY": "/run/credentials/colloquy.service",
        }
    )

    assert settings == Settings(
        token=Secret(TOKEN.encode()),
        api_url="http://127.0.0.1:9000",
        database_url=f"postgresql://colloquy:{PASSWORD}@db/colloquy",
        data_dir=Path("/var/lib/colloquy"),
        key_file=Path("/run/credentials/colloquy.service/key"),
        webhook_url="http://127.0.0.1:9001/hook",
        webhook_secret=Secret(b"s3cret"),
        listen=Address("::1", 0),
        public_url="https://bot.example.org",
        feedback_url="https://box.example.org",
        source_url="https://git.example.org/colloquy",
        log_level="DEBUG",
        credentials_dir=Path("/run/credentials/colloquy.service"),
    )
    assert settings.webhook_path == "/hook"


def test_settings_never_show_secrets() -> None:
    settings = Settings.read(
        {
            **NEEDED,
            "COLLOQUY_DATABASE_URL": f"postgresql://colloquy:{PASSWORD}@db/colloquy",
            "COLLOQUY_WEBHOOK_URL": "https://bot.example.org/hidden-path",
            "COLLOQUY_WEBHOOK_SECRET": "webhook-words",
        }
    )

    shown = f"{settings} {settings!r} {settings.token} {settings.token!r} {settings.webhook_secret}"

    assert [s for s in (TOKEN, PASSWORD, "hidden-path", "webhook-words") if s in shown] == []


def test_webhook_without_a_path_gets_the_usual_one() -> None:
    settings = Settings.read(
        {
            **NEEDED,
            "COLLOQUY_WEBHOOK_URL": "https://bot.example.org/",
            "COLLOQUY_WEBHOOK_SECRET": "x",
        }
    )

    assert settings.webhook_url == "https://bot.example.org/telegram/webhook"
    assert settings.webhook_path == "/telegram/webhook"


def test_secrets_may_come_from_files(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")

    settings = Settings.read({"COLLOQUY_TOKEN_FILE": str(tmp_path / "token")})

    assert settings.token.decode() == TOKEN


def test_token_is_not_asked_for_where_it_is_not_needed() -> None:
    assert not Settings.read({}, needs_token=False).token


def test_page_can_do_without_a_token() -> None:
    settings = Settings.read({"COLLOQUY_PUBLIC_URL": "https://dialogue.example"})
    assert (settings.has_telegram, settings.has_page) == (False, True)


def test_webhook_needs_a_token_even_beside_a_page() -> None:
    environ = {
        "COLLOQUY_PUBLIC_URL": "https://dialogue.example",
        "COLLOQUY_WEBHOOK_URL": "https://dialogue.example",
        "COLLOQUY_WEBHOOK_SECRET": "x",
    }
    with pytest.raises(BadSetting, match=r"^COLLOQUY_TOKEN is missing;"):
        Settings.read(environ)


@pytest.mark.parametrize(
    ("environ", "line"),
    [
        (
            {"COLLOQUY_TOKEN": ""},
            "COLLOQUY_TOKEN is missing; @BotFather gives you one for your bot. "
            "To run by the bot's own page alone, set COLLOQUY_PUBLIC_URL.",
        ),
        (
            {"COLLOQUY_TOKEN": PASSWORD},
            "COLLOQUY_TOKEN is no bot token; it looks like 123456:letters-digits.",
        ),
        (
            {**NEEDED, "COLLOQUY_TOKEN_FILE": "/x"},
            "COLLOQUY_TOKEN and COLLOQUY_TOKEN_FILE are both set; keep one of them.",
        ),
        (
            {"COLLOQUY_TOKEN_FILE": "/nowhere/token"},
            "COLLOQUY_TOKEN_FILE must be a readable UTF-8 text file of at most 64 kB.",
        ),
        (
            {**NEEDED, "COLLOQUY_API_URL": "http://api.example.org"},
            "COLLOQUY_API_URL must use https: the bot's token travels in every request.",
        ),
        (
            {**NEEDED, "COLLOQUY_API_URL": f"https://user:{PASSWORD}@api.example.org"},
            "COLLOQUY_API_URL must be a web address like https://bot.example.org, nothing more.",
        ),
        (
            {**NEEDED, "COLLOQUY_DATABASE_URL": f"mysql://root:{PASSWORD}@db"},
            "COLLOQUY_DATABASE_URL must start with sqlite:///FILE or postgresql://HOST/NAME.",
        ),
        (
            {**NEEDED, "COLLOQUY_WEBHOOK_URL": "https://bot.example.org"},
            (
                "COLLOQUY_WEBHOOK_SECRET is missing; a webhook needs one. "
                "`openssl rand -hex 32` makes one."
            ),
        ),
        (
            {**NEEDED, "COLLOQUY_WEBHOOK_URL": "https://bot.example.org:9443/x"},
            "COLLOQUY_WEBHOOK_URL must use https and port 443, 80, 88 or 8443: Telegram's rule.",
        ),
        (
            {**NEEDED, "COLLOQUY_WEBHOOK_URL": "https://bot.example.org/metrics"},
            "COLLOQUY_WEBHOOK_URL must not end in /metrics, which is a page of the bot itself.",
        ),
        (
            {**NEEDED, "COLLOQUY_WEBHOOK_SECRET": "has spaces"},
            "COLLOQUY_WEBHOOK_SECRET must be 1 to 256 characters of A-Z, a-z, 0-9, _ and -.",
        ),
        (
            {**NEEDED, "COLLOQUY_LISTEN": "127.0.0.1:99999"},
            "COLLOQUY_LISTEN must be HOST:PORT, for example 127.0.0.1:8080.",
        ),
        (
            {**NEEDED, "COLLOQUY_PUBLIC_URL": "ftp://example.org"},
            "COLLOQUY_PUBLIC_URL must be a web address like https://bot.example.org, nothing more.",
        ),
        (
            {**NEEDED, "COLLOQUY_LOG_LEVEL": "LOUD"},
            "COLLOQUY_LOG_LEVEL must be one of DEBUG, INFO, WARNING, ERROR.",
        ),
        (
            {**NEEDED, "COLLOQUY_WEBHOK_URL": "https://bot.example.org"},
            "COLLOQUY_WEBHOOK_URL seems to be misspelt: a setting with a similar name is set.",
        ),
        (
            {**NEEDED, "COLLOQUY_DATA_DIR": "/var/\x00"},
            "COLLOQUY_DATA_DIR contains a character that cannot be printed.",
        ),
    ],
)
def test_bad_setting_is_one_clear_line(environ: dict[str, str], line: str) -> None:
    assert complaint(environ) == line


def test_dotenv_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text(
        "# our bot\n"
        "\n"
        f"export COLLOQUY_TOKEN='{TOKEN}'   # from BotFather\n"
        'COLLOQUY_DATA_DIR="/srv/with space # and hash"\n'
        "COLLOQUY_LISTEN = 127.0.0.1:1 # local\n"
        "COLLOQUY_LOG_LEVEL=ERROR\n"
        "COLLOQUY_PUBLIC_URL= # none yet\n"
        "SOMETHING_ELSE=kept out\n"
    )

    settings = Settings.read({"COLLOQUY_LOG_LEVEL": "WARNING"}, dotenv)

    assert settings == Settings.read(
        {
            "COLLOQUY_TOKEN": TOKEN,
            "COLLOQUY_DATA_DIR": "/srv/with space # and hash",
            "COLLOQUY_LISTEN": "127.0.0.1:1",
            "COLLOQUY_LOG_LEVEL": "WARNING",
        }
    )


def test_missing_dotenv_is_no_mistake(tmp_path: Path) -> None:
    assert Settings.read(NEEDED, tmp_path / ".env") == Settings.read(NEEDED)


@pytest.mark.parametrize("content", [PASSWORD, f'COLLOQUY_TOKEN="{PASSWORD}', f"A B={PASSWORD}"])
def test_broken_dotenv_line_is_named_not_shown(tmp_path: Path, content: str) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text(f"COLLOQUY_LISTEN=127.0.0.1:1\n{content}\n")

    assert complaint({}, dotenv) == ".env line 2 must look like NAME=value."


def test_dotenv_that_is_no_text_is_refused(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_bytes(b"\xff\xfe\x00")

    assert complaint({}, dotenv) == ".env must be a readable UTF-8 text file of at most 64 kB."
    assert complaint({}, tmp_path) == ".env must be a readable UTF-8 text file of at most 64 kB."


awkward = st.text("ab1:/@?#%[]~ \t\n\x00\u00a0é席１\u202e\ud800😀", max_size=40)
values = st.one_of(
    awkward,
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["", "http://", "https://", "sqlite://", "postgresql://", "~", "["]),
        st.sampled_from(["", "127.0.0.1", "[::1]", "[", "bot.example.org", "user:pw@host", "１"]),
        st.sampled_from(["", ":0", ":80", ":65536", ":１２", ":x"]),
        awkward,
    ),
)


@given(st.dictionaries(st.sampled_from(NAMES), values))
def test_settings_raise_nothing_but_bad_setting(environ: dict[str, str]) -> None:
    with contextlib.suppress(BadSetting):
        Settings.read({**NEEDED, **environ})


@given(st.dictionaries(st.sampled_from(NAMES), values.map(lambda text: f"{text}{PASSWORD}")))
def test_bad_setting_never_shows_a_value(environ: dict[str, str]) -> None:
    try:
        shown = repr(Settings.read({**environ, **NEEDED, "COLLOQUY_DATA_DIR": "d"}).token)
    except BadSetting as wrong:
        shown = "".join(traceback.format_exception(wrong)) + repr(wrong)

    assert PASSWORD not in shown


@given(content=st.binary(max_size=200))
def test_any_dotenv_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    dotenv = tmp_path_factory.getbasetemp() / "any.env"
    dotenv.write_bytes(content)

    with contextlib.suppress(BadSetting):
        Settings.read(NEEDED, dotenv)


def test_a_mail_server_is_encrypted_or_on_this_machine() -> None:
    page = {"COLLOQUY_PUBLIC_URL": "https://bot.example.org"}
    server = {
        **page,
        "COLLOQUY_SMTP_SERVER": "mail.example.org:587",
        "COLLOQUY_SMTP_FROM": "notices@example.org",
    }
    read = Settings.read({**NEEDED, **server}).email
    assert read == EmailServer("mail.example.org", 587, Security.STARTTLS, "notices@example.org")
    by_tls = Settings.read({**NEEDED, **server, "COLLOQUY_SMTP_SERVER": "mail.example.org:465"})
    assert by_tls.email is not None
    assert by_tls.email.security is Security.TLS
    here = {**server, "COLLOQUY_SMTP_SERVER": "127.0.0.1:25", "COLLOQUY_SMTP_SECURITY": "none"}
    local = Settings.read({**NEEDED, **here})
    assert local.email is not None
    assert local.email.security is Security.NONE
    for wrong, name in (
        ({**server, "COLLOQUY_SMTP_SECURITY": "none"}, "COLLOQUY_SMTP_SECURITY"),
        ({**server, "COLLOQUY_SMTP_SECURITY": "ssl"}, "COLLOQUY_SMTP_SECURITY"),
        ({**server, "COLLOQUY_SMTP_FROM": "Notices <n@example.org>"}, "COLLOQUY_SMTP_FROM"),
        ({**server, "COLLOQUY_SMTP_SERVER": "mail.example.org"}, "COLLOQUY_SMTP_SERVER"),
        ({**server, "COLLOQUY_SMTP_USER": "us"}, "COLLOQUY_SMTP_USER"),
        ({**page, "COLLOQUY_SMTP_FROM": "notices@example.org"}, "COLLOQUY_SMTP_SERVER"),
        ({**server, "COLLOQUY_PUBLIC_URL": ""}, "COLLOQUY_SMTP_SERVER"),
    ):
        with pytest.raises(BadSetting) as bad:
            Settings.read({**NEEDED, **wrong})
        assert bad.value.name == name


def test_only_push_services_by_https_or_on_this_machine_are_written_to() -> None:
    pytest.importorskip("pywebpush", reason="Web Push comes with the extra push")
    push = {
        "COLLOQUY_PUBLIC_URL": "https://bot.example.org",
        "COLLOQUY_PUSH_CONTACT": "push@example.org",
    }
    assert Settings.read(NEEDED).push is None
    assert Settings.read({**NEEDED, **push}).push == PushPlan("push@example.org", SERVICES)
    named = {**push, "COLLOQUY_PUSH_SERVICES": "https://*.push.example, http://127.0.0.1:8000"}
    assert Settings.read({**NEEDED, **named}).push == PushPlan(
        "push@example.org", ("https://*.push.example", "http://127.0.0.1:8000")
    )
    contact, services = "COLLOQUY_PUSH_CONTACT", "COLLOQUY_PUSH_SERVICES"
    for wrong, name in (
        ({**push, contact: "us"}, contact),
        ({**push, contact: "Us <us@example.org>"}, contact),
        ({**push, "COLLOQUY_PUBLIC_URL": ""}, contact),
        ({**named, contact: ""}, contact),
        *(
            ({**push, services: each}, services)
            for each in (
                *("http://push.example.org", "https://10.0.0.1", "https://*", "https://*.example"),
                *("https://push.example.org/path", "http://192.168.0.1:80", "https://a.*.example"),
            )
        ),
    ):
        with pytest.raises(BadSetting) as bad:
            Settings.read({**NEEDED, **wrong})
        assert bad.value.name == name


def test_the_page_may_have_several_addresses() -> None:
    one, two, onion = "https://one.example", "https://two.example", f"http://{'a' * 56}.onion"
    several = {"COLLOQUY_PUBLIC_URL": one, "COLLOQUY_PUBLIC_URLS": f"{one}/, {two}, {onion}"}
    settings = Settings.read({**NEEDED, **several})
    assert (settings.public_url, settings.mirrors) == (one, (two, onion))
    alone = Settings.read({**NEEDED, "COLLOQUY_PUBLIC_URLS": two})
    assert (alone.public_url, alone.mirrors) == (two, ())
    for wrong in (f"{two},{two}", f"{two}/below", "http://two.example"):
        with pytest.raises(BadSetting) as bad:
            Settings.read({**NEEDED, **several, "COLLOQUY_PUBLIC_URLS": wrong})
        assert bad.value.name == "COLLOQUY_PUBLIC_URLS"
