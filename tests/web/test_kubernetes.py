"""The manifests in deploy/kubernetes: what can be checked without a cluster.

Where kubectl (Debian: kubernetes-client) and kubernetes-validate (PyPI) are installed, what the first puts
together is compared with Kubernetes' own schemas by the second.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings.environment import NAMES

FOLDER = Path(__file__).parents[2] / "deploy" / "kubernetes"
SPREAD_OUT = {
    "allowPrivilegeEscalation": False,
    "readOnlyRootFilesystem": True,
    "capabilities": {"drop": ["ALL"]},
}


def manifests() -> list[dict[str, Any]]:
    """Every manifest of every file."""
    files = sorted(FOLDER.glob("*.yaml"))
    return [each for file in files for each in yaml.safe_load_all(file.read_text("utf-8"))]


def workloads() -> list[dict[str, Any]]:
    return [each for each in manifests() if each["kind"] in {"Deployment", "StatefulSet"}]


def containers(workload: dict[str, Any]) -> Iterator[dict[str, Any]]:
    pod = workload["spec"]["template"]["spec"]
    yield from (*pod.get("initContainers", ()), *pod["containers"])


def named(kind: str, name: str) -> dict[str, Any]:
    [found] = [
        each
        for each in manifests()
        if (each["kind"], each.get("metadata", {}).get("name")) == (kind, name)
    ]
    return found


WORKLOADS = pytest.mark.parametrize(
    "workload", workloads(), ids=lambda each: each["metadata"]["name"]
)


@WORKLOADS
def test_pods_ask_for_no_privileges(workload: dict[str, Any]) -> None:
    pod = workload["spec"]["template"]["spec"]

    assert pod["automountServiceAccountToken"] is False
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["runAsUser"] > 0
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert [each["securityContext"] for each in containers(workload)] == [
        SPREAD_OUT for _ in containers(workload)
    ]


@WORKLOADS
def test_whoever_serves_is_asked_how_it_is_and_has_a_limit(workload: dict[str, Any]) -> None:
    [serving] = workload["spec"]["template"]["spec"]["containers"]

    assert {"livenessProbe", "readinessProbe"} <= serving.keys()
    assert "startupProbe" in serving or workload["metadata"]["name"] == "postgres"
    assert "memory" in serving["resources"]["limits"]
    if workload["metadata"]["name"] != "postgres":
        # A bot whose database is gone waits for it; killing it would help nobody.
        assert serving["livenessProbe"]["httpGet"]["path"] == "/healthz"
    if workload["metadata"]["name"] == "colloquy":
        assert serving["readinessProbe"]["httpGet"]["path"] == "/readyz"


@WORKLOADS
def test_selectors_volumes_and_claims_are_there(workload: dict[str, Any]) -> None:
    spec = workload["spec"]
    labels = spec["template"]["metadata"]["labels"]
    volumes = {each["name"] for each in spec["template"]["spec"].get("volumes", ())}
    volumes |= {each["metadata"]["name"] for each in spec.get("volumeClaimTemplates", ())}

    assert spec["selector"]["matchLabels"] == labels
    for each in containers(workload):
        assert {mount["name"] for mount in each["volumeMounts"]} <= volumes


def test_secrets_are_files_and_never_environment() -> None:
    text = "".join(file.read_text("utf-8") for file in FOLDER.glob("*.yaml"))
    settings = named("ConfigMap", "colloquy")["data"]

    assert "secretKeyRef" not in text
    assert "secretRef" not in text
    assert {"COLLOQUY_TOKEN", "COLLOQUY_WEBHOOK_SECRET"} & settings.keys() == set()
    assert ":" not in settings["COLLOQUY_DATABASE_URL"].partition("://")[2]
    assert set(re.findall(r"COLLOQUY_[A-Z_]+", text)) - set(NAMES) == set()


def test_each_secret_that_a_setting_names_is_copied_for_the_bot() -> None:
    bot = named("Deployment", "colloquy")["spec"]["template"]["spec"]
    [copying] = bot["initContainers"]
    settings = named("ConfigMap", "colloquy")["data"]
    *_, to = copying["command"][:5]

    copied = {f"{to}/{Path(each).name}" for each in copying["command"][5:]}

    assert copied == {value for value in settings.values() if value.startswith("/run/secrets/")}
    assert copying["command"][:4] == ["install", "-m", "0400", "-t"]


def test_several_copies_are_where_the_keystore_is_and_one_stays() -> None:
    bot, box = named("Deployment", "colloquy"), named("StatefulSet", "colloquy-box")
    [affinity] = bot["spec"]["template"]["spec"]["affinity"]["podAffinity"][
        "requiredDuringSchedulingIgnoredDuringExecution"
    ]

    assert bot["spec"]["replicas"] > 1
    assert affinity["topologyKey"] == "kubernetes.io/hostname"
    assert named("PodDisruptionBudget", "colloquy")["spec"]["maxUnavailable"] == 1
    # One goes, after the ingress has heard of it, before another comes.
    assert bot["spec"]["strategy"]["rollingUpdate"] == {"maxUnavailable": 1, "maxSurge": 0}
    [serving] = bot["spec"]["template"]["spec"]["containers"]
    assert serving["lifecycle"]["preStop"] == {"exec": {"command": ["sleep", "5"]}}
    assert box["spec"]["replicas"] == 1


def test_nobody_speaks_to_anybody_unless_it_is_said() -> None:
    policies = [each for each in manifests() if each["kind"] == "NetworkPolicy"]

    assert {each["metadata"]["name"] for each in policies} == {
        "nothing-else",
        "colloquy",
        "colloquy-box",
        "postgres",
    }
    assert all(each["spec"]["policyTypes"] == ["Ingress", "Egress"] for each in policies)
    for silent in ("postgres", "colloquy-box"):
        assert "egress" not in named("NetworkPolicy", silent)["spec"]
    assert named("NetworkPolicy", "nothing-else")["spec"]["podSelector"] == {}


def test_images_are_named_by_digest_and_no_digest_is_made_up() -> None:
    kustomization = named_kustomization()

    digests = [each["digest"] for each in kustomization["images"]]
    assert all(each.startswith("sha256:") for each in digests)
    # Whoever deploys writes their own: a tag could be moved, and we have built no image.
    assert [each for each in digests if re.fullmatch(r"sha256:[0-9a-f]{64}", each)] == []
    assert [name for name in kustomization["resources"] if not (FOLDER / name).is_file()] == []


@pytest.mark.skipif(
    not (shutil.which("kubectl") and shutil.which("kubernetes-validate")),
    reason="needs kubectl (apt-get install kubernetes-client) and kubernetes-validate (PyPI)",
)
def test_what_kubectl_makes_of_it_is_as_kubernetes_wants_it(tmp_path: Path) -> None:
    whole = tmp_path / "whole.yaml"
    made = subprocess.run(
        ["kubectl", "kustomize", FOLDER], capture_output=True, text=True, check=True
    )
    whole.write_text(made.stdout, encoding="utf-8")

    checked = subprocess.run(
        ["kubernetes-validate", "--strict", "--no-warn", whole, FOLDER / "box.yaml"],
        capture_output=True,
        text=True,
        check=False,
    )

    said = (checked.stdout + checked.stderr).splitlines()
    assert (checked.returncode, [line for line in said if " passed " not in line]) == (0, [])
    assert len(said) == len([each for each in manifests() if each["kind"] != "Kustomization"])


def named_kustomization() -> dict[str, Any]:
    return yaml.safe_load((FOLDER / "kustomization.yaml").read_text("utf-8"))
