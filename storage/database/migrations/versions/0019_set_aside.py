"""What could not be read or done, set aside so that everything beside it goes on."""

from alembic import op
import sqlalchemy as sa

revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'set_aside',
        sa.Column('table_name', sa.String(length=32), nullable=False),
        sa.Column('row_id', sa.String(length=64), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('why', sa.String(length=8), nullable=False),
        sa.Column('first_seen', sa.BigInteger(), nullable=False),
        sa.Column('last_seen', sa.BigInteger(), nullable=False),
        sa.Column('told_at', sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint(
            'table_name', 'row_id', 'event_id', 'person_id', name=op.f('pk_set_aside')
        ),
    )
    op.create_index(op.f('ix_set_aside_person_id'), 'set_aside', ['person_id'])


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('set_aside')
