"""Ridge logistic regression whose weights may not have the wrong sign."""

import importlib
from collections.abc import Sequence
from typing import Any

np: Any = importlib.import_module("numpy")


def fit(x: Any, y: Any, w: Any, *, signs: Sequence[int], ridge: float) -> tuple[float, Any]:
    """Return intercept and weights of rows `x` (n, k), right or not `y` (n), that count `w` (n).

    A weight whose sign (1, -1; 0 for either) would be the wrong one is 0.
    """
    mean = (w[:, None] * x).sum(0) / w.sum()
    deviation = np.sqrt((w[:, None] * (x - mean) ** 2).sum(0) / w.sum()) + 1e-6
    z = np.c_[np.ones(len(x)), (x - mean) / deviation]
    active = np.ones(z.shape[1], bool)
    while True:
        b = np.zeros(z.shape[1])
        b[active] = _newton(z[:, active], y, w, ridge)
        wrong = [at for at in range(1, len(b)) if active[at] and signs[at - 1] * b[at] < 0]
        if not wrong:
            break
        active[min(wrong, key=lambda at: signs[at - 1] * b[at])] = False
    weights = b[1:] / deviation
    return float(b[0] - (weights * mean).sum()), weights


def _newton(z: Any, y: Any, w: Any, strength: float) -> Any:
    b = np.zeros(z.shape[1])
    ridge = np.eye(len(b)) * strength
    ridge[0, 0] = 1e-6
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(z @ b, -30, 30)))
        step = np.linalg.solve(
            (z * (w * p * (1 - p))[:, None]).T @ z + ridge, z.T @ (w * (p - y)) + ridge @ b
        )
        b = b - step
        if abs(step).max() < 1e-6:
            break
    return b
