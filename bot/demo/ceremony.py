"""The demo's feedback keys: made on this machine at once, where a real event makes them off-line."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.crypto.feedback.manifests import Entitlement, Recipient, sign_manifest
from bot.crypto.feedback.shares import split
from bot.crypto.feedback.signing import SigningKey, new_signing_seed
from bot.crypto.feedback.xwing import XWingKey, new_seed
from bot.domain.events import Event
from bot.domain.ids import OPERATOR
from bot.opening import open_store
from bot.settings.settings import Settings
from bot.usecases.feedback.ballots import prepare_ballots
from storage.ballot_box.boxes import FOLDER_NAME
from storage.ballot_box.round_boxes import MANIFEST_NAME, found_box

PEOPLE = 60
_THRESHOLD = 5
_KEEPERS = ("Kim Ito", "Lena Brandt", "Sami Haddad")
"""Fictional like the rest: in truth the shares lie on this machine."""


def open_feedback(
    settings: Settings, event: Event, *, offline: Path, now: Callable[[], datetime]
) -> None:
    """Prepare an event's ballots, open at once, make its keys and its box.

    The shares that open the ballots are written to `offline`, because it is only a demo.
    """
    offline.mkdir(mode=0o700)
    seeds = {role: new_seed() for role in Recipient}
    for role, seed in seeds.items():
        for number, words in enumerate(split(seed), start=1):
            (offline / f"{role.value}-share-{number}.txt").write_text(f"{words}\n")
    recipients = {role: XWingKey(seed).public for role, seed in seeds.items()}
    signer = SigningKey(new_signing_seed())
    store = open_store(settings, now=now)
    try:
        with store.begin() as unit:
            plan = prepare_ballots(
                unit.work, event=event, entitlement=Entitlement.TOKENS, opens_at_once=True
            )
            signed = sign_manifest(
                plan.with_keys(recipients, _THRESHOLD, dict.fromkeys(Recipient, _KEEPERS)), signer
            )
            unit.work.audit.note(
                event.id, actor=OPERATOR, act="installed-manifest", subject=signed.name
            )
    finally:
        store.close()
    folder = settings.data_dir / FOLDER_NAME / plan.event / plan.round_id
    found_box(folder, signed.text().encode(), people=PEOPLE)
    (offline / MANIFEST_NAME).write_text(signed.text())
