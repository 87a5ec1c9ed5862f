"""Tables of visas: public requirement data, guests' cases, organizers' rules and choices."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table, TypedColumns

from storage.database.metadata import metadata


class _VisaRequirements(TypedColumns):
    passport = Column(String(2), primary_key=True)
    destination = Column(String(2), primary_key=True)
    requirement = Column(String(16), nullable=False)
    days = Column(Integer, nullable=True)


visa_requirements = Table("visa_requirements", metadata, _VisaRequirements)


class _VisaDataset(TypedColumns):
    id = Column(Integer, primary_key=True, autoincrement=False)
    source = Column(String(120), nullable=False)
    link = Column(String(300), nullable=False)
    dated = Column(String(10), nullable=False)
    imported_at = Column(BigInteger, nullable=False)
    sha256 = Column(String(64), nullable=False)
    cells = Column(Integer, nullable=False)


visa_dataset = Table("visa_dataset", metadata, _VisaDataset)


class _VisaCases(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


visa_cases = Table("visa_cases", metadata, _VisaCases)


class _VisaRules(TypedColumns):
    id = Column(String(16), primary_key=True)
    event_id = Column(String(16), nullable=False, index=True)
    sealed = Column(LargeBinary, nullable=False)


visa_rules = Table("visa_rules", metadata, _VisaRules)


class _VisaChoices(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


visa_choices = Table("visa_choices", metadata, _VisaChoices)


class _VisaDeadlines(TypedColumns):
    event_id = Column(String(16), primary_key=True)
    person_id = Column(String(16), primary_key=True)
    step = Column(String(16), primary_key=True)
    sealed = Column(LargeBinary, nullable=False)


visa_deadlines = Table("visa_deadlines", metadata, _VisaDeadlines)
