"""An authored guide as it is shown: the text of people, and between it what the data say."""
