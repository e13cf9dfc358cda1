"""What a person may set: language, look, how articles are set, keys. Nothing here is kept in a project."""
