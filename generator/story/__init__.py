"""What to say: which facts go where, in what order, joined by which relation."""
