"""visa."""

from alembic import op
import sqlalchemy as sa

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table('visa_requirements',
    sa.Column('passport', sa.String(length=2), nullable=False),
    sa.Column('destination', sa.String(length=2), nullable=False),
    sa.Column('requirement', sa.String(length=16), nullable=False),
    sa.Column('days', sa.Integer(), nullable=True),
    sa.PrimaryKeyConstraint('passport', 'destination', name=op.f('pk_visa_requirements'))
    )
    op.create_table('visa_dataset',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('source', sa.String(length=120), nullable=False),
    sa.Column('link', sa.String(length=300), nullable=False),
    sa.Column('dated', sa.String(length=10), nullable=False),
    sa.Column('imported_at', sa.BigInteger(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('cells', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_visa_dataset'))
    )
    op.create_table('visa_cases',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_visa_cases'))
    )
    op.create_table('visa_rules',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_visa_rules'))
    )
    with op.batch_alter_table('visa_rules', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_visa_rules_event_id'), ['event_id'], unique=False)

    op.create_table('visa_choices',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('event_id', name=op.f('pk_visa_choices'))
    )


def downgrade() -> None:
    """Go back from this revision."""
    op.drop_table('visa_choices')
    with op.batch_alter_table('visa_rules', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_visa_rules_event_id'))

    op.drop_table('visa_rules')
    op.drop_table('visa_cases')
    op.drop_table('visa_dataset')
    op.drop_table('visa_requirements')
