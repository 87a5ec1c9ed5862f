"""Translations on their way, and who writes them."""

from alembic import op
import sqlalchemy as sa

revision = '0045'
down_revision = '0044'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'translations',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('text_key', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'text_key', name=op.f('pk_translations')),
    )
    op.create_table(
        'translation_claims',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('text_key', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('taken_at', sa.BigInteger(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('event_id', 'text_key', name=op.f('pk_translation_claims')),
    )
    op.create_index(
        op.f('ix_translation_claims_person_id'), 'translation_claims', ['person_id'], unique=False
    )


def downgrade() -> None:
    """Go back to the one before."""
    for name in ('translation_claims', 'translations'):
        op.drop_table(name)
