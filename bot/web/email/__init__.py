"""Pages behind links in e-mails."""
