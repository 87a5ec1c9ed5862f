"""Files on their way out: sealed for their reader, or kept and uploaded once."""
