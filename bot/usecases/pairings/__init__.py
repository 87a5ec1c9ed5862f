"""Meeting somebody new: choosing it, being asked, being put together."""
