"""Pairs of the greatest weight together, and as many as can be: networkx, which proves them best."""

from collections.abc import Iterable, Sequence

import networkx as nx


def match(edges: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    """Return pairs from edges (one, other, weight) so that nobody is in two of them."""
    graph: nx.Graph[int] = nx.Graph()
    # In their order: one task has one answer.
    graph.add_weighted_edges_from(sorted((one, other, weight) for one, other, weight in edges))
    found = nx.max_weight_matching(graph, maxcardinality=True)
    return sorted((min(pair), max(pair)) for pair in found)
