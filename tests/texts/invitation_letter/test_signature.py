"""Signed letters show a flipped byte."""

import json
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12

from tests.texts.invitation_letter.world import job, paper, pdf, run_press


def make_key(folder: Path) -> dict[str, str]:
    """Make a self-signed certificate; return where its PKCS#12 file and passphrase are."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Lake Foundation")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    file, passphrase = folder / "sign.p12", folder / "passphrase"
    file.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"host", key, certificate, None, serialization.BestAvailableEncryption(b"open sesame")
        )
    )
    passphrase.write_text("open sesame\n")
    return {"file": str(file), "passphrase_file": str(passphrase)}


def test_signed_letter_shows_a_flipped_byte(tmp_path: Path) -> None:
    reader = pytest.importorskip("pyhanko.pdf_utils.reader")
    validation = pytest.importorskip("pyhanko.sign.validation")
    context = pytest.importorskip("pyhanko_certvalidator")
    made = paper()
    done = run_press(json.dumps({"paper": job(made), "sign": make_key(tmp_path)}).encode())
    assert done.returncode == 0
    flipped = bytearray(done.stdout)
    flipped[flipped.index(b"LD-2027-0001")] ^= 1

    def is_intact(content: bytes) -> bool:
        (signature,) = reader.PdfFileReader(BytesIO(content)).embedded_signatures
        trusted = context.ValidationContext(trust_roots=[signature.signer_cert])
        status = validation.validate_pdf_signature(signature, trusted)
        return bool(status.intact)

    assert [is_intact(done.stdout), is_intact(bytes(flipped))] == [True, False]
    assert done.stdout.startswith(pdf(made))
