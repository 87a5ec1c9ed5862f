"""Tables of common ground. Nothing leads to an author, or to an order.

Who would work on an intervention is another thing: it stands under the key of whoever said so.
"""

from sqlalchemy import Column, Integer, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import DECIDES, metadata


class _GroundItems(TypedColumns):
    id = Column(String(24), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True, info=DECIDES)
    item_id = Column(String(16), nullable=False, info=DECIDES)
    version = Column(Integer, nullable=False, info=DECIDES)
    state = Column(String(16), nullable=False, info=DECIDES)
    handle = Column(LargeBinary(32), nullable=True, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


ground_items = Table("ground_items", metadata, _GroundItems)


class _GroundRounds(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    round_id = Column(String(32), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


ground_rounds = Table("ground_rounds", metadata, _GroundRounds)


class _GroundWorkers(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    sealed = Column(LargeBinary, nullable=False)


ground_workers = Table("ground_workers", metadata, _GroundWorkers)
