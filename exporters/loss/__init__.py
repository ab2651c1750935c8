"""What an output does not carry of an item: what its view leaves out, and what of the view its format cannot hold."""
