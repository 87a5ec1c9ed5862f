"""The box of one round in its folder, with the manifest it was made for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Self

from bot.crypto.feedback.manifest_fields import BallotKind, Manifest
from bot.crypto.feedback.manifests import ManifestWrong, SignedManifest, read_manifest
from bot.domain.limits import RIGHTS_AGAIN_IN_ALL
from storage.ballot_box.box import FILE_NAME, Box
from storage.ballot_box.box_file import BoxRefused
from storage.ballot_box.making import Layout
from storage.ballot_box.published import COUNTED, REPLIES, Published
from storage.ballot_box.writer import BoxWriter

MANIFEST_NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class OpenBox:
    """A box in its folder; `content` is manifest.json as it stands there."""

    folder: Path
    signed: SignedManifest
    content: bytes
    box: Box
    writer: BoxWriter
    replies: Published
    counted: Published
    _listed: list[bytes] = field(default_factory=list[bytes])

    @classmethod
    def open(cls, folder: Path, *, shared: bool = False) -> Self:
        """Open a folder's box, alone or `shared` with other copies of the bot.

        Raises:
            BoxRefused: something is missing, damaged, in use, or made for another manifest.
        """
        path = folder / MANIFEST_NAME
        try:
            content = path.read_bytes()
            signed = read_manifest(content)
        except FileNotFoundError:
            raise BoxRefused(path, "does not exist") from None
        except (OSError, ManifestWrong) as error:
            raise BoxRefused(path, f"cannot be used: {error}") from None
        box = Box.open(folder / FILE_NAME, shared=shared)
        ids = {each.id for each in signed.manifest.ballots}
        if box.scope != signed.manifest.scope or not ids <= set(box.ballots):
            box.close()
            raise BoxRefused(folder, "holds a box and a manifest that do not belong together")
        return cls(
            folder=folder,
            signed=signed,
            content=content,
            box=box,
            writer=BoxWriter(box),
            replies=Published(REPLIES, folder, signed),
            counted=Published(COUNTED, folder, signed),
        )

    @property
    def manifest(self) -> Manifest:
        """What the manifest says."""
        return self.signed.manifest

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """Eight words of the manifest, for people to compare."""
        return self.signed.fingerprint

    def commitments(self) -> bytes:
        """Return a commitment for each slot, used or not, one after the other, sorted.

        The first time takes a second or so for a large box. Raises BoxStillOpen, BoxFailed.
        """
        if not self._listed:
            self._listed.append(b"".join(self.box.commitments()))
        return self._listed[0]

    def tend(self, now: datetime) -> None:
        """Finish the box once its last ballot has closed; before that, commit a decoy.

        Raises BoxFailed.
        """
        if self.box.is_finished:
            return
        if all(ballot.closes <= now for ballot in self.manifest.ballots):
            self.box.finish()
        else:
            self.box.stir()


def found_box(
    folder: Path,
    content: bytes,
    *,
    people: int,
    cards: Mapping[str, Collection[bytes]] | None = None,
) -> None:
    """Make a round's folder from its signed manifest.json.

    There is room for a ballot and, for each session, a chat rating of each of `people`, and for all
    rights that may be given once more; or for what the `cards` entitle to. The manifest is written
    last, for a folder with one is in use.

    Raises:
        ManifestWrong: the manifest is not signed, or not of this version.
        BoxRefused: there is a box already, or it cannot be made.
    """
    manifest = read_manifest(content).manifest
    sessions = [each for each in manifest.ballots if each.kind is BallotKind.SESSION]
    entitled = (people + RIGHTS_AGAIN_IN_ALL) * len(manifest.ballots)
    layout = Layout(
        scope=manifest.scope,
        ballots=[each.id for each in manifest.ballots],
        slots=entitled if cards is None else sum(map(len, cards.values())),
        ratings=people * (len(sessions) + 1),  # one more for the closing question
        early=frozenset(each.id for each in manifest.ballots if each.kind is BallotKind.CONCERN),
        cards=cards,
    )
    Box.create(folder / FILE_NAME, layout)
    (folder / MANIFEST_NAME).write_bytes(content)
