"""The layers in the window: what they found, where it is listed, how a person corrects it, two panes."""
