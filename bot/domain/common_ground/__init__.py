"""Common ground: what is put to everybody, without anybody's name."""
