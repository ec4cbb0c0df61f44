"""Sets of bulletins: written by many workers, checked, and put in place as a whole."""
