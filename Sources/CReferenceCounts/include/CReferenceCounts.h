// Nothing to call: see reference_counts.c.
