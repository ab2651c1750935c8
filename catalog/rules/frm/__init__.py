"""FRM: a form asks for what is registered, once, and for nothing that is known already."""
