"""What guests allow to be kept for later events of a series."""

from alembic import op
import sqlalchemy as sa

revision = '0042'
down_revision = '0041'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'series_consents',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('purpose', sa.String(length=16), nullable=False),
        sa.Column('given_at', sa.BigInteger(), nullable=False),
        sa.Column('expires_at', sa.BigInteger(), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_series_consents')),
    )
    op.create_index(
        op.f('ix_series_consents_person_id'), 'series_consents', ['person_id'], unique=False
    )
    op.create_index(
        'ix_series_consents_purpose',
        'series_consents',
        ['event_id', 'person_id', 'purpose'],
        unique=True,
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table('series_consents')
