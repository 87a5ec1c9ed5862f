"""Who wants to hear by e-mail that something waits on the page."""

from alembic import op
import sqlalchemy as sa

revision = '0052'
down_revision = '0051'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'email_notices',
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('token_index', sa.LargeBinary(length=32), nullable=False),
        sa.Column('mail', sa.String(length=8), nullable=True),
        sa.Column('due_at', sa.BigInteger(), nullable=True),
        sa.Column('attempts', sa.Integer(), nullable=False),
        sa.Column('mailed_at', sa.BigInteger(), nullable=True),
        sa.Column('ends_at', sa.BigInteger(), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('person_id', name=op.f('pk_email_notices')),
        sa.UniqueConstraint('token_index', name=op.f('uq_email_notices_token_index')),
    )
    op.create_index(op.f('ix_email_notices_due_at'), 'email_notices', ['due_at'], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('email_notices')
