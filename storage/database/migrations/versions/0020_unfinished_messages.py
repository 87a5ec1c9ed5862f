"""Messages whose rest may still come: the parts of a long text, the pictures of an album."""

from alembic import op
import sqlalchemy as sa

revision = '0020'
down_revision = '0019'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'unfinished_messages',
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('due_at', sa.BigInteger(), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('person_id', name=op.f('pk_unfinished_messages')),
    )
    op.create_index(op.f('ix_unfinished_messages_due_at'), 'unfinished_messages', ['due_at'])


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('unfinished_messages')
