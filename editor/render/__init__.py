"""A release becomes pages: model -> context -> HTML, PDF, DOCX and text."""
