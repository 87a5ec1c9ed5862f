"""Feedback has rounds; who agrees to give a right once more is noted until a second one does."""

from alembic import op
import sqlalchemy as sa

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column(
        'ballots',
        sa.Column('round_id', sa.String(length=32), nullable=False, server_default='main'),
    )
    op.add_column('ballots', sa.Column('asked', sa.LargeBinary(length=32), nullable=True))
    _make_anew(
        'issued', _issued(_round(), agreed=True), sets={'round_id': "'main'", 'agreed_by': 'NULL'}
    )
    _make_anew('rating_results', _results(_round()), sets={'round_id': "'main'"})


def downgrade() -> None:
    """Go back to the one before; rounds besides the first are lost with it."""
    for table in ('ballots', 'issued', 'rating_results'):
        op.execute(f"DELETE FROM {table} WHERE round_id <> 'main'")
    for column in ('asked', 'round_id'):
        op.execute(f'ALTER TABLE ballots DROP COLUMN {column}')
    _make_anew('issued', _issued(None, agreed=False), sets={})
    _make_anew('rating_results', _results(None), sets={})


def _make_anew(table: str, columns: list[sa.Column], sets: dict[str, str]) -> None:
    """Make a table anew: SQLite cannot change a primary key, nor rename a constraint."""
    keys = [column.name for column in columns if column.info.get('key')]
    op.execute(f'CREATE TEMPORARY TABLE before_rounds AS SELECT * FROM {table}')
    op.drop_table(table)
    op.create_table(
        table, *columns, sa.PrimaryKeyConstraint(*keys, name=op.f(f'pk_{table}'))
    )
    names = ', '.join(column.name for column in columns)
    values = ', '.join(sets.get(column.name, column.name) for column in columns)
    op.execute(f'INSERT INTO {table} ({names}) SELECT {values} FROM before_rounds')
    op.execute('DROP TABLE before_rounds')


def _round() -> sa.Column:
    return sa.Column('round_id', sa.String(length=32), nullable=False, info={'key': True})


def _issued(round_id: sa.Column | None, *, agreed: bool) -> list[sa.Column]:
    columns = [
        sa.Column('event_id', sa.String(length=16), nullable=False, info={'key': True}),
        sa.Column('person_id', sa.String(length=16), nullable=False, info={'key': True}),
        round_id,
        sa.Column('digest', sa.LargeBinary(length=32), nullable=True),
        sa.Column('times', sa.Integer(), nullable=False),
        sa.Column('asked', sa.Boolean(), nullable=False),
        sa.Column('agreed_by', sa.String(length=16), nullable=True) if agreed else None,
    ]
    return [column for column in columns if column is not None]


def _results(round_id: sa.Column | None) -> list[sa.Column]:
    columns = [
        sa.Column('event_id', sa.String(length=16), nullable=False, info={'key': True}),
        round_id,
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
    ]
    return [column for column in columns if column is not None]
