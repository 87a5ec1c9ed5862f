"""Files of visa requirements: read or refused with their line."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.visa.cases import Cell, Requirement
from bot.domain.visa.dataset_file import VisaFileWrong, read_requirements

MATRIX = "Passport,CH,CN\nCH,-1,visa free\nCN,visa required,-1\n"


def test_matrix_and_long_list_say_the_same() -> None:
    long = (
        "passport,destination,requirement,days\nCH,CH,-1,\nCH,CN,visa free,\n"
        "CN,CH,visa required,\nCN,CN,-1,\n"
    )

    assert read_requirements(MATRIX.encode()) == read_requirements(long.encode())
    assert read_requirements(b"\xef\xbb\xbfPassport,SG\nCH,90\nAQ,eta\n").cells == {
        ("CH", "SG"): Cell(Requirement.FREE, 90)
    }
    assert read_requirements(b"Passport,SG\nCH,90\nAQ,eta\n").unknown == frozenset({"AQ"})


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", 'the first line must be "passport,destination,requirement" or'),
        (b"a,b\n", 'Line 1: the first line must be "passport,destination,requirement" or'),
        (b"Passport,CH\n", "The file holds no requirement at all."),
        (b"Passport,ch\nCN,90\n", 'Line 1: "ch" is no code of two capital letters'),
        (b"Passport,CH\nCN,90,90\n", "Line 2: there are 3 fields where 2 are expected."),
        (b"Passport,CH\n\nCN,maybe\n", 'Line 3: "maybe" (CN to CH) is no requirement; known:'),
        (b"Passport,CH\nCN,90\nCN,90\n", "Line 3: CN to CH is in the file twice."),
        (b"Passport,CH\nCH,90\n", "Line 2: -1 belongs where passport and destination agree"),
        (b"Passport,CH\nCN,-1\n", "Line 2: -1 belongs where passport and destination agree"),
        (b"Passport,CH\nCN,0\n", "Line 2: days must be a whole number from 1 to 3650."),
        (b"Passport,CH\nCN,3651\n", "Line 2: days must be a whole number from 1 to 3650."),
        (b"Passport,CH\nCN,\xff\n", "Line 2: this is not UTF-8 text"),
        (b'Passport,CH\nCN,"90\n', "Line 2: this is not proper CSV"),
        (b"x" * 8_000_001, "The file has more than 8 MB."),
    ],
)
def test_broken_file_is_told_with_its_line(content: bytes, told: str) -> None:
    with pytest.raises(VisaFileWrong) as wrong:
        read_requirements(content)

    assert str(wrong.value).removeprefix("Line 0: ").startswith(told)


@pytest.mark.parametrize("days", [1, 3650])
def test_the_shortest_and_the_longest_stay_are_read(days: int) -> None:
    assert read_requirements(f"Passport,CH\nCN,{days}\n".encode()).cells == {
        ("CN", "CH"): Cell(Requirement.FREE, days)
    }


@given(st.binary(max_size=200))
def test_any_file_is_read_or_refused(content: bytes) -> None:
    with suppress(VisaFileWrong):
        assert read_requirements(content).cells
