"""What keli says of a catalogue: findings, their places, and the words for them."""
