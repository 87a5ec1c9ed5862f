"""The Chatham guard: which words of a text may find a guest, and what could stand there instead.

A helper with two colours, never a pass: it knows the guests' names, where they work and what few of
them share, and some ways in which texts point at one person. It does not understand allusions.
"""
