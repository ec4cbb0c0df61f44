"""What every room may stand on: errors, evidence, layered folders and YAML with positions."""
