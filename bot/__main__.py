"""`python -m bot` is the command `colloquy`."""

from bot.cli.commands import app

app(prog_name="colloquy")
