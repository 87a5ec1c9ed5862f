"""When the bot made its backups, and in which week owners were told how things stand."""

from alembic import op
import sqlalchemy as sa

revision = '0056'
down_revision = '0055'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'backup_schedule',
        sa.Column('one', sa.Integer(), autoincrement=False, nullable=False),
        sa.Column('owner', sa.String(length=32), nullable=False),
        sa.Column('leased_until', sa.BigInteger(), nullable=True),
        sa.Column('tried_at', sa.BigInteger(), nullable=True),
        sa.Column('outcome', sa.String(length=12), nullable=False),
        sa.Column('verified_at', sa.BigInteger(), nullable=True),
        sa.Column('size', sa.BigInteger(), nullable=False),
        sa.Column('told_at', sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint('one', name=op.f('pk_backup_schedule')),
    )
    op.create_table(
        'weekly_summaries',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('told_for', sa.String(length=10), nullable=False),
        sa.Column('is_off', sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', name=op.f('pk_weekly_summaries')),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('weekly_summaries')
    op.drop_table('backup_schedule')
