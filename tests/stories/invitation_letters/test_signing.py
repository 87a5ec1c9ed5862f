"""The letter is stamped and signed on paper: the organizer sends the scan back, the guest gets it."""

from bot.domain.invitation_letters.scans import SCAN_BYTES
from tests.stories.invitation_letters.world import CHANGED, asks, documents, opens, receives
from tests.stories.someone import Someone
from tests.stories.world import World

PDF = b"%PDF-1.7 signed\n%%EOF\n"


def _chunk(kind: bytes, said: bytes) -> bytes:
    return len(said).to_bytes(4) + kind + said + bytes(4)


def _part(marker: int, said: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(said) + 2).to_bytes(2) + said


END = b"\0\0\0\0IEND\xaeB`\x82"
PNG = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", b"\0\0\0\x01" * 2 + b"\x08\0\0\0\0") + END
PNG_AS_SENT = PNG.removesuffix(END) + _chunk(b"tEXt", b"Author\0Olga Host") + END
JPEG = (
    b"\xff\xd8"
    + _part(0xC0, b"\x08\0\x01\0\x01" + bytes(10))
    + _part(0xDA, bytes(6))
    + b"ink\xff\xd9"
)
JPEG_AS_SENT = b"\xff\xd8" + _part(0xE1, b"Exif\0\0 47 N 8 E") + JPEG[2:] + b"a phone's own"


async def test_signed_letter_comes_back_and_goes_to_the_guest(world: World) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    content = await receives(world, ann, olga)
    assert olga.document == ("invitation-LD-2027-0001.pdf", content)
    code = olga.screen.partition(":")[0]
    assert olga.shown == (
        f"{code}: letter LD-2027-0001 to stamp and sign\n\nThe guest has it without a signature."
        " Sign it on paper, then tap “Send the signed letter”. This message deletes itself in 10"
        " minutes; “Invitation letters” has it again.",
        [["Send the signed letter"], ["« Invitation letters"]],
    )
    await olga.taps("Send the signed letter")
    await olga.says("here it is")
    asked_again = "⚠️ Please send the signed letter as one file or one photo, not in words;"
    assert asked_again in olga.screen
    olga.forget_past()
    await olga.sends_pictures(JPEG, JPEG)
    await world.tick(seconds=5)
    assert [each[: len(asked_again)] for each in olga.hears] == [asked_again]
    await olga.sends_file("signed.pdf", b"MZ not a PDF at all")
    await world.tick(seconds=1)
    assert "That file is no whole PDF, JPEG or PNG, whatever its name says." in olga.screen
    await olga.sends_file("large.pdf", b"%PDF-" + bytes(SCAN_BYTES) + b"%%EOF")
    await world.tick(seconds=1)
    assert olga.screen == (
        "That file is too large. Please send at most 5,000 kB, for example a scan in grey or a photo."
    )
    await olga.sends_file("Ann.pdf", PNG_AS_SENT)
    await world.tick(seconds=1)
    assert f"This goes to guest {code}: signed-LD-2027-0001.png, 1 kB. Send?" in olga.screen
    await olga.taps("Another file instead")
    await olga.sends_file("Ann.png", PDF)
    await world.tick(seconds=1)
    assert olga.shown == (
        f"This goes to guest {code}: signed-LD-2027-0001.pdf, 1 kB. Send?\n\n"
        "Please look once more whether it is this guest's letter.",
        [["Send it to the guest"], ["Another file instead"], ["Do not send"]],
    )
    assert documents(ann) == ["invitation-LD-2027-0001.pdf"]
    await olga.taps("Send it to the guest")
    assert ann.document == ("signed-LD-2027-0001.pdf", PDF)
    assert ann.screen.startswith(
        "Your signed invitation letter LD-2027-0001\nQuiet Lake Dialogue\n"
        "Use this one instead of the one without a signature."
    )
    assert world.rows("SELECT signed_at IS NOT NULL FROM invitation_letter_register") == [(1,)]
    await ann.taps("Invitation letter", "Send it to me again")
    assert ann.document == ("signed-LD-2027-0001.pdf", PDF)
    assert documents(ann)[1:] == ["signed-LD-2027-0001.pdf"] * 2

    world.clock.move(minutes=1)
    await olga.taps("« Invitation letters")
    await olga.taps(olga.buttons[0][0], "Send the signed letter")
    await olga.sends_file("damaged.jpg", JPEG_AS_SENT[:-40] + b"\xff\xd9")
    await world.tick(seconds=1)
    assert "That file is no whole PDF, JPEG or PNG, whatever its name says." in olga.screen
    await olga.sends_file("x", JPEG_AS_SENT)
    await world.tick(seconds=1)
    assert "It replaces the signed letter this guest already has." in olga.screen
    await olga.taps("Send it to the guest")
    assert "It replaces the one sent before." in olga.screen
    assert "It replaces the signed one you got before." in ann.screen
    assert ann.document == ("signed-LD-2027-0001.jpg", JPEG)
    files = [each.read_bytes() for each in world.folder.rglob("*") if each.is_file()]
    assert not any(PDF in file or JPEG in file for file in files)
    await world.tick(days=31)
    assert world.rows("SELECT * FROM invitation_letter_scans") == []


async def test_photo_of_a_signed_letter_is_gone_with_its_guest_or_a_new_letter(
    world: World,
) -> None:
    ann, olga = await world.guest("Ann"), await world.organizer()
    await receives(world, ann, olga)
    assert "It is not signed by hand. If the organizers sign it" in ann.screen
    world.clock.move(minutes=1)
    await olga.taps("« Invitation letters")
    assert "Sent, data still here: 1\nOf these not signed by hand: 1\n" in olga.screen
    await olga.taps("« Visa desk")
    assert "Waiting for your answer: 0\nLetters not signed by hand: 1\n" in olga.screen
    await olga.taps("Send the signed letter")
    await photographs(world, olga)
    await olga.taps("Do not send")
    assert world.rows("SELECT * FROM invitation_letter_scans") == []
    await olga.taps("Send the signed letter")
    await photographs(world, olga)
    await olga.taps("Send it to the guest")
    assert ann.document == ("signed-LD-2027-0001.jpg", JPEG)
    await olga.taps("« Invitation letters", "« Visa desk")
    assert "not signed by hand" not in olga.screen
    world.clock.move(minutes=1)
    await olga.taps("Invitation letters (0)")
    await olga.taps(olga.buttons[0][0], "Letter to sign (PDF)", "Send the signed letter")
    await photographs(world, olga)
    assert world.rows("SELECT stage FROM invitation_letter_scans ORDER BY stage") == [
        ("held",),
        ("sent",),
    ]
    world.clock.move(minutes=1)
    await asks(ann)
    assert world.rows("SELECT * FROM invitation_letter_scans") == []
    await olga.taps("Send it to the guest")
    assert olga.screen == CHANGED

    world.clock.move(minutes=1)
    await opens(olga)
    await olga.taps("Approve")
    await world.tick(seconds=2)
    await olga.taps("Send the signed letter")
    await photographs(world, olga)
    assert world.rows("SELECT stage FROM invitation_letter_scans") == [("held",)]
    await ann.says("/privacy")
    await ann.taps_data("forget-me")
    await world.tick(seconds=2)
    assert world.rows("SELECT * FROM invitation_letter_scans") == []


async def photographs(world: World, olga: Someone) -> None:
    await olga.sends_pictures(JPEG_AS_SENT)
    await world.tick(seconds=1)
