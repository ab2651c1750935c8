"""COD: codes are built as the exchange tables build them, and agree with the registers."""
