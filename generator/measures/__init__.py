"""Numbers from an election: frames in, frames out, and every value traced to its cells."""
