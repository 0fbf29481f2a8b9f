"""The models of the HTTP interface: what goes in, what comes out, and how it is described."""
