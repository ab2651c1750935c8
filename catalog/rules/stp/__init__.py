"""STP: the steps are one way from the first to the result, in every case."""
