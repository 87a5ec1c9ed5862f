"""The ceremony: keys are made off-line and leave as shares; two of them open later."""
