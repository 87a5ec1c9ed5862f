"""Conflicts that counting proves, for where no solver is installed."""

from bot.domain.working_groups.tasks import RuleKind, RuleName, Task


def counted_conflict(task: Task) -> tuple[RuleName, ...]:
    """Return rules of which no plan keeps all, none where counting shows none; each is needed."""
    people = len(task.people)
    if not task.groups * task.smallest <= people <= task.groups * task.largest:
        return (RuleName(RuleKind.SIZES),)
    if task.chairs and sum(each.chairs for each in task.people) < task.groups:
        return (RuleName(RuleKind.CHAIRS),)
    needing = sum(each.needs_interpreting for each in task.people)
    if task.interpreted is not None and needing:
        if not task.interpreted:
            return (RuleName(RuleKind.INTERPRETING),)
        if needing > task.interpreted * task.largest:
            return (RuleName(RuleKind.SIZES), RuleName(RuleKind.INTERPRETING))
    quiet = sum(each.quiet for each in task.people)
    if task.quiet is not None and quiet:
        if not task.quiet:
            return (RuleName(RuleKind.QUIET),)
        if quiet > task.quiet * task.largest:
            return (RuleName(RuleKind.SIZES), RuleName(RuleKind.QUIET))
    return _at_odds(task)


def _at_odds(task: Task) -> tuple[RuleName, ...]:
    """Return an apart rule with the chain of together rules, as short as can be, that contradicts it."""
    if task.groups == 1 and task.apart:
        return (RuleName(RuleKind.APART),)
    linked: dict[int, list[tuple[int, int]]] = {}
    for number, (one, other) in enumerate(task.together):
        linked.setdefault(one, []).append((other, number))
        linked.setdefault(other, []).append((one, number))
    for number, (one, other) in enumerate(task.apart):
        chains: dict[int, tuple[int, ...]] = {one: ()}
        waiting = [one]
        for person in waiting:
            for following, by in linked.get(person, ()):
                if following not in chains:
                    chains[following] = (*chains[person], by)
                    waiting.append(following)
        if other in chains:
            together = tuple(RuleName(RuleKind.TOGETHER, each) for each in sorted(chains[other]))
            return (RuleName(RuleKind.APART, number), *together)
    return ()
