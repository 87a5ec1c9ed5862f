"""For how many days which things are kept in an event; what is due is deleted by housekeeping."""
