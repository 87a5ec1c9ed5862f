"""knowledge."""

from alembic import op
import sqlalchemy as sa

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table('knowledge_state',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('revision', sa.BigInteger(), nullable=False),
    sa.Column('checked_at', sa.BigInteger(), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=True),
    sa.PrimaryKeyConstraint('event_id', name=op.f('pk_knowledge_state'))
    )
    op.create_table('knowledge_vectors',
    sa.Column('entry_id', sa.String(length=16), nullable=False),
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('entry_id', name=op.f('pk_knowledge_vectors'))
    )
    with op.batch_alter_table('knowledge_vectors', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_knowledge_vectors_event_id'), ['event_id'], unique=False)

    op.create_table('knowledge_wordings',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('entry_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_knowledge_wordings'))
    )
    with op.batch_alter_table('knowledge_wordings', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_knowledge_wordings_event_id'), ['event_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_knowledge_wordings_entry_id'), ['entry_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_knowledge_wordings_person_id'), ['person_id'], unique=False)

    op.create_table('asked_questions',
    sa.Column('id', sa.String(length=16), nullable=False),
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('person_id', sa.String(length=16), nullable=False),
    sa.Column('asked_at', sa.BigInteger(), nullable=False),
    sa.Column('passed_on', sa.Boolean(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_asked_questions'))
    )
    with op.batch_alter_table('asked_questions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_asked_questions_person_id'), ['person_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_asked_questions_asked_at'), ['asked_at'], unique=False)

    op.create_table('answer_counts',
    sa.Column('event_id', sa.String(length=16), nullable=False),
    sa.Column('what', sa.String(length=16), nullable=False),
    sa.Column('tenth', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('event_id', 'what', 'tenth', name=op.f('pk_answer_counts'))
    )


def downgrade() -> None:
    """Go back from this revision."""
    op.drop_table('answer_counts')
    with op.batch_alter_table('asked_questions', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_asked_questions_asked_at'))
        batch_op.drop_index(batch_op.f('ix_asked_questions_person_id'))

    op.drop_table('asked_questions')
    with op.batch_alter_table('knowledge_wordings', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_knowledge_wordings_person_id'))
        batch_op.drop_index(batch_op.f('ix_knowledge_wordings_entry_id'))
        batch_op.drop_index(batch_op.f('ix_knowledge_wordings_event_id'))

    op.drop_table('knowledge_wordings')
    with op.batch_alter_table('knowledge_vectors', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_knowledge_vectors_event_id'))

    op.drop_table('knowledge_vectors')
    op.drop_table('knowledge_state')
