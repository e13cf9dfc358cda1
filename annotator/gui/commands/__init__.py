"""What the actions do, by menu. Each command reads the desk, asks what it must, and applies an act."""
