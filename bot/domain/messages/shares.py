"""How several copies of the bot divide the messages that Telegram takes in a second."""

from collections.abc import Sequence


def fair_shares(wants: Sequence[int], *, total: int) -> list[int]:
    """Divide `total` among copies that want so many each; the shares add up to `total`.

    Nobody is left without half of an even share, as taps may come to any copy at any moment. The
    rest goes one by one to whoever has least of those that want more, then evenly to all.
    """
    copies = len(wants)
    least = min(total // copies, max(1, total // (2 * copies)))
    shares = [least] * copies
    for _ in range(total - sum(shares)):
        wanting = [place for place in range(copies) if shares[place] < wants[place]]
        poorest = min(wanting or range(copies), key=lambda place: (shares[place], place))
        shares[poorest] += 1
    return shares
