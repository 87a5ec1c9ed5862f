"""Changes of the programme: a shared draft, its release, and who has confirmed it."""
