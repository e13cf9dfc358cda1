"""Which key does what, as people may change it: one table for menus, pane, key sheet and settings page."""
