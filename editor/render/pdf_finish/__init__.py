"""The last touch to a PDF: what PDF/A-3a and PDF/UA-1 ask for and WeasyPrint leaves undone."""
