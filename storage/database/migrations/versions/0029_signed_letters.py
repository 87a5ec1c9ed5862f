"""Signed letters that organizers send back, and when the register says that a letter was signed."""

from alembic import op
import sqlalchemy as sa

revision = '0029'
down_revision = '0028'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'invitation_letter_scans',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('stage', sa.String(length=4), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint(
            'event_id', 'person_id', 'stage', name=op.f('pk_invitation_letter_scans')
        ),
    )
    with op.batch_alter_table('invitation_letter_register') as batch_op:
        batch_op.add_column(sa.Column('signed_at', sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Go back to the one before."""
    with op.batch_alter_table('invitation_letter_register') as batch_op:
        batch_op.drop_column('signed_at')
    op.drop_table('invitation_letter_scans')
