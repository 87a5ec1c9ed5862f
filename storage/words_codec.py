"""People's words in both languages as sealed rows keep them; `Words(*packed)` opens them again."""

from bot.domain.messages.texts import Words


def pack_words(words: Words) -> list[str]:
    """Return the JSON value of words."""
    return [words.en, words.zh]
