"""The window: the only place of QtGui and QtWidgets."""
