"""The server, with all its keys, cannot open what it keeps; two shares can."""

import json
import re
from contextlib import closing
from dataclasses import replace

import pytest

from bot.cli.commands import app
from bot.crypto.base64url import NotBase64url, decode_base64url
from bot.crypto.feedback.ballots import BallotUnreadable, open_ballot, seal_ballot
from bot.crypto.feedback.blind_rsa import (
    blind,
    finalize,
    load_issuing_key,
    prepare,
    token_context,
    verify_token,
)
from bot.crypto.feedback.cards import nullifier
from bot.crypto.feedback.manifests import BallotKind, Recipient
from bot.crypto.feedback.rights import pack_right
from bot.crypto.feedback.shares import SharesWrong, join
from bot.crypto.feedback.xwing import XWingKey
from bot.crypto.wrapping.kek import FileKek
from bot.domain.ids import EventId, PersonId
from storage.ballot_box.box import Box
from storage.keys.keystore import Keystore
from tests.cli.feedback.world import (
    EXAMPLE,
    KEEPERS,
    CommandWorld,
    contents,
    halves,
    leak_free,
    said,
    working,
)

TEXT = "What nobody on the server may read"
_WORD = re.compile(rb"[A-Za-z0-9_-]{43}")


@pytest.fixture
def served(office: CommandWorld) -> CommandWorld:
    """A server with database, keys and a box, into which one concern was handed."""
    replace(office, app=app).do("init", "--event", EXAMPLE)
    office.do("prepare", office.desk / "plan.json", "--with", "tokens")
    office.do(
        "ceremony", office.desk / "plan.json", "--out", office.vault, *KEEPERS, "--shares-to-files"
    )
    office.do("install", office.manifest_file, "--people", "3")
    hand_in_a_concern(office)
    return office


def hand_in_a_concern(office: CommandWorld) -> None:
    """Have a token signed with the server's key, and put a ballot into the box with it."""
    manifest = office.manifest
    concern = next(each for each in manifest.ballots if each.kind is BallotKind.CONCERN)
    message = prepare(token_context(manifest.scope, concern.id))
    blinded, inverse = blind(concern.rsa, message)
    with working(office) as work:
        key = load_issuing_key(work.token_issuers.keys(EventId(manifest.event))[concern.id])
        signature = finalize(concern.rsa, message, key.blind_sign(blinded), inverse)
    place = {"scope": manifest.scope, "ballot": concern.id}
    token = verify_token(concern.rsa, message, signature, **place)
    public = manifest.recipients[Recipient.SAFEGUARDING]
    sealed = seal_ballot(public, said(TEXT), nullifier=token, **place)
    with closing(
        Box.open(office.server / "boxes" / manifest.event / "main" / "box.sqlite3")
    ) as box:
        box.put(concern.id, token, sealed, pack_right(message, signature))


def keys_of_the_server(office: CommandWorld) -> set[bytes]:
    """Every 32 bytes that are a key there: in files as text, in the keystore, in issuing keys."""
    found: set[bytes] = set()
    for content in contents(office.server).values():
        for word in _WORD.findall(content):
            try:
                found.add(decode_base64url(word.decode(), size=32))
            except NotBase64url:
                continue
    kek = FileKek.open(office.server / "key.json")
    with closing(Keystore.open(office.server / "keystore.sqlite3", kek)) as keystore:
        found |= {bytes(keystore.index_secret()), bytes(keystore.event_key(office.manifest.event))}
    with working(office) as work:
        for der in work.token_issuers.keys(EventId(office.manifest.event)).values():
            found |= {bytes(der[at : at + 32]) for at in range(len(der) - 31)}
    return found


def test_no_private_half_is_on_the_server(served: CommandWorld) -> None:
    written = {
        path.name: path.read_text().split("\n\n")[1] for path in served.vault.glob("*-share-*.txt")
    }
    secrets = {"text": TEXT.encode()} | {name: words.encode() for name, words in written.items()}
    for role in Recipient:
        seed = join([words for name, words in written.items() if role in name])
        secrets |= {f"{role} {what}": half for what, half in halves(seed).items()}
        secrets[f"{role} seed"] = bytes(seed)
    signing = (served.vault / "signing.key").read_text().split()[-1]
    secrets["signing key"] = decode_base64url(signing)

    leak_free(served.server, secrets)
    with pytest.raises(AssertionError):
        leak_free(served.vault, secrets)


def test_all_keys_of_the_server_together_open_nothing(served: CommandWorld) -> None:
    served.do("take-out", served.desk / "ballots.bin", "--concerns")
    [[ballot, proof, sealed]] = json.loads((served.desk / "ballots.bin").read_text())["ballots"]
    place = {"scope": served.manifest.scope, "ballot": ballot}
    keys = keys_of_the_server(served)

    opened = 0
    for seed in keys:
        try:
            open_ballot(
                XWingKey(seed),
                decode_base64url(sealed),
                nullifier=nullifier(decode_base64url(proof)[:96]),
                **place,
            )
        except BallotUnreadable:
            continue
        opened += 1
    assert (opened, len(keys) > 1000) == (0, True)
    for content in contents(served.server).values():
        with pytest.raises(SharesWrong):
            join([content.decode("ascii", "ignore")])

    # The positive control: the same file and two shares from the off-line computer.
    served.do(
        *("open", served.desk / "ballots.bin", "--manifest", served.manifest_file),
        *("--out", served.desk / "open", *served.shares(2, 3, role="safeguarding")),
    )
    assert TEXT in (served.desk / "open" / "answers.md").read_text()


def test_a_take_out_says_how_many_tokens_were_given(served: CommandWorld) -> None:
    with working(served) as work:
        event = EventId(served.manifest.event)
        work.token_issuers.note_issued(event, PersonId("ada"), digest=bytes(32))
        work.token_issuers.allow_again(event, PersonId("ada"))
        work.token_issuers.note_issued(event, PersonId("ada"), digest=bytes(32))
    served.do("take-out", served.desk / "ballots.bin", "--concerns")

    given = json.loads((served.desk / "ballots.bin").read_text())["given"]
    assert given == {"people": 1, "again": 1}
