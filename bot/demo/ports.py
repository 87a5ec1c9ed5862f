"""A port for a site whose address must be known before it listens."""

import socket


def free_port() -> int:
    """Return a port of this machine that nobody listens at just now."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
