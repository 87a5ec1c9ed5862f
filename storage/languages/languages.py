"""The shelves of languages in one unit of work."""

from storage.database.transaction import Transaction
from storage.languages.definitions import Definitions
from storage.languages.translations import Translations


class Languages:
    """What is translated, and what terms mean."""

    def __init__(self, transaction: Transaction) -> None:
        self.translations = Translations(transaction)
        self.definitions = Definitions(transaction)
