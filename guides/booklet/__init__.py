"""A booklet 汇编: the guides or notices of many items as one document to read, with an index by sound."""
