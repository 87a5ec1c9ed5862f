"""The JavaScript: one helper, its checks in strict setting, and lock files that name no registry."""

import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KEPT = subprocess.run(
    ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
).stdout.splitlines()
STRICT = (
    "checkJs",
    "exactOptionalPropertyTypes",
    "noUncheckedIndexedAccess",
    "noUnusedLocals",
    "strict",
)


def test_there_is_one_dom_helper() -> None:
    makers = [
        path
        for path in KEPT
        if path.endswith(".js") and "document.createElement(" in (ROOT / path).read_text()
    ]
    assert makers == ["bot/web/shared/dom.js"]


@pytest.mark.parametrize("path", [path for path in KEPT if path.endswith("package-lock.json")])
def test_lock_file_names_no_registry(path: str) -> None:
    packages = json.loads((ROOT / path).read_text())["packages"]
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


def test_type_check_is_strict_for_every_script() -> None:
    configs = {path: json.loads((ROOT / path).read_text()) for path in KEPT if "tsconfig" in path}
    strict = configs.pop("tsconfig.json")["compilerOptions"]
    assert {name: strict.get(name) for name in STRICT} == dict.fromkeys(STRICT, True)
    for config in configs.values():
        assert (ROOT / "bot/demo/chat" / config["extends"]).resolve() == ROOT / "tsconfig.json"
        assert set(config["compilerOptions"]) <= {"lib", "target", "types"}
    run = json.loads((ROOT / "package.json").read_text())["scripts"]["lint"]
    assert all(str(Path(path).parent) in run for path in configs)
