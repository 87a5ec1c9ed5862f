"""An off-line computer, a server and a hat of cards, for the tests of `colloquy feedback`."""

import hashlib
import re
from collections.abc import Callable, Generator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli.feedback.commands import feedback_app
from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.ballots import ReplyAddress, SealedAnswer, seal_ballot
from bot.crypto.feedback.blind_rsa import load_issuing_key, new_issuing_key
from bot.crypto.feedback.cards import nullifier, sub_token
from bot.crypto.feedback.manifests import (
    Ballot,
    BallotKind,
    BallotPlan,
    Entitlement,
    Manifest,
    Recipient,
    read_manifest,
    write_plan,
)
from bot.crypto.feedback.replies import read_receipt
from bot.crypto.feedback.rights import pack_right
from bot.domain.messages.texts import Words
from bot.domain.people.people import Language
from bot.opening import open_store
from bot.settings.settings import Settings
from storage.ballot_box.box import Box
from storage.work import Work

NOW = datetime.now(UTC).replace(microsecond=0)
YESTERDAY, LAST_WEEK, NEXT_WEEK = (NOW + timedelta(days=days) for days in (-1, -7, 7))
EVENT = "ev1"
SCOPE = "ev1|main"
EXAMPLE = Path(__file__).parents[3] / "deploy" / "event.example.yaml"
KEEPERS = [word for name in ("Kim", "Lee", "Max") for word in ("--keeper", name)]
NO_DATABASE = "There is no database yet. Run: colloquy init --event FILE.yaml"


def ballot(name: str, kind: BallotKind, closes: datetime, rsa: bytes = b"") -> Ballot:
    titles = {"talk": Words("Opening *talk*", "开场"), "dinner": Words("Dinner", "晚餐")}
    to = Recipient.SAFEGUARDING if kind is BallotKind.CONCERN else Recipient.FACILITATORS
    title = titles.get(name, Words(name.title()))
    return Ballot(name, kind, 1, title, to, LAST_WEEK, closes, rsa)


def plan(closes: datetime, *, tokens: bool = False) -> BallotPlan:
    kinds = {
        "talk": BallotKind.SESSION,
        "dinner": BallotKind.SESSION,
        "question": BallotKind.QUESTION,
        "concern": BallotKind.CONCERN,
    }
    ballots = tuple(
        ballot(name, kind, closes, load_issuing_key(new_issuing_key()).spki if tokens else b"")
        for name, kind in kinds.items()
    )
    entitlement = Entitlement.TOKENS if tokens else Entitlement.CARDS
    return BallotPlan(EVENT, entitlement, Words("Dialogue", "对话"), ballots)


@dataclass(frozen=True)
class CommandWorld:
    """An off-line computer (`desk`) and a server, both below one folder."""

    desk: Path
    server: Path
    app: typer.Typer = feedback_app

    def run(self, *words: object, typed: str = "") -> tuple[int, str, str]:
        """Run a command; return exit code, output and complaints."""
        environment = {"COLLOQUY_DATA_DIR": str(self.server), "COLLOQUY_KEY_FILE": None}
        result = CliRunner().invoke(
            self.app, [str(word) for word in words], env=environment, input=typed
        )
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.stdout, result.stderr

    def do(self, *words: object, typed: str = "") -> str:
        code, output, complaints = self.run(*words, typed=typed)
        assert (code, complaints) == (0, "")
        return output

    def hold_ceremony(self, closes: datetime = YESTERDAY, *more: str, tokens: bool = False) -> str:
        (self.desk / "ballots.json").write_text(write_plan(plan(closes, tokens=tokens)))
        words = ["ceremony", self.desk / "ballots.json", "--out", self.vault, *KEEPERS]
        contact = ["--contact", "Sam"] if "--single" in more else []
        return self.do(*words, *contact, *more, typed="\n" * 12)

    def print_cards(self, count: int = 8) -> list[bytes]:
        """Print cards; return their secrets, which stand on the cards alone."""
        printed: list[bytes] = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("bot.cli.feedback.paper.cards.lay_out_cards", note_codes(printed))
            self.do("cards", self.manifest_file, "--count", count, *self.card_files())
        return printed

    def card_files(self) -> list[str]:
        files = ["--out", self.desk / "cards.pdf", "--hashes", self.desk / "cards.json"]
        return ["--url", "https://feedback.example.org", *map(str, files)]

    def open(self, *words: object) -> str:
        """Open ballots.bin with two shares of the facilitators into `open`."""
        files = ["open", self.desk / "ballots.bin", "--manifest", self.manifest_file]
        cards = ["--cards", self.desk / "cards.json", "--out", self.desk / "open"]
        return self.do(*files, *cards, *self.shares(1, 2), *words)

    def install(self) -> str:
        files = [self.manifest_file, self.desk / "cards.json"]
        return self.do("install", *files, "--box", self.box.parent)

    def shares(self, *numbers: int, role: str = "facilitators") -> list[str]:
        files = [self.vault / f"{role}-share-{number}.txt" for number in numbers]
        return [word for file in files for word in ("--shares", str(file))]

    @property
    def vault(self) -> Path:
        return self.desk / "vault"

    @property
    def manifest_file(self) -> Path:
        return self.vault / "manifest.json"

    @property
    def manifest(self) -> Manifest:
        return read_manifest(self.manifest_file.read_bytes()).manifest

    @property
    def box(self) -> Path:
        return self.server / "boxes" / EVENT / "main" / "box.sqlite3"


def note_codes(printed: list[bytes]) -> Callable[..., bytes]:
    def lay_out(codes: list[str], *, link: str, **_: object) -> bytes:
        assert re.fullmatch(
            rf"https://feedback\.example\.org/feedback#e={EVENT}&w=[\w-]{{22}}", link
        )
        printed.extend(read_receipt(code) for code in codes)
        return b"pdf"

    return lay_out


def said(text: str, rating: int | None = 4, reply: ReplyAddress | None = None) -> SealedAnswer:
    return SealedAnswer(Language.EN, rating, text, reply)


def hand_in(office: CommandWorld, card: bytes, ballot_id: str, answer: SealedAnswer) -> None:
    """Seal an answer as the page does, and put it into the box."""
    right = sub_token(card, SCOPE, ballot_id)
    token = nullifier(right)
    public = office.manifest.recipients[
        Recipient.SAFEGUARDING if ballot_id == "concern" else Recipient.FACILITATORS
    ]
    sealed = seal_ballot(public, answer, scope=SCOPE, ballot=ballot_id, nullifier=token)
    with closing(Box.open(office.box)) as box:
        assert box.put(ballot_id, token, sealed, pack_right(right)).value == "recorded"


def halves(seed: bytes) -> dict[str, bytes]:
    """Everything that would open: the seed and what it is expanded to."""
    expanded = hashlib.shake_256(seed).digest(96)
    return {"lattice": expanded[:64], "first": expanded[:32], "curve": expanded[64:]}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def leak_free(folder: Path, secrets: Mapping[str, bytes]) -> None:
    """Fail when a secret is in a file, as bytes, hex or base64."""
    for name, content in contents(folder).items():
        for what, secret in secrets.items():
            spelt = (secret, secret.hex().encode(), encode_base64url(secret).encode()[:-1])
            assert not any(each in content for each in spelt), (name, what)


@contextmanager
def working(office: CommandWorld) -> Generator[Work]:
    """The server's own unit of work: whatever it can read, a thief of all its keys can."""
    settings = Settings.read({"COLLOQUY_TOKEN": "1:a", "COLLOQUY_DATA_DIR": str(office.server)})
    store = open_store(settings, now=lambda: datetime.now(UTC))
    try:
        with store.begin() as unit:
            yield unit.work
    finally:
        store.close()
