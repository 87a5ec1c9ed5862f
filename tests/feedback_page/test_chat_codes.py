"""What somebody pastes on the chat page is searched for a code, whatever stands around it."""

import json
import subprocess
from pathlib import Path

CODE = "AbCdEfGhIjKlMnOpQrStUv12"
HOLD_ONE = (
    CODE,
    f"  {CODE}\n",
    f"#{CODE}",
    f"https://site.example/c#{CODE}",
    f"https://t.me/some_bot?start={CODE}&x=1",
    f"亲爱的徐，这是您的链接：https://site.example/c#{CODE}，请打开。",
    f"邀请码：{CODE}。",
    f"https://{'a' * 24}.example/c#{CODE}",
)
HOLD_NONE = ("", "hello", CODE[1:], f"{CODE}x", "x" * 64, "https://site.example/c")


def test_a_code_is_found_in_words_of_both_languages(sources: Path) -> None:
    asked = json.dumps([*HOLD_ONE, *HOLD_NONE])
    module = (sources / "src" / "chat" / "codes.js").as_uri()
    script = (
        f"import {{ codeIn }} from {json.dumps(module)};"
        f"console.log(JSON.stringify({asked}.map(codeIn)))"
    )
    told = subprocess.run(
        ["node", "--input-type=module", "-e", script], capture_output=True, text=True, check=True
    )
    assert json.loads(told.stdout) == [CODE] * len(HOLD_ONE) + [""] * len(HOLD_NONE)
