"""Files that people send: tables and texts in whatever form their programs save them."""
