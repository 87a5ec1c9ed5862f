"""The second factor: a code of an authenticator app before privileged acts."""
