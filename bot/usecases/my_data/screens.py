"""The way to a copy of all that is kept about oneself, and the copy: sealed, gone from the chat soon."""

from bot.crypto.exports import new_passphrase
from bot.domain.callback_words import home
from bot.domain.callback_words import my_data as words
from bot.domain.here import Here
from bot.domain.limits import COPY_VANISHES, PASSPHRASE_VANISHES
from bot.domain.messages.messages import Button, ButtonStyle, MyDataFile
from storage.work import Work

FILE_NAME = "my-data"
"""Says nothing about the event or the person."""


def show_my_data(work: Work, here: Here) -> None:
    """Say what the file holds, how it is opened, and that both messages vanish."""
    work.reply(
        here,
        "my-data-offered",
        {"minutes": PASSPHRASE_VANISHES // 60, "hours": COPY_VANISHES // 3600},
        (
            (Button("my-data-make", words.MAKE.to(), style=ButtonStyle.PRIMARY),),
            (Button("go-privacy", home.PRIVACY.to()),),
        ),
    )


def send_copy(work: Work, here: Here, content: str) -> None:
    """Send a passphrase, and then the file with all this (JSON) that it opens."""
    passphrase = new_passphrase()
    work.send(
        here,
        "my-data-passphrase",
        {"passphrase": passphrase, "minutes": PASSPHRASE_VANISHES // 60},
        ((Button("my-data-copy-passphrase", copies=passphrase),),),
        vanish_after=PASSPHRASE_VANISHES,
        protect=True,
    )
    work.send(
        here,
        "my-data-file",
        {"hours": COPY_VANISHES // 3600},
        ((Button("go-privacy", home.PRIVACY.to()),),),
        attachment=MyDataFile(FILE_NAME, content, passphrase),
        vanish_after=COPY_VANISHES,
    )
