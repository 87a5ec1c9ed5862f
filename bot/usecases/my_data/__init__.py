"""What somebody is given of all that is kept about them."""
