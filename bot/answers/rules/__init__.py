"""Hard rules about a question that no score outvotes."""
