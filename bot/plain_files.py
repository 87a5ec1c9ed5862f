"""Files as people name them on the command line: read only where there is a file, written only whole.

A pipe would be waited for without an end and a device never ends, so neither is opened for reading.
"""

import errno
import os
import stat
from pathlib import Path

PRIVATE = 0o600


def read_plain_file(path: Path, most: int) -> bytes:
    """Return a file's first bytes, one more than `most` where it is longer.

    Raises:
        OSError: it cannot be read, or is a folder, a pipe or a device.
    """
    # Non-blocking, so that a named pipe is refused instead of waited for.
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "Not a file", str(path))
    with os.fdopen(handle, "rb") as file:
        return file.read(most + 1)


def write_new(path: Path, content: bytes, *, mode: int = PRIVATE) -> None:
    """Write a file that must not be there yet, and wait until it is on the disk.

    Raises:
        OSError: there is one (FileExistsError), or it cannot be written; then none is left behind.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, mode)
            file.write(content)
            file.flush()
            os.fsync(handle)
    except BaseException:
        path.unlink()
        raise


def write_instead(path: Path, content: bytes, *, mode: int = PRIVATE) -> None:
    """Put a file in the place of one that may be there, at once or not at all. Raises OSError."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.unlink(missing_ok=True)
    write_new(fresh, content, mode=mode)
    fresh.replace(path)


def words_of(error: OSError) -> str:
    """Return which file or folder cannot be used and why, as a line for the operator."""
    words = error.strerror or type(error).__name__
    return f"{error.filename}: {words}" if error.filename else f"A file cannot be used: {words}"
