"""A set of bulletins as a small site: index, pages, feed and sitemap, with nothing from afar."""
