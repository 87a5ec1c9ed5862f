"""`python -m bot` is the command `colloquy`."""

from bot.cli.front import main

main()
