"""The page's cryptography against Python's: whatever one side makes, the other understands."""

import json
import subprocess
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.ballots import SealedAnswer, ballot_info, open_ballot, pad, seal_ballot
from bot.crypto.feedback.blind_rsa import token_context, verify_token
from bot.crypto.feedback.cards import nullifier, sub_token
from bot.crypto.feedback.manifests import Entitlement, Recipient, SignedManifest
from bot.crypto.feedback.replies import read_receipt, reply_address, seal_reply, write_receipt
from bot.domain.people.people import Language
from tests.feedback_page.world import EVENT, KEYS, SCOPE, issuing_key, sign

Page: TypeAlias = Callable[..., Any]
KEY = KEYS[Recipient.FACILITATORS]
CARD = bytes(range(16))
SIZE = 4096


class PageRefused(Exception):
    """The page's code raised; its kind of error is the text."""


@pytest.fixture(scope="module")
def page(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The page's modules in node; asked for an act by name, they return what it returns."""
    bundle = tmp_path_factory.mktemp("node") / "sealing.mjs"
    script = Path(__file__).with_name("sealing.mjs")
    options = ["--bundle", "--platform=node", "--format=esm", "--loader:.txt=text"]
    esbuild = sources / "node_modules" / ".bin" / "esbuild"
    subprocess.run(
        [esbuild, script, *options, f"--outfile={bundle}", "--log-level=error"], check=True
    )
    with subprocess.Popen(
        ["node", bundle], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as node:
        assert node.stdin
        assert node.stdout
        ask, told = node.stdin, node.stdout

        def say(act: str, **values: Any) -> Any:
            ask.write(json.dumps({"act": act, **values}) + "\n")
            ask.flush()
            answer = json.loads(told.readline())
            if "refused" in answer:
                raise PageRefused(answer["refused"])
            return answer["answer"]

        yield say
        ask.close()


@pytest.fixture(scope="module")
def signed() -> SignedManifest:
    """The event's manifest."""
    return sign(Entitlement.TOKENS)


@pytest.mark.parametrize("text", ["", "plain", '"quoted"\\ \n\t\u2028 🙂', "坦率" * 400])
@pytest.mark.parametrize("rating", [None, 1, 5])
def test_ballot_sealed_by_the_page_is_opened_by_python_for_its_own_token_only(
    page: Page, text: str, rating: int | None
) -> None:
    token = {"value": encode_base64url(sub_token(CARD, SCOPE, "dinner"))}
    answer = {"lang": "zh", "rating": rating, "text": text}
    sealed = decode_base64url(
        page("seal", key=encode_base64url(KEY.public), scope=SCOPE, ballot="dinner", token=token, answer=answer)
    )  # fmt: skip
    spent = nullifier(sub_token(CARD, SCOPE, "dinner"))

    opened = open_ballot(KEY, sealed, scope=SCOPE, ballot="dinner", nullifier=spent)

    assert opened == SealedAnswer(Language.ZH, rating, text, None)
    assert len(sealed) == SIZE
    again = seal_ballot(KEY.public, opened, scope=SCOPE, ballot="dinner", nullifier=spent)
    assert open_ballot(KEY, again, scope=SCOPE, ballot="dinner", nullifier=spent) == opened


def test_answer_is_written_and_padded_as_python_does(page: Page) -> None:
    reply = {"key": "A" * 43, "tag": "B" * 22}
    written = page("write", answer={"lang": "en", "rating": 3, "text": "é", "reply": reply})

    assert written == (
        '{"v":1,"lang":"en","rating":3,"text":"é","reply":'
        + json.dumps(reply, separators=(",", ":"))
        + "}"
    )
    longest = "x" * 2956
    for text in (written, longest):
        assert decode_base64url(page("pad", text=text)) == pad(text.encode())
    with pytest.raises(PageRefused, match="RangeError"):
        page("pad", text=longest + "x")


def test_token_blinded_by_the_page_is_signed_and_verified_by_python(page: Page) -> None:
    key = issuing_key("dinner")
    ballot = {"id": "dinner", "rsa": encode_base64url(key.spki)}
    blinding = page("blind", scope=SCOPE, ballot=ballot)
    signature = key.blind_sign(decode_base64url(blinding["blinded"]))
    token = page("finish", ballot=ballot, blinding=blinding, signature=encode_base64url(signature))

    message, signed = (decode_base64url(token[part]) for part in ("message", "signature"))
    spent = verify_token(key.spki, message, signed, scope=SCOPE, ballot="dinner")

    assert spent == nullifier(message)
    assert message[32:64] == token_context(SCOPE, "dinner")
    assert page("fits", message=token["message"], scope=SCOPE, ballot="dinner") is True
    assert page("fits", message=token["message"], scope=SCOPE, ballot="lunch") is False
    with pytest.raises(PageRefused, match="Error"):
        page("finish", ballot=ballot, blinding=blinding, signature=encode_base64url(bytes(256)))


def test_manifest_signed_by_python_is_read_by_the_page_with_the_same_eight_words(
    page: Page, signed: SignedManifest
) -> None:
    file = json.loads(signed.text())
    read = page("manifest", signed=file, event=EVENT)

    assert tuple(read["words"]) == signed.fingerprint
    assert read["manifest"] == json.loads(signed.canonical)
    assert read["key"] == file["key"]


@pytest.mark.parametrize("part", ["manifest", "signature", "key"])
def test_manifest_with_any_part_changed_is_refused_by_the_page(
    page: Page, signed: SignedManifest, part: str
) -> None:
    file = json.loads(signed.text())
    value = decode_base64url(file[part])
    for place in range(0, len(value), max(1, len(value) // 16)):
        changed = bytearray(value)
        changed[place] ^= 1
        with pytest.raises(PageRefused):
            page("manifest", signed=file | {part: encode_base64url(bytes(changed))}, event=EVENT)
    for other in ("", None, 5, "====", file[part] + "="):
        with pytest.raises(PageRefused):
            page("manifest", signed=file | {part: other}, event=EVENT)


def test_manifest_of_another_event_is_refused_by_the_page(
    page: Page, signed: SignedManifest
) -> None:
    with pytest.raises(PageRefused):
        page("manifest", signed=json.loads(signed.text()), event="OTHER")


def test_words_of_the_page_are_the_words_of_slip_39(sources: Path) -> None:
    words = (sources / "src" / "sealing" / "words.txt").read_text().split()

    assert words == (files("shamir_mnemonic") / "wordlist.txt").read_text().split()


def test_card_gives_the_page_the_same_rights(page: Page) -> None:
    for ballot in ("dinner", "会议"):
        value = page("card", secret=encode_base64url(CARD), scope=SCOPE, ballot=ballot)
        assert decode_base64url(value) == bytes(sub_token(CARD, SCOPE, ballot))


@pytest.mark.parametrize("receipt", [bytes(16), b"\xff" * 16, CARD, b"colloquy-receipt"])
def test_receipt_is_written_and_read_alike(page: Page, receipt: bytes) -> None:
    shown = page("receipt", receipt=encode_base64url(receipt))
    address = reply_address(receipt, EVENT)

    assert shown == write_receipt(receipt)
    for typed in (shown, shown.lower(), shown.replace(" ", "-"), shown.replace("O", "0")):
        assert decode_base64url(page("typed", text=typed)) == receipt
        assert bytes(read_receipt(typed)) == receipt
    assert page("address", receipt=encode_base64url(receipt), event=EVENT) == {
        "key": encode_base64url(address.key),
        "tag": encode_base64url(address.tag),
    }


@pytest.mark.parametrize("typed", ["", "A" * 25, "A" * 25 + "B", "A" * 27, "A" * 25 + "!"])
def test_text_that_is_no_receipt_is_told_from_one(page: Page, typed: str) -> None:
    assert page("typed", text=typed) is None


def test_page_finds_its_replies_among_all_and_leaves_forged_ones(page: Page) -> None:
    mine, others = reply_address(CARD, EVENT), reply_address(bytes(16), EVENT)
    forged = bytes(mine.tag) + bytes(2032)
    posted = [
        seal_reply(others, "Not yours"),
        seal_reply(mine, "Yes. 是。"),
        forged,
        seal_reply(mine, "x" * 2002),
        b"",
    ]

    found = page(
        "replies",
        receipt=encode_base64url(CARD),
        event=EVENT,
        replies=[encode_base64url(each) for each in posted],
    )

    assert found == ["Yes. 是。", "x" * 2002]


def test_info_names_event_ballot_and_token(page: Page) -> None:
    """A ballot sealed for another ballot or event cannot be opened as this one's."""
    token = {"value": encode_base64url(sub_token(CARD, SCOPE, "dinner"))}
    spent = nullifier(sub_token(CARD, SCOPE, "dinner"))
    assert ballot_info(SCOPE, "dinner", spent) != ballot_info(SCOPE, "lunch", spent)
    answer = {"lang": "en", "rating": 1, "text": ""}
    sealed = decode_base64url(
        page("seal", key=encode_base64url(KEY.public), scope=SCOPE, ballot="lunch", token=token, answer=answer)
    )  # fmt: skip

    with pytest.raises(Exception, match="cannot be read"):
        open_ballot(KEY, sealed, scope=SCOPE, ballot="dinner", nullifier=spent)
