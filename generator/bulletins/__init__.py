"""Sets of bulletins: who gets one, written by many workers, checked, and put in place as a whole."""
