"""Where the key-encryption key is: names and paths, nothing secret, and light to import."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

_SERVICE = "vault_"


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultPlace:
    """A key of HashiCorp Vault's transit engine, and by which file we are known there.

    Either `token_file` holds a token, or `role` is logged in as with the token of a Kubernetes
    service account in `jwt_file`. An empty `ca_file` means the certificates of the system's library.
    """

    address: str
    key: str
    mount: str = "transit"
    namespace: str = ""
    token_file: str = ""
    role: str = ""
    jwt_file: str = "/var/run/secrets/kubernetes.io/serviceaccount/token"
    auth_mount: str = "kubernetes"
    ca_file: str = ""

    def __str__(self) -> str:
        return f"{self.address}, key {self.mount}/{self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class KekPlace:
    """A key file, or where `service` is named a key in it.

    `credentials` is `$CREDENTIALS_DIRECTORY`.
    """

    file: Path
    credentials: Path | None = None
    service: VaultPlace | None = None

    def __str__(self) -> str:
        return f"key file {self.file}" if self.service is None else f"key service {self.service}"

    def as_words(self) -> dict[str, str]:
        """Return what another process can read with `of_words`."""
        service = {} if self.service is None else asdict(self.service)
        return {
            "file": str(self.file.resolve()),
            "credentials": "" if self.credentials is None else str(self.credentials.resolve()),
            **{f"{_SERVICE}{name}": word for name, word in service.items()},
        }

    @classmethod
    def of_words(cls, words: Mapping[str, str]) -> Self:
        """Undo `as_words`."""
        service = {
            name.removeprefix(_SERVICE): word
            for name, word in words.items()
            if name.startswith(_SERVICE)
        }
        credentials = words["credentials"]
        return cls(
            file=Path(words["file"]),
            credentials=Path(credentials) if credentials else None,
            service=VaultPlace(**service) if service else None,
        )
