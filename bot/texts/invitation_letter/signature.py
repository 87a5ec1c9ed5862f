"""Signing a letter with a PKCS#12 file, in the worker only (extra `sign`, pyhanko)."""

import io
from pathlib import Path

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers


class CannotSign(Exception):
    """The PKCS#12 file or its passphrase is of no use."""


def sign(content: bytes, *, file: str, passphrase_file: str) -> bytes:
    """Return a PDF with an invisible PAdES signature that covers every byte of it.

    Raises:
        CannotSign: the key cannot be opened.
    """
    passphrase = Path(passphrase_file).read_bytes().strip()
    signer = signers.SimpleSigner.load_pkcs12(  # pyright: ignore[reportUnknownMemberType]
        file, passphrase=passphrase
    )
    if signer is None:
        raise CannotSign
    made = io.BytesIO()
    signers.sign_pdf(  # pyright: ignore[reportUnknownMemberType]
        IncrementalPdfFileWriter(io.BytesIO(content)),
        signers.PdfSignatureMetadata(
            field_name="Host", subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256"
        ),
        signer=signer,
        output=made,
    )
    return made.getvalue()
