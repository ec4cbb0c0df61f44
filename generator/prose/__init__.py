"""How to say it: phrases in Jinja, names, numbers and lists, every figure tied to its evidence."""
