"""Where people are reached is a table of its own; what is laid out on the page has one, too."""

from alembic import op
import sqlalchemy as sa

revision = '0046'
down_revision = '0045'
branch_labels = None
depends_on = None

_KEPT = 'reachable, unreached, unreached_at'
_BACK = 'FROM addresses WHERE person_id = people.id ORDER BY carrier DESC LIMIT 1'
"""Telegram's address before the page's: the version before knew no other."""


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'addresses',
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('carrier', sa.String(length=8), nullable=False),
        sa.Column('address_index', sa.LargeBinary(length=32), nullable=False),
        sa.Column('reachable', sa.Boolean(), nullable=False),
        sa.Column('unreached', sa.String(length=16), nullable=True),
        sa.Column('unreached_at', sa.BigInteger(), nullable=True),
        sa.Column('since', sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint('person_id', 'carrier', name=op.f('pk_addresses')),
        sa.UniqueConstraint('address_index', name=op.f('uq_addresses_address_index')),
    )
    op.execute(
        f'INSERT INTO addresses (person_id, carrier, address_index, {_KEPT}, since) '
        f"SELECT id, 'telegram', telegram_index, {_KEPT}, seen_at FROM people"
    )
    with op.batch_alter_table('people') as batch:
        batch.drop_constraint('uq_people_telegram_index', type_='unique')
        for column in ('telegram_index', 'reachable', 'unreached', 'unreached_at'):
            batch.drop_column(column)
    op.create_table(
        'page_messages',
        sa.Column('id', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=True),
        sa.Column('rev', sa.BigInteger(), nullable=False),
        sa.Column('laid_at', sa.BigInteger(), nullable=False),
        sa.Column('vanish_at', sa.BigInteger(), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_page_messages')),
    )
    op.create_index(
        op.f('ix_page_messages_person_id_rev'), 'page_messages', ['person_id', 'rev'], unique=False
    )
    op.add_column('broadcasts', sa.Column('laid_out', sa.Integer(), nullable=True))
    op.add_column('outbox', sa.Column('carrier', sa.String(length=8), nullable=True))


def downgrade() -> None:
    """Go back to the one before."""
    op.execute("UPDATE outbox SET state = 'delivered' WHERE state = 'posted'")
    op.drop_column('outbox', 'carrier')
    op.drop_column('broadcasts', 'laid_out')
    op.drop_table('page_messages')
    op.execute(
        'CREATE TABLE people_before AS SELECT id, ('
        f'SELECT address_index {_BACK}) AS telegram_index, event_id, ('
        f'SELECT reachable {_BACK}) AS reachable, seen_at, sealed, ('
        f'SELECT unreached {_BACK}) AS unreached, ('
        f'SELECT unreached_at {_BACK}) AS unreached_at, zone_known FROM people'
    )
    op.drop_table('people')
    op.create_table(
        'people',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('telegram_index', sa.LargeBinary(length=32), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=True),
        sa.Column('reachable', sa.Boolean(), nullable=False),
        sa.Column('seen_at', sa.BigInteger(), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('unreached', sa.String(length=16), nullable=True),
        sa.Column('unreached_at', sa.BigInteger(), nullable=True),
        sa.Column('zone_known', sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_people')),
        sa.UniqueConstraint('telegram_index', name=op.f('uq_people_telegram_index')),
    )
    op.execute(
        f'INSERT INTO people (id, telegram_index, event_id, seen_at, sealed, zone_known, {_KEPT}) '
        f'SELECT id, telegram_index, event_id, seen_at, sealed, zone_known, {_KEPT} '
        'FROM people_before'
    )
    op.drop_table('people_before')
    op.drop_table('addresses')
