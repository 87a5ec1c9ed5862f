"""The documents as a site and as references: what is generated from the code, and where each page stands."""
