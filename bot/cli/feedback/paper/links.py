"""Links to the feedback page for paper and slides: they name the one right manifest, and no right."""

from urllib.parse import urlsplit

from bot.cli.feedback.files import CannotDo
from bot.crypto.feedback.manifests import SignedManifest


def page_link(signed: SignedManifest, host: str) -> str:
    """Return the link whose page refuses any other manifest; `host` is as `page_host` gives it."""
    return f"{host}/feedback#e={signed.manifest.event}&w={signed.mark}"


def page_host(url: str) -> str:
    """Return the address before /feedback. Raises CannotDo for what is not plain https."""
    parts = urlsplit(url.rstrip("/"))
    is_local = parts.scheme == "http" and parts.hostname in {"localhost", "127.0.0.1"}
    if not (parts.scheme == "https" or is_local) or not parts.hostname:
        raise CannotDo("--url must begin with https:// and name the host of the feedback page")
    if parts.path or parts.query or parts.fragment or "@" in parts.netloc or len(url) > 200:
        raise CannotDo("--url must be an address without anything after the host")
    return f"{parts.scheme}://{parts.netloc}"
