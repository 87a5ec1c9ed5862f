"""Working groups: plans, who is in them, who is to be together or apart."""

from alembic import op
import sqlalchemy as sa

revision = '0039'
down_revision = '0038'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        'group_plans',
        sa.Column('id', sa.String(length=16), nullable=False),
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('wanted_at', sa.BigInteger(), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_group_plans')),
    )
    op.create_index(op.f('ix_group_plans_event_id'), 'group_plans', ['event_id'], unique=False)
    op.create_table(
        'group_members',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint('event_id', 'person_id', name=op.f('pk_group_members')),
    )
    op.create_index(op.f('ix_group_members_person_id'), 'group_members', ['person_id'], unique=False)
    op.create_table(
        'group_rules',
        sa.Column('event_id', sa.String(length=16), nullable=False),
        sa.Column('rule_id', sa.String(length=16), nullable=False),
        sa.Column('person_id', sa.String(length=16), nullable=False),
        sa.Column('written_by', sa.String(length=16), nullable=True),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('guard', sa.LargeBinary(length=24), nullable=True),
        sa.PrimaryKeyConstraint('event_id', 'rule_id', 'person_id', name=op.f('pk_group_rules')),
    )
    op.create_index(op.f('ix_group_rules_person_id'), 'group_rules', ['person_id'], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    for table in ('group_rules', 'group_members', 'group_plans'):
        op.drop_table(table)
