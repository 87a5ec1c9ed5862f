"""Tables of working groups. Who is in which group stands with each person, under their key."""

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import DECIDES, metadata


class _GroupPlans(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    wanted_at = Column(BigInteger, nullable=True)
    sealed = Column(LargeBinary, nullable=False)


group_plans = Table("group_plans", metadata, _GroupPlans)


class _GroupMembers(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    sealed = Column(LargeBinary, nullable=False)


group_members = Table("group_members", metadata, _GroupMembers)


class _GroupRules(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    rule_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True, index=True)
    written_by = Column(String(16), nullable=True, info=DECIDES)
    sealed = Column(LargeBinary, nullable=False)
    guard = Column(LargeBinary(24), nullable=True)


group_rules = Table("group_rules", metadata, _GroupRules)
