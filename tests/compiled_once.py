"""SQLite's dialect for tests: what one database compiled, the next need not compile again.

An engine keeps its compiled statements to itself; a story opens two on a file of its own, so that a
seventh of all stories' time would go into compiling the same statements again.
"""

from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

_COMPILED: LRUCache[object, object] = LRUCache(5_000)


class CompiledOnce(SQLiteDialect_pysqlite):
    """All its engines look into one cache, whose keys hold the dialect."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CompiledOnce)

    def __hash__(self) -> int:
        return hash(CompiledOnce)

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        """Give an engine the cache of all."""
        engine.update_execution_options(compiled_cache=_COMPILED)


def install() -> None:
    """Let every SQLite engine of this process be of this dialect."""
    registry.register("sqlite", __name__, CompiledOnce.__name__)
