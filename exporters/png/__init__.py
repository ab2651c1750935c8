"""Pictures as dots, for where no SVG is taken: chats, office documents, old viewers."""
