"""A small event: its ballots, its keys, its signed manifest, and somebody's rights in it."""

import hmac
import json
from datetime import UTC, datetime, timedelta
from functools import cache
from urllib.parse import quote, urlencode

from bot.crypto.base64url import encode_base64url
from bot.crypto.feedback.blind_rsa import (
    IssuingKey,
    blind,
    finalize,
    load_issuing_key,
    new_issuing_key,
    prepare,
    token_context,
)
from bot.crypto.feedback.manifests import (
    Ballot,
    BallotKind,
    Entitlement,
    Manifest,
    Recipient,
    SignedManifest,
    sign_manifest,
)
from bot.crypto.feedback.signing import SigningKey
from bot.crypto.feedback.xwing import XWingKey
from bot.crypto.secret import Secret
from bot.domain.messages.texts import Words

EVENT = "GENEVA27"
CARD = bytes(range(16))
TOKEN = "100001:token-of-the-bot"
KEYS = {Recipient.FACILITATORS: XWingKey(b"f" * 32), Recipient.SAFEGUARDING: XWingKey(b"s" * 32)}
SIGNER = SigningKey(b"o" * 32)
HOUR = timedelta(hours=1)
_SESSIONS = (
    ("opening", "Opening conversation: what would reassure you?", "开幕对话：什么能让您放心？", -5),
    ("groups", "Working groups on incident reporting", "事故通报工作组", -2),
    (
        "evals",
        "Evaluating dangerous capabilities: a shared vocabulary",
        "危险能力评估：共同词汇",
        3,
    ),
    ("dinner", "Dinner by the lake", "湖畔晚餐", 26),
)


def init_data(opened_at: datetime) -> str:
    """What Telegram tells the check-in page about a guest (core.telegram.org/bots/webapps)."""
    user = '{"id":1001,"first_name":"Ingrid & Li","is_bot":false}'
    fields = {"auth_date": str(int(opened_at.timestamp())), "query_id": "AAH", "user": user}
    secret = hmac.digest(b"WebAppData", TOKEN.encode(), "sha256")
    checked = "\n".join(f"{name}={value}" for name, value in fields.items())
    fields["hash"] = hmac.digest(secret, checked.encode(), "sha256").hex()
    return urlencode(fields, quote_via=quote)


@cache
def secret_key(ballot: str) -> Secret:
    """What signs blindly for one ballot; the same for all stories, for making one takes a while."""
    assert ballot
    return new_issuing_key()


@cache
def issuing_key(ballot: str) -> IssuingKey:
    """The same, ready to sign."""
    return load_issuing_key(secret_key(ballot))


@cache
def rights() -> str:
    """What check-in hands over: a token for every ballot, as it stands in the link."""
    tokens: list[tuple[str, str, str]] = []
    for ballot in ballots(Entitlement.TOKENS):
        message = prepare(token_context(EVENT, ballot.id))
        blinded, inverse = blind(ballot.rsa, message)
        signed = issuing_key(ballot.id).blind_sign(blinded)
        signature = finalize(ballot.rsa, message, signed, inverse)
        tokens.append((ballot.id, encode_base64url(message), encode_base64url(signature)))
    return encode_base64url(json.dumps(tokens).encode())


def ballots(entitlement: Entitlement, *, shift: timedelta = timedelta()) -> tuple[Ballot, ...]:
    """Two sessions that are over, two that are to come, and two messages of either kind."""
    now = datetime.now(UTC).replace(microsecond=0) + shift
    closes = now + timedelta(days=3)

    def key(name: str) -> bytes:
        return issuing_key(name).spki if entitlement is Entitlement.TOKENS else b""

    sessions = [
        Ballot(name, BallotKind.SESSION, place, Words(en, zh), Recipient.FACILITATORS, now + hours * HOUR, closes, key(name))
        for place, (name, en, zh, hours) in enumerate(_SESSIONS, 1)
    ]  # fmt: skip
    messages = [
        Ballot(f"{kind}-{number}", kind, number, words, to, now - 6 * HOUR, closes, key(f"{kind}-{number}"))
        for kind, words, to in (
            (BallotKind.QUESTION, Words("Question", "提问"), Recipient.FACILITATORS),
            (BallotKind.CONCERN, Words("Concern", "反映问题"), Recipient.SAFEGUARDING),
        )
        for number in (1, 2)
    ]  # fmt: skip
    return (*sessions, *messages)


def sign(entitlement: Entitlement, *, shift: timedelta = timedelta()) -> SignedManifest:
    """The event's manifest, signed by its organizers."""
    title = Words("Geneva Dialogue on AI Safety 2027", "2027 日内瓦人工智能安全对话")
    publics = {who: key.public for who, key in KEYS.items()}
    listed = ballots(entitlement, shift=shift)
    return sign_manifest(Manifest(EVENT, 5, entitlement, title, publics, listed), SIGNER)
