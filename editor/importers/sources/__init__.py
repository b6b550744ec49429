"""Files and clipboards of other programs -> a document: one text with its lines and marks."""
