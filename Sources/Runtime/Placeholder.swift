// Filled in by the target's first piece of work.
