"""One file a command; each offers its click command under the name ``command``."""
