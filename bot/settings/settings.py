"""What the operator decides: read once from the environment and a `.env` file, then never changed.

This is the only reader of `os.environ`. A sentence about a bad setting never shows its value: the
value may be a secret, or a secret pasted into the wrong line.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Self
from urllib.parse import urlsplit

from bot.crypto.secret import Secret
from bot.crypto.wrapping.place import KekPlace, VaultPlace
from bot.settings.backups import BackupPlan, read_backup_plan
from bot.settings.email import EmailServer, read_email_server
from bot.settings.environment import BadSetting, known, read_dotenv
from bot.settings.kms import read_kms, read_vault
from bot.settings.push import PushPlan, read_push_plan
from bot.settings.terminal import find_watchers
from bot.settings.values import (
    OWN_MACHINE,
    TELEGRAM,
    WEBHOOK_PATH,
    Address,
    Network,
    read_api_url,
    read_database_url,
    read_keystore_url,
    read_level,
    read_listen,
    read_log_format,
    read_page_url,
    read_path,
    read_proxies,
    read_public_urls,
    read_sign_path,
    read_token,
    read_webhook_secret,
    read_webhook_url,
)
from storage.backups.job import BackupJob
from storage.keys.place import FILE_NAME as KEYSTORE
from storage.keys.place import KeystorePlace, ServerPlace, as_word

DOTENV = Path(".env")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting, checked.

    `token` is empty where there is no Telegram, or it was not needed; `webhook_url` empty means polling; `public_url` empty
    means no pages are offered, `mirrors` are their other addresses; `feedback_url` is the site of the feedback page, empty for the bot's
    own; `email` is by which server notices without content go, None for none; `push` is who may be told by Web Push, None for nobody; `backups` is where the bot puts copies by itself, None for nowhere; `source_url` is where the source of the running copy can be had, empty where nobody said.
    `database_url` and `keystore_url` are hidden because they may hold a password; the latter is empty where the keystore is a file.
    `kms` says which of `key_file` and `vault` counts; the other may be named, to move the keys there or from there.
    `credentials_dir` is systemd's `$CREDENTIALS_DIRECTORY`, whose files have rights of their own.
    """

    token: Secret = field(repr=False)
    api_url: str
    database_url: str = field(repr=False)
    data_dir: Path
    key_file: Path
    webhook_url: str = field(repr=False)
    webhook_secret: Secret = field(repr=False)
    listen: Address
    public_url: str
    feedback_url: str
    source_url: str
    log_level: str
    proxies: tuple[Network, ...] = OWN_MACHINE
    credentials_dir: Path | None = None
    sign_file: Path | None = None
    sign_passphrase_file: Path | None = None
    email: EmailServer | None = None
    push: PushPlan | None = None
    mirrors: tuple[str, ...] = ()
    backups: BackupPlan | None = None
    log_format: str = "text"
    kms: str = "file"
    vault: VaultPlace | None = None
    keystore_url: str = field(default="", repr=False)

    @classmethod
    def read(
        cls, environ: Mapping[str, str], dotenv: Path | None = None, *, needs_token: bool = True
    ) -> Self:
        """Check and return all settings; the environment wins over the file.

        Where there is a page of our own, the bot can do without a token.

        Raises:
            BadSetting: the first one that is missing or unusable.
        """
        found = known({**(read_dotenv(dotenv) if dotenv else {}), **environ})
        data_dir = read_path("COLLOQUY_DATA_DIR", found.get("COLLOQUY_DATA_DIR", "data"))
        key_file = found.get("COLLOQUY_KEY_FILE")
        api_url = found.get("COLLOQUY_API_URL", TELEGRAM)
        webhook_url = found.get("COLLOQUY_WEBHOOK_URL", "")
        public_url, mirrors = read_public_urls(found)
        feedback_url = found.get("COLLOQUY_FEEDBACK_URL", "")
        credentials = environ.get("CREDENTIALS_DIRECTORY")
        is_posted_to = needs_token and bool(webhook_url)
        return cls(
            token=read_token(found, needed=is_posted_to or (needs_token and not public_url)),
            api_url=read_api_url(api_url),
            database_url=read_database_url(found.get("COLLOQUY_DATABASE_URL"), data_dir),
            data_dir=data_dir,
            key_file=read_path("COLLOQUY_KEY_FILE", key_file)
            if key_file
            else data_dir / "key.json",
            webhook_url=read_webhook_url(webhook_url, at_telegram=api_url.rstrip("/") == TELEGRAM),
            webhook_secret=read_webhook_secret(found, needed=bool(webhook_url)),
            listen=read_listen(found.get("COLLOQUY_LISTEN", "127.0.0.1:8080")),
            public_url=public_url,
            mirrors=mirrors,
            feedback_url=read_page_url("COLLOQUY_FEEDBACK_URL", feedback_url),
            source_url=read_page_url("COLLOQUY_SOURCE_URL", found.get("COLLOQUY_SOURCE_URL", "")),
            log_level=read_level(found.get("COLLOQUY_LOG_LEVEL", "INFO")),
            proxies=_proxies(found),
            credentials_dir=Path(credentials) if credentials else None,
            sign_file=read_sign_path(found, "COLLOQUY_SIGN_FILE"),
            sign_passphrase_file=read_sign_path(found, "COLLOQUY_SIGN_PASSPHRASE_FILE"),
            email=read_email_server(found, has_page=bool(public_url)),
            backups=read_backup_plan(found),
            log_format=read_log_format(found.get("COLLOQUY_LOG_FORMAT", "text")),
            kms=read_kms(found),
            vault=read_vault(found),
            keystore_url=read_keystore_url(found, data_dir),
            push=read_push_plan(found, has_page=bool(public_url)),
        )

    @property
    def has_telegram(self) -> bool:
        """Say whether the bot has an account at Telegram."""
        return bool(self.token)

    @property
    def has_page(self) -> bool:
        """Say whether people can reach the bot by its own page."""
        return bool(self.public_url)

    @property
    def sign_job(self) -> dict[str, str] | None:
        """The paths letters are signed with, None where letters are not signed."""
        if self.sign_file is None or self.sign_passphrase_file is None:
            return None
        return {"file": str(self.sign_file), "passphrase_file": str(self.sign_passphrase_file)}

    @property
    def keystore_file(self) -> Path:
        """Where the keystore is if it is a file."""
        return self.data_dir / KEYSTORE

    @property
    def keystore_place(self) -> KeystorePlace:
        """Where the keystore is."""
        return ServerPlace(self.keystore_url) if self.keystore_url else self.keystore_file

    @property
    def kek_place(self) -> KekPlace:
        """Where the key-encryption key is that counts."""
        return self.kek_place_of(self.kms)

    def kek_place_of(self, kms: str) -> KekPlace:
        """Where it is when it is kept in that kind of place."""
        service = self.vault if kms == "vault" else None
        return KekPlace(file=self.key_file, credentials=self.credentials_dir, service=service)

    @property
    def backup_job(self) -> BackupJob | None:
        """What is copied by itself and where to, None where nothing is."""
        if (plan := self.backups) is None:
            return None
        return BackupJob(
            database_url=self.database_url,
            keystore=as_word(self.keystore_place),
            kek=self.kek_place.as_words(),
            folder=str(plan.folder),
            keys_folder=str(plan.keys_folder or ""),
            hours=plan.hours,
            days=plan.days,
        )

    @property
    def has_own_database(self) -> bool:
        """Say whether nobody on another machine can be using the database."""
        return self.database_url.startswith("sqlite")

    @property
    def webhook_path(self) -> str:
        """The path under which Telegram's updates arrive."""
        return urlsplit(self.webhook_url).path or WEBHOOK_PATH


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxSettings:
    """What a box that stands alone is told: its folder, where to listen, and how it is reached."""

    box_dir: Path
    listen: Address
    log_level: str
    feedback_url: str = ""
    proxies: tuple[Network, ...] = OWN_MACHINE
    log_format: str = "text"

    @classmethod
    def read(cls, environ: Mapping[str, str], dotenv: Path | None = None) -> Self:
        """Check and return them; the environment wins over the file. Raises BadSetting."""
        found = known({**(read_dotenv(dotenv) if dotenv else {}), **environ})
        if "COLLOQUY_BOX_DIR" not in found:
            sentence = "is missing; it names the folder with manifest.json and box.sqlite3."
            raise BadSetting("COLLOQUY_BOX_DIR", sentence)
        return cls(
            box_dir=read_path("COLLOQUY_BOX_DIR", found["COLLOQUY_BOX_DIR"]),
            listen=read_listen(found.get("COLLOQUY_LISTEN", "127.0.0.1:8080")),
            log_level=read_level(found.get("COLLOQUY_LOG_LEVEL", "INFO")),
            feedback_url=read_page_url(
                "COLLOQUY_FEEDBACK_URL", found.get("COLLOQUY_FEEDBACK_URL", "")
            ),
            proxies=_proxies(found),
            log_format=read_log_format(found.get("COLLOQUY_LOG_FORMAT", "text")),
        )


def _proxies(found: Mapping[str, str]) -> tuple[Network, ...]:
    named = found.get("COLLOQUY_PROXIES")
    return read_proxies(named) if named else OWN_MACHINE


def read_box_settings(*, dotenv: Path = DOTENV) -> BoxSettings:
    """Return the settings of a box that stands alone. Raises BadSetting."""
    return BoxSettings.read(os.environ, dotenv)


def read_settings(
    *,
    dotenv: Path = DOTENV,
    needs_token: bool = True,
    given: Mapping[str, str] = MappingProxyType({}),
) -> Settings:
    """Return the settings of this process; what was `given` to its command counts most.

    Raises:
        BadSetting: the first one that is missing or unusable.
    """
    return Settings.read({**os.environ, **given}, dotenv, needs_token=needs_token)


def read_watchers() -> list[str]:
    """Return what our terminal is inside of, in words: who else may keep what is shown there."""
    return find_watchers(os.environ)
