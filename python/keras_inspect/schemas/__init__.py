"""The results of the tool as Python classes, one module per JSON Schema in `docs/schema`."""
