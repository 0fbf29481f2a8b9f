"""The HTTP interface: every call of the public contract, over the same assistant as the command line."""
