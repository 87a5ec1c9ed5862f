"""The id of a message tells the carrier; no id of one carrier is taken for the other's."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.channels.addresses import PAGE_MESSAGES, Carrier, carrier_of
from storage.database.row_ids import RowIds


@given(message_id=st.integers(1, 2**31 - 1))
def test_an_id_of_telegrams_is_telegrams(message_id: int) -> None:
    assert carrier_of(message_id) is Carrier.TELEGRAM


def test_a_row_number_is_the_pages() -> None:
    row = RowIds().next()
    assert (carrier_of(row), row > 2**53) == (Carrier.PAGE, True)


def test_the_border_lies_between_both() -> None:
    around = [carrier_of(PAGE_MESSAGES - 1), carrier_of(PAGE_MESSAGES)]
    assert around == [Carrier.TELEGRAM, Carrier.PAGE]
