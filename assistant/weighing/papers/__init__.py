"""Which paper a question asks for, and which a statement names: its kind, number, issuer and signer."""
