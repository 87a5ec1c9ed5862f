"""The shelves of languages in one unit of work."""

from storage.database.transaction import Transaction
from storage.languages.translations import Translations


class Languages:
    """What is translated, and who interprets when."""

    def __init__(self, transaction: Transaction) -> None:
        self.translations = Translations(transaction)
