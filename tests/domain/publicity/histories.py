"""Random histories of joins, leaves, consents and statements, made by two generators and attacked.

Run as a module with a number of histories, it prints what was found:

    python -m tests.domain.publicity.histories 1500
"""

import random
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.domain.ids import PersonId
from bot.domain.publicity.auditing import Rows, audit
from bot.domain.publicity.statements import UNTOLD, Candidate, Roster, compose, name_apart
from tests.domain.publicity.attacker import Read, Truth, leaks

COUNTRIES = ("CN", "US", "GB", "CH", "IN")
WEIGHTS = (8, 7, 4, 3, 2)
PEOPLE = 24
STATEMENTS = 6


@dataclass
class Guest:
    """Somebody who takes part: a country, and what they allow at the moment."""

    number: int
    country: str
    tells: bool
    named: bool = False
    beside: bool = False
    in_readout: bool = False
    """Whether the readout may name them: another consent than that for statements."""


@dataclass
class Crowd:
    """Those who take part at the moment, and the next number."""

    dice: random.Random
    guests: list[Guest] = field(default_factory=list[Guest])
    last: int = 0

    def join(self) -> None:
        """Let one more come."""
        self.last += 1
        (country,) = self.dice.choices(COUNTRIES, WEIGHTS)
        guest = Guest(self.last, country, self.dice.random() < 0.9, in_readout=self.last % 3 == 0)
        self.guests.append(guest)
        if self.dice.random() < 0.3:
            self.choose(guest)

    def choose(self, guest: Guest) -> None:
        """Let somebody allow their name in public, or take it back."""
        guest.named = not guest.named
        guest.beside = guest.named and guest.tells and self.dice.random() < 0.8

    def change(self) -> None:
        """Let a little happen, or now and then a lot."""
        if self.dice.random() < 0.1:
            for _ in range(self.dice.randint(5, 12)):
                self.join()
            return
        what = self.dice.random()
        if what < 0.3:
            self.join()
        elif what < 0.55 and len(self.guests) > 6:
            self.guests.remove(self.dice.choice(self.guests))
        else:
            self.choose(self.dice.choice(self.guests))


Say = Callable[[list[Guest]], tuple[Read, Truth]]


def naive() -> Say:
    """Return a generator that tells countries of five and more, the total, and who consents."""

    def say(guests: list[Guest]) -> tuple[Read, Truth]:
        sizes = Counter(each.country for each in guests if each.tells)
        told = {country: (size, size) for country, size in sizes.items() if size >= 5}
        names = {each.number: each.country if each.beside else "" for each in guests if each.named}
        truth = Truth({each.number: each.country if each.tells else "" for each in guests})
        return Read(len(guests), len(guests), told, names), truth

    return say


def forgetful() -> Say:
    """Return the product's generator without its memory: each statement is as if it were the first."""

    def say(guests: list[Guest]) -> tuple[Read, Truth]:
        return ours()(guests)

    return say


def ours() -> Say:
    """Return the product's generator, with a roster of its own."""
    roster = Roster()

    def say(guests: list[Guest]) -> tuple[Read, Truth]:
        nonlocal roster
        candidates = [
            Candidate(
                PersonId(str(each.number)),
                each.country if each.tells else UNTOLD,
                each.named,
                each.beside,
            )
            for each in guests
        ]
        statement = compose(roster, candidates)
        here = {each.person for each in candidates}
        known = {who: each for who, each in roster.people.items() if who in here}
        without = compose(replace(roster, people=known), candidates)
        # Whoever has left may be forgotten, and nothing else is said.
        assert (without.names, without.countries) == (statement.names, statement.countries)
        assert without.roster.sizes == statement.roster.sizes
        roster = statement.roster
        names = {
            int(who): roster.people[who].cell if who in statement.with_country else ""
            for who in statement.names
        }
        told = dict.fromkeys(statement.countries, (1, roster.total + 4))
        counted = {int(who): each.cell for who, each in roster.people.items() if each.present}
        return Read(roster.total, roster.total + 4, told, names), Truth(counted)

    return say


def with_readouts(*, apart: bool = False) -> Say:
    """Return the product's generator, each second publication of which is a readout with names.

    `apart`: the ledger does not know of readouts, and whoever agreed is named.
    """
    roster, last, turn = Roster(), Read(0, PEOPLE * 4, {}, {}), 0

    def say(guests: list[Guest]) -> tuple[Read, Truth]:
        nonlocal roster, last, turn
        turn += 1
        readout = turn % 2 == 0
        people = {PersonId(str(each.number)): each for each in guests}
        candidates = [
            Candidate(
                person,
                each.country if each.tells else UNTOLD,
                each.in_readout if readout else each.named,
                each.beside and not readout,
            )
            for person, each in people.items()
        ]
        if readout:
            statement = name_apart(roster, candidates)
            named = [each.person for each in candidates if each.named] if apart else statement.names
            names = last.names | {int(each): last.names.get(int(each), "") for each in named}
            read = Read(last.least, last.most, last.told, names)
            if not apart:
                roster = statement.roster
        else:
            statement = compose(roster, candidates)
            roster = statement.roster
            names = {
                int(who): roster.people[who].cell if who in statement.with_country else ""
                for who in statement.names
            }
            told = dict.fromkeys(statement.countries, (1, roster.total + 4))
            read = last = Read(roster.total, roster.total + 4, told, names)
        counted = {int(who): each.cell for who, each in roster.people.items() if each.present}
        return read, Truth(counted)

    return say


def readouts_apart() -> Say:
    """Return the generator whose ledger does not know of readouts."""
    return with_readouts(apart=True)


MAKERS = {
    "naive": naive,
    "forgetful": forgetful,
    "ours": ours,
    "ours with readouts": with_readouts,
    "readouts apart": readouts_apart,
}


@dataclass
class Found:
    """What became of many histories, by generator."""

    caught: Counter[str] = field(default_factory=Counter[str])
    refused: Counter[str] = field(default_factory=Counter[str])
    names: Counter[str] = field(default_factory=Counter[str])
    countries: Counter[str] = field(default_factory=Counter[str])
    ways: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])


def history(seed: int, say: Say) -> list[tuple[Read, Truth]]:
    """Return the statements of one random history, with one or two changes between."""
    dice = random.Random(seed)
    crowd = Crowd(dice)
    for _ in range(PEOPLE):
        crowd.join()
    found = [say(crowd.guests)]
    for _ in range(STATEMENTS - 1):
        for _ in range(dice.randint(1, 2)):
            crowd.change()
        found.append(say(crowd.guests))
    return found


def rows_of(past: list[tuple[Read, Truth]]) -> list[Rows]:
    """Return what the auditor is told of a history."""
    rows: list[Rows] = []
    for read, _ in past:
        named = dict(Counter(read.names.values()))
        rows.append(Rows((read.least, read.most), read.told, named))
    return rows


def attack(count: int) -> Found:
    """Make so many histories with each generator, and attack them."""
    found = Found()
    for name, maker in MAKERS.items():
        ways = found.ways.setdefault(name, Counter())
        for seed in range(count):
            past = history(seed, maker())
            attacks = leaks(past)
            found.caught[name] += bool(attacks)
            ways.update({each.split(" of ")[0] for each in attacks})
            found.refused[name] += bool(audit(rows_of(past)))
            found.names[name] += sum(len(read.names) for read, _ in past)
            found.countries[name] += sum(len(read.told) for read, _ in past)
    return found


def main(count: int) -> int:
    """Print what was found; return 1 where ours was ever caught or naive too seldom."""
    found = attack(count)
    for name in MAKERS:
        told = count * STATEMENTS
        print(  # noqa: T201 - a command
            f"{name}: caught {found.caught[name]} of {count}, refused by the auditor"
            f" {found.refused[name]}; {found.names[name] / told:.1f} names,"
            f" {found.countries[name] / told:.1f} countries a statement; {dict(found.ways[name])}"
        )
    return int(
        bool(found.caught["ours"])
        or bool(found.caught["ours with readouts"])
        or found.caught["naive"] <= 0.95 * count
    )


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1500))
