"""Making a plan with the standard library alone: annealing over moves and swaps.

Slower than HiGHS and not the best plan there is; it proves nothing, so it names no conflict besides
those that counting shows (`counting.py`). One seed, so that one task has one plan.
"""

import math
import random
import time
from itertools import pairwise

from bot.domain.working_groups.checking import broken_rules, cost
from bot.domain.working_groups.tasks import Plan, Task

_SEED = 20
_BROKEN = 5000
"""What each unit of a broken rule costs: more than all that is merely wished for."""
_LOOK_AT_CLOCK = 50
_HOT, _COLD = 400.0, 0.5
_ENOUGH = 30_000
"""Steps after which a plan that keeps the rules is good enough."""


def anneal(task: Task, *, seconds: float) -> Plan | None:
    """Return a plan that keeps every rule, None where none was found in time."""
    chance = random.Random(_SEED)
    blocks = _blocks(task)
    plan = _dealt(task, blocks, chance)
    price = _price(task, plan)
    best, best_price = plan, price
    began = time.monotonic()
    for step in range(_ENOUGH * 20):
        share = min(step / _ENOUGH, 1.0)
        if step % _LOOK_AT_CLOCK == 0 and time.monotonic() - began > seconds:
            break
        if best_price == 0 or (step > _ENOUGH and best_price < _BROKEN):
            break
        heat = _HOT * (_COLD / _HOT) ** share
        other = _neighbour(task, plan, blocks, chance)
        worse = _price(task, other) - price
        if worse <= 0 or chance.random() < math.exp(-worse / heat):
            plan, price = other, price + worse
            if price < best_price:
                best, best_price = plan, price
    return None if broken_rules(task, best) else best


def _price(task: Task, plan: Plan) -> int:
    return _BROKEN * sum(broken_rules(task, plan).values()) + cost(task, plan)


def _blocks(task: Task) -> list[list[int]]:
    """Return the people in blocks of those who must be together."""
    block_of = {person: [person] for person in range(len(task.people))}
    for one, other in task.together:
        if block_of[one] is not block_of[other]:
            joined = block_of[one] + block_of[other]
            block_of.update(dict.fromkeys(joined, joined))
    unique = {id(block): block for block in block_of.values()}
    return list(unique.values())


def _dealt(task: Task, blocks: list[list[int]], chance: random.Random) -> Plan:
    """Return where everybody stood, and the others where there is most room."""
    plan = [-1] * len(task.people)
    sizes = [0] * task.groups
    shuffled = sorted(blocks, key=lambda block: (-len(block), chance.random()))
    known = {**task.standing, **task.pins}
    for block in sorted(shuffled, key=lambda block: block[0] not in known):
        group = known.get(block[0], min(range(task.groups), key=sizes.__getitem__))
        for person in block:
            plan[person] = group
        sizes[group] += len(block)
    return tuple(plan)


def _neighbour(task: Task, plan: Plan, blocks: list[list[int]], chance: random.Random) -> Plan:
    """Return a plan in which one block has moved, or two or three have changed places."""
    changed = list(plan)
    some = chance.sample(blocks, min(chance.choice((1, 2, 2, 2, 3)), len(blocks)))
    if len(some) == 1:
        group = chance.randrange(task.groups)
        for person in some[0]:
            changed[person] = group
        return tuple(changed)
    for block, following in pairwise((*some, some[0])):
        for person in block:
            changed[person] = plan[following[0]]
    return tuple(changed)
