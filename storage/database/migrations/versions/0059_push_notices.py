"""Which browsers are told by Web Push that something waits on the page."""

from alembic import op
import sqlalchemy as sa

revision = '0059'
down_revision = '0058'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'push_notices',
        sa.Column('device_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('endpoint_index', sa.LargeBinary(length=32), nullable=False),
        sa.Column('due_at', sa.BigInteger(), nullable=True),
        sa.Column('attempts', sa.Integer(), nullable=False),
        sa.Column('pushed_at', sa.BigInteger(), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('device_id', name=op.f('pk_push_notices')),
        sa.UniqueConstraint('endpoint_index', name=op.f('uq_push_notices_endpoint_index')),
    )
    op.create_index(op.f('ix_push_notices_person_id'), 'push_notices', ['person_id'], unique=False)
    op.create_index(op.f('ix_push_notices_due_at'), 'push_notices', ['due_at'], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('push_notices')
