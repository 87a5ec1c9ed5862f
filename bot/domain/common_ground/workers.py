"""Who would work on an intervention after the event: a wish first, a name only by a second consent."""

from dataclasses import dataclass

from bot.domain.ids import ItemId


@dataclass(frozen=True, slots=True)
class Wishes:
    """What one person would work on: told to nobody, but for those `named`, where others named are told."""

    wished: frozenset[ItemId] = frozenset()
    named: frozenset[ItemId] = frozenset()

    def with_wish(self, item: ItemId) -> "Wishes":
        """Return these with a wish, of which nobody hears."""
        return Wishes(self.wished | {item}, self.named)

    def with_name(self, item: ItemId) -> "Wishes":
        """Return these with a name given where there was a wish; without one nothing changes."""
        return Wishes(self.wished, self.named | ({item} & self.wished))

    def without(self, item: ItemId) -> "Wishes":
        """Return these with a wish, and the name with it, taken back."""
        return Wishes(self.wished - {item}, self.named - {item})
