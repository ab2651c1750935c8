"""A printed guide 办事指南 of an item: sections in an order that is data, and every element in one of them."""
