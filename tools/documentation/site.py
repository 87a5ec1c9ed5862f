"""Build the site of the documents, strictly: any warning is an error. `make docs`.

.venv/bin/python -m tools.documentation.site [FOLDER]    # usually build/docs
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.documentation.pages import DEPLOY, ROOT, stage

CONFIG = DEPLOY / "mkdocs.yml"
FOLDER = ROOT / "build" / "docs"


def build(folder: Path) -> tuple[int, str]:
    """Write the site into a folder; return the exit code and all that was said meanwhile."""
    with tempfile.TemporaryDirectory() as pages:
        stage(Path(pages))
        return render(Path(pages), folder)


def render(pages: Path, folder: Path) -> tuple[int, str]:
    """Make a site of pages that are in place; return the exit code and what was said meanwhile."""
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", CONFIG],
        env={
            **os.environ,
            "DOCUMENTS": str(pages),
            "SITE": str(folder.resolve()),
            # The theme would advertise.
            "NO_MKDOCS_2_WARNING": "1",
            # Every build of the same documents is the same.
            "SOURCE_DATE_EPOCH": "315532800",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    # Quieter by its own option, it would not count warnings either.
    lines = done.stdout.splitlines(keepends=True)
    return done.returncode, "".join(line for line in lines if not line.startswith("INFO "))


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    code, said = build(where)
    sys.stdout.write(said or f"The site is in {where}; open {where}/index.html.\n")
    sys.exit(code)
