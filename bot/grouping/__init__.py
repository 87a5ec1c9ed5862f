"""Making working groups: HiGHS where the extra `groups` is installed, annealing elsewhere.

It runs in a process of its own, with numbers for people: nothing about anybody goes in or out.
"""
