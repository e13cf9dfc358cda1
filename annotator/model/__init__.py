"""The facts of a project as frozen dataclasses that validate themselves. No input or output, no SQL, no Qt."""
