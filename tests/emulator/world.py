"""Names and raw calls the emulator's stories share."""

from typing import Any

import aiohttp

TOKEN = "123456:TEST-token"
ANN, BEN = 1001, 1002


async def ask(web: aiohttp.ClientSession, method: str, /, **params: Any) -> dict[str, Any]:
    """A raw JSON call: the whole envelope, with the HTTP status checked against it."""
    async with web.post(f"/bot{TOKEN}/{method}", json=params) as response:
        answer: dict[str, Any] = await response.json()
        assert response.status == answer.get("error_code", 200)
        return answer


async def control(web: aiohttp.ClientSession, verb: str, path: str, body: Any = None) -> Any:
    """A control call that succeeds: its JSON answer."""
    async with web.request(verb, f"/_emu/{path}", json=body) as response:
        answer = await response.json()
        assert response.status == 200, answer
        return answer
