"""`python -m generator` is `recount`."""

from generator.cli import main

if __name__ == "__main__":
    main(prog_name="recount")
