"""What every table belongs to; columns named `sealed` hold ciphertext, the others no words.

What stands in the clear is what a query needs: opaque ids, states, numbers, times (UTC microseconds).
"""

from sqlalchemy import MetaData

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
