"""What other people's tools say of our exports: `make conformance`."""
