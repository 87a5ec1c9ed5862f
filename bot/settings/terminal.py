"""Who else sees what is shown on the terminal we run in, as its environment tells."""

from collections.abc import Mapping

_BETWEEN: Mapping[str, str] = {
    "TMUX": "tmux, which keeps what is shown and can write it to a file",
    "STY": "screen, which keeps what is shown and can write it to a file",
    "ZELLIJ": "zellij, which keeps what is shown",
    "SSH_CONNECTION": "a connection over the network, so that another computer shows it too",
}


def find_watchers(environ: Mapping[str, str]) -> list[str]:
    """Return what the terminal is inside of, in words; nothing for a plain one."""
    return [what for name, what in _BETWEEN.items() if environ.get(name)]
