"""The facts of a project as frozen dataclasses that validate themselves. No I/O, no SQL, no Qt."""
