"""Codes that stand for people, and codes that let people in, however they are typed or pasted."""

import pytest

from bot.domain.people.codes import Desk, code_from, code_typed, desk_of
from bot.domain.people.invitation_links import Doors, code_in, doors_of

CODE = "Abcdefghijklmnop12345678"
LINK = f"https://t.me/colloquy_bot?start={CODE}"
PAGE = f"https://example.org/c#{CODE}"


def test_a_code_is_the_letter_of_its_desk_and_six_signs() -> None:
    assert code_from(Desk.VISA, bytes(8)) == "V-222222"
    assert code_from(Desk.KITCHEN, (1).to_bytes(8)) == "K-322222"
    assert code_from(Desk.KITCHEN, (31).to_bytes(8)) == "K-232222"
    assert code_from(Desk.KITCHEN, b"\xff" * 8) == "K-H8AP76"


@pytest.mark.parametrize(
    ("typed", "code", "desk"),
    [
        (" v-7k2fpx ", "V-7K2FPX", Desk.VISA),
        ("M-222222", "M-222222", Desk.MEMBERS),
        ("G-7K2F", "G-7K2F", None),
        ("G-7K2FPX", "", None),
        ("V-7K2FP", "", None),
        ("V-7K2FPXX", "", None),
        ("V-7K2FP0", "", None),
        ("V7K2FPX", "", None),
        ("my code is V-7K2FPX", "", None),
    ],
)
def test_a_code_is_known_however_it_is_typed(typed: str, code: str, desk: Desk | None) -> None:
    assert (code_typed(typed), desk_of(code)) == (code, desk)


@pytest.mark.parametrize(
    ("text", "alone", "within"),
    [
        (CODE, CODE, CODE),
        (f" /start {CODE} ", CODE, CODE),
        (f"start={CODE}", CODE, CODE),
        (LINK, CODE, CODE),
        (LINK.replace("https://", ""), CODE, CODE),
        (LINK.replace("t.me", "www.telegram.me").replace("colloquy", "Colloquy"), CODE, CODE),
        (f"tg://resolve?domain=colloquy_bot&start={CODE}", CODE, CODE),
        (PAGE, CODE, CODE),
        (f"Dear Ann, {LINK} is yours", "", CODE),
        (f"Dear Ann, {PAGE} is yours", "", CODE),
        (f"Dear Ann, {CODE} is yours", "", ""),
        (LINK.replace("colloquy_bot", "other_bot"), "", ""),
        (f"{CODE}x", "", ""),
        ("hello", "", ""),
    ],
)
def test_a_link_is_found_and_a_bare_code_alone(text: str, alone: str, within: str) -> None:
    found = [code_in(text, bot="colloquy_bot", alone=each) for each in (True, False)]

    assert found == [alone, within]


def test_a_code_has_two_doors_where_there_is_a_page_and_a_bot() -> None:
    both = doors_of(LINK, public_url="https://example.org/", mirrors=("https://mirror.example",))
    bot_alone = doors_of(LINK, public_url="")
    page_alone = doors_of(f"?start={CODE}", public_url="https://example.org")

    assert both == Doors(LINK, PAGE, (f"https://mirror.example/c#{CODE}",))
    assert [each.kind for each in (both, bot_alone, page_alone)] == ["both", "telegram", "page"]
    assert [each.links for each in (both, bot_alone, page_alone)] == [
        (LINK, PAGE),
        (LINK,),
        (PAGE,),
    ]
