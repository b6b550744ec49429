"""What window and command line do with the signatory library."""
