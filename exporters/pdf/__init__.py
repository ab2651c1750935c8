"""PDF: pages of SVG and HTML through WeasyPrint."""
