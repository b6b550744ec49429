"""The release as data: frozen structs and pure functions that know no file, template or window."""
