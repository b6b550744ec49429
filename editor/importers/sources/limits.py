"""How much a source may hold; a release of 20 pages has some 60,000 characters."""

MEGABYTE = 1024 * 1024
FILE = 64 * MEGABYTE
CHARACTERS = 4_000_000
MARKUP = 24 * MEGABYTE  # of one web page, or one part of a Word file, unpacked
PAGES = 500
PICTURES = 100
PICTURE_BYTES = 64 * MEGABYTE
