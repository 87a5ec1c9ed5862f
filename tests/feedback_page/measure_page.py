"""Figures of the pages in Chromium: `PYTHONPATH=. .venv/bin/python -m tests.feedback_page.measure_page`.

Needs `make page` first. Times are medians in milliseconds on this machine.
"""

import asyncio
import gzip
import json
import subprocess
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from playwright.async_api import Page, async_playwright

from bot.crypto.base64url import decode_base64url, encode_base64url
from bot.crypto.feedback.manifests import Entitlement, Recipient
from tests.feedback_page.conftest import CHROMIUM, CHROMIUM_ARGS, SOURCES, build
from tests.feedback_page.world import EVENT, KEYS, SCOPE, PageWorld, issuing_key

TURNS = 50
_SEAL = """async ([key, event, turns]) => {
  const { fromBase64url, infoOf, sealBallot, writeAnswer } = measured, times = [];
  for (let turn = 0; turn < turns; turn++) {
    const answer = writeAnswer({ lang: "en", rating: 4, text: "x".repeat(1500) });
    const start = performance.now();
    await sealBallot(fromBase64url(key), infoOf(event, "dinner", new Uint8Array(32)), answer);
    times.push(performance.now() - start);
  }
  return times; }"""
_BLIND = """async ([ballot, event, turns]) => {
  const times = [], made = [];
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now();
    made.push(await measured.blindToken(event, ballot));
    times.push(performance.now() - start);
  }
  return [times, made]; }"""
_FINISH = """async ([ballot, made, signatures]) => {
  const times = [];
  for (const [turn, blinding] of made.entries()) {
    const start = performance.now();
    await measured.finishToken(ballot, blinding, signatures[turn]);
    times.push(performance.now() - start);
  }
  return times; }"""
_VERIFY = """async ([signed, event, turns]) => {
  const times = [];
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now();
    await measured.readManifest(signed, event);
    times.push(performance.now() - start);
  }
  return times; }"""
_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def sizes(built: Path) -> dict[str, int]:
    """Gzipped bytes of everything each page loads."""
    both = ("page.css", "mark.svg")
    return {
        page: sum(
            len(gzip.compress((built / name).read_bytes(), mtime=0))
            for name in (f"{page}.html", f"{page}.js", *both)
        )
        for page in ("feedback", "checkin")
    }


def bundle_modules() -> str:
    """Return a script that gives the page's modules a global name."""
    options = ["--bundle", "--minify", "--format=iife", "--loader:.txt=text", "--log-level=error"]
    esbuild = SOURCES / "node_modules" / ".bin" / "esbuild"
    source = Path(__file__).with_name("measured.js")
    done = subprocess.run([esbuild, source, *options], capture_output=True, text=True, check=True)
    return done.stdout


async def measure_crypto(page: Page, signed: str) -> dict[str, float]:
    """Median times of sealing, blinding, finishing and verifying."""
    key = issuing_key("dinner")
    ballot = {"id": "dinner", "rsa": encode_base64url(key.spki)}
    public = encode_base64url(KEYS[Recipient.FACILITATORS].public)
    seal: list[float] = await page.evaluate(_SEAL, [public, SCOPE, TURNS])
    blind: tuple[list[float], list[Any]] = await page.evaluate(_BLIND, [ballot, SCOPE, TURNS])
    signatures = [
        encode_base64url(key.blind_sign(decode_base64url(made["blinded"]))) for made in blind[1]
    ]
    finish: list[float] = await page.evaluate(_FINISH, [ballot, blind[1], signatures])
    verify: list[float] = await page.evaluate(_VERIFY, [json.loads(signed), EVENT, TURNS])
    times = {"seal": seal, "blind": blind[0], "finish": finish, "manifest": verify}
    return {name: round(median(each), 1) for name, each in times.items()}


async def measure() -> dict[str, Any]:
    """All figures."""
    with tempfile.TemporaryDirectory() as folder:
        built, data = Path(folder, "built"), Path(folder, "data")
        page_sha256 = build(built)
        modules = bundle_modules()
        gathering = PageWorld.found(data, built, Entitlement.TOKENS)
        await gathering.start()
        paints: list[float] = []
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=str(CHROMIUM), args=CHROMIUM_ARGS
            )
            for _ in range(5):
                page = await browser.new_page()
                await page.goto(gathering.slide_link)
                await page.locator(".cards").first.wait_for()
                paints.append(await page.evaluate(_PAINT))
                await page.close()
            page = await browser.new_page()
            await page.goto(f"{gathering.url}/feedback")
            await page.evaluate(modules)
            times = await measure_crypto(page, gathering.signed.text())
            await browser.close()
        await gathering.stop()
        return {
            "page_sha256": page_sha256,
            "gzipped bytes": sizes(built),
            "first contentful paint, ms": round(median(paints)),
            "medians, ms": times,
        }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(measure()), indent=2))  # noqa: T201 - figures for a person
