"""The list of parts is what the lock files say: one list of server and page, each part with its licence."""

from typing import Any

from tools.supply.locks import Package
from tools.supply.parts import Parts, joined, lacking, with_licences


def part(
    name: str, version: str, *, kind: str = "library", npm: bool = False, **more: Any
) -> Parts:
    place = "npm" if npm else "pypi"
    said = {"bom-ref": f"{name}@{version}", "name": name, "version": version, "type": kind}
    return said | {"purl": f"pkg:{place}/{name}@{version}"} | more


def listed(root: Parts, *components: Parts) -> Parts:
    return {
        "$schema": "s",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": "another each time",
        "metadata": {"component": root, "timestamp": "another each time"},
        "components": list(components),
        "dependencies": [{"ref": root["bom-ref"], "dependsOn": [c["bom-ref"] for c in components]}],
    }


MIT = [{"license": {"id": "MIT"}}]
SERVER = listed(part("colloquy", ""), part("Some_Thing", "1", licenses=MIT), part("bare", "2"))
PAGE = listed(part("colloquy-page", "9", npm=True), part("@a/b", "3", npm=True, licenses=MIT))
WANTED = [
    Package("server", "some-thing", "1"),
    Package("server", "bare", "2"),
    Package("server", "on-another-machine", "1", somewhere=True),
    Package("page", "@a/b", "3"),
]


def test_page_is_a_part_of_the_server_and_nothing_differs_each_time() -> None:
    whole = joined(SERVER, PAGE, "0.2")
    page = part("colloquy-page", "0.2", kind="application", npm=True) | {
        "bom-ref": "colloquy-page@9",
        "purl": "pkg:npm/colloquy-page@9",
    }
    assert whole == {
        "$schema": "s",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": part("colloquy", "") | {"version": "0.2"}},
        "components": [
            part("@a/b", "3", npm=True, licenses=MIT),
            part("Some_Thing", "1", licenses=MIT),
            part("bare", "2"),
            page,
        ],
        "dependencies": [
            {"ref": "colloquy-page@9", "dependsOn": ["@a/b@3"]},
            {"ref": "colloquy@", "dependsOn": ["Some_Thing@1", "bare@2", "colloquy-page@9"]},
        ],
    }


def test_licence_that_a_part_does_not_say_comes_from_the_page() -> None:
    whole = joined(SERVER, PAGE, "0.2")
    assert lacking(whole, WANTED) == ["no licence: bare 2"]
    said = with_licences(whole, {"bare": "ISC", "some-thing": "ISC"})
    assert lacking(said, WANTED) == []
    assert [each["licenses"] for each in said["components"][:3]] == [
        MIT,
        MIT,
        [{"expression": "ISC"}],
    ]


def test_what_lock_files_do_not_say_is_a_fault() -> None:
    whole = with_licences(joined(SERVER, None, "0.2"), {"bare": "ISC"})
    other = [Package("server", "some-thing", "2"), Package("server", "bare", "2")]
    assert lacking(whole, other) == ["missing: some-thing 2", "in no lock file: some-thing 1"]
