"""What is put to everybody, in its versions, and the rounds it was voted on in."""
