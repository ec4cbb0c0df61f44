"""Copy that an editor changed: merged with its draft, and with the draft of a later count."""
